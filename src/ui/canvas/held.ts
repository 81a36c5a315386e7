/** Where dragged blocks are drawn: at the pointer, or where they fall into line with others; and the lines that say so. */
import { create } from 'zustand';
import { type Places, useView } from '../../state/view.ts';
import { addressOf } from './address.ts';
import { toCanvas, viewport } from './camera.ts';
import { showCopies } from './copied.ts';
import type { Box } from './frame.ts';
import { sheetOf } from './scene.ts';
import { type Guide, reach, snap } from './snap.ts';

const none: readonly Guide[] = [];
export const useGuides = create<{ readonly guides: readonly Guide[] }>()(() => ({ guides: none }));

const show = (guides: readonly Guide[]): void => {
  if (guides.length > 0 || useGuides.getState().guides.length > 0) useGuides.setState({ guides });
};

let atPointer: Places = {};
let free = false;
let copies = false;

/** Takes note of where the pointer has dragged blocks, by their names on the canvas. */
export function hold(places: Places): void {
  atPointer = { ...atPointer, ...places };
  draw();
}

/** With Ctrl or Cmd held, nothing draws; with Alt, copies go with the pointer. */
export function holdAs({ ctrlKey, metaKey, altKey }: MouseEvent | TouchEvent): void {
  const freely = ctrlKey || metaKey;
  if (freely === free && altKey === copies) return;
  if (copies && !altKey) showCopies(undefined);
  if (!copies && altKey) useView.getState().drag({});
  free = freely;
  copies = altKey;
  draw();
}

/** Whether what is dragged are copies. */
export const copying = (): boolean => copies;

export function letGo(): void {
  atPointer = {};
  free = false;
  copies = false;
  show(none);
}

function draw(): void {
  const names = Object.keys(atPointer);
  if (names.length === 0) return;
  const { by, guides } = free ? { by: [0, 0] as const, guides: none } : snapped(names);
  const places = names.map((name) => {
    const [x, y] = atPointer[name] as readonly [number, number];
    return [name, [Math.round(x + by[0]), Math.round(y + by[1])]] as const;
  });
  show(guides);
  const drawn = Object.fromEntries(places);
  if (copies) showCopies(drawn);
  else useView.getState().drag(drawn);
}

function snapped(names: readonly string[]): ReturnType<typeof snap> {
  const { scope } = addressOf(names[0] as string);
  const sheet = sheetOf(scope);
  const held = new Set(names.map((name) => addressOf(name).id));
  const boxes = names.flatMap((name): Box[] => {
    const box = sheet?.boxes.get(addressOf(name).id);
    const [x, y] = atPointer[name] as readonly [number, number];
    return box ? [{ ...box, x, y }] : [];
  });
  const around = boundsOf(boxes);
  if (!sheet || !around) return { by: [0, 0], guides: none };
  // Only what is in sight draws.
  const [left, top] = toCanvas(0, 0);
  const [right, bottom] = toCanvas(innerWidth, innerHeight);
  const others = [...sheet.boxes]
    .filter(
      ([id, { x, y, width, height }]) =>
        !held.has(id) && x < right && x + width > left && y < bottom && y + height > top,
    )
    .map(([, box]) => box);
  return snap(around, others, reach / (viewport()?.zoom ?? 1));
}

function boundsOf(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
