/** A field to draw in by mouse, finger or pen. Each change is told as the 28 × 28 that a network sees. */
import { Eraser, Undo2 } from 'lucide-react';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { normaliseInk } from '../../data/digits/ink.ts';
import { greyOf, paint, SIDE, type Stroke } from '../../editor/training/strokes.ts';
import { IconButton } from '../controls/IconButton.tsx';

/** `tell` gets null where the field is empty. */
export function DrawField({ tell }: { tell: (ink: Uint8Array | null) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const drawing = useRef(false);
  const telling = useRef(tell);
  telling.current = tell;

  useEffect(() => {
    // Painted and told once a frame, however many points a pen delivers.
    const frame = requestAnimationFrame(() => {
      const context = canvas.current?.getContext('2d', { willReadFrequently: true });
      if (!context) return;
      paint(context, strokes);
      telling.current(strokes.length ? normaliseInk(greyOf(context), SIDE, SIDE) : null);
    });
    return () => cancelAnimationFrame(frame);
  }, [strokes]);

  const points = (event: PointerEvent<HTMLCanvasElement>): Stroke => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const native = event.nativeEvent;
    const all = native.getCoalescedEvents?.() ?? [];
    return (all.length ? all : [native]).map(({ clientX, clientY }) => [
      (clientX - left) / width,
      (clientY - top) / height,
    ]);
  };
  const down = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.button !== 0 || drawing.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    const stroke = points(event);
    setStrokes((before) => [...before, stroke]);
  };
  const move = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!drawing.current) return;
    const more = points(event);
    setStrokes((before) => [...before.slice(0, -1), [...(before.at(-1) ?? []), ...more]]);
  };
  const up = (): void => {
    drawing.current = false;
  };

  return (
    <div className="flex h-full min-h-0 gap-1.5">
      <div className="relative aspect-square h-full">
        <canvas
          ref={canvas}
          width={SIDE}
          height={SIDE}
          role="img"
          aria-label="Drawing field"
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={up}
          className="size-full cursor-crosshair touch-none rounded-lg bg-black"
        />
        {strokes.length === 0 && (
          <span className="pointer-events-none absolute inset-0 grid place-items-center text-slate-400">
            Draw a digit here
          </span>
        )}
      </div>
      <div className="flex flex-col gap-1.5">
        <IconButton
          icon={Undo2}
          name="Take back the last stroke"
          side="right"
          disabled={strokes.length === 0}
          onClick={() => setStrokes((before) => before.slice(0, -1))}
        />
        <IconButton
          icon={Eraser}
          name="Clear the drawing"
          side="right"
          disabled={strokes.length === 0}
          onClick={() => setStrokes([])}
        />
      </div>
    </div>
  );
}
