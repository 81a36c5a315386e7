/** What is wrong with the selected block, beside it, with the repairs. */

import { NodeToolbar, Position, useStore } from '@xyflow/react';
import { X } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { ProblemHere } from '../../check/at.ts';
import { nameOf } from '../../check/name.ts';
import { unfinished } from '../../check/severity.ts';
import { ceiling } from '../../editor/commands/sight.ts';
import { goToBlock } from '../../editor/commands/travel.ts';
import type { Editor } from '../../editor/editor.ts';
import { worstOf } from '../../editor/scene/face.ts';
import { wayTo } from '../../editor/scene/names.ts';
import { sceneOf, sheetOf } from '../../editor/scene/scene.ts';
import { checkedHere } from '../../editor/view/standing.ts';
import { nodeName } from '../../graph/path.ts';
import type { Box } from '../../graph/place.ts';
import { Fixes } from '../controls/Fixes.tsx';
import { useDocument, useEditor, useView } from '../editor.ts';

/** Height of a callout before it is measured, in pixels of the screen. */
const usual = 190;
/** Half its width and a margin. */
const half = 204;
/** Between block and callout. */
const offset = 22;

export function Callout() {
  const report = useDocument((state) => state.report);
  const scope = useView((state) => state.scope);
  const only = useView(({ selection, dragged }) =>
    selection.size === 1 && Object.keys(dragged).length === 0 ? [...selection][0] : undefined,
  );
  const worst = useMemo(
    () => (only === undefined ? undefined : worstOf(report, checkedHere(report, scope), only)),
    [report, scope, only],
  );
  const [closed, close] = useState('');
  if (only === undefined || !worst) return null;
  const { code, message } = worst.problem;
  if (unfinished.has(code) || closed === only + message) return null;
  return <About id={only} worst={worst} close={() => close(only + message)} />;
}

interface AboutProps {
  readonly id: string;
  readonly worst: ProblemHere;
  readonly close: () => void;
}

function About({ id, worst: { problem, way }, close }: AboutProps) {
  const editor = useEditor();
  const report = useDocument((state) => state.report);
  const scope = useView((state) => state.scope);
  const inside = useView((state) => state.inside);
  const expanded = useView((state) => state.expanded);
  const sheet = sheetOf(scope, sceneOf(report, inside, expanded));
  const box = sheet?.boxes.get(id) ?? nowhere;
  const [tall, setTall] = useState(usual);
  const measure = useCallback((note: HTMLElement | null): void => {
    if (note) setTall(note.offsetHeight);
  }, []);
  // A frame's own blocks are not hidden for its sake.
  const others = [...(sheet?.boxes ?? [])].flatMap(([other, each]) => (other === id ? [] : [each]));
  const above = useStore(
    ({ height, transform }) =>
      cost(editor, box, others, height, transform, tall, true) <=
      cost(editor, box, others, height, transform, tall, false),
  );
  const align = useStore(({ width, transform: [panX, , zoom] }) => {
    const centre = (box.x + box.width / 2) * zoom + panX;
    return centre > width - half ? 'end' : centre < half ? 'start' : 'center';
  });
  const checked = checkedHere(report, scope);
  const names = wayTo(checked, way);
  const [head, rest] = split(problem.message, names.at(-1) ?? nameOf(checked, id));
  const error = problem.severity === 'error';
  return (
    <NodeToolbar
      nodeId={nodeName({ scope, id }, inside)}
      isVisible
      position={above ? Position.Top : Position.Bottom}
      align={align}
      offset={offset}
      // A frame lies below everything; what is said of it does not.
      style={{ zIndex: 2000 }}
    >
      <div
        ref={measure}
        role="note"
        aria-label="Problem"
        className={`nodrag nopan nowheel relative w-96 rounded-xl border bg-paper p-3.5 pr-8 shadow-lift ${error ? 'border-error-line/40' : 'border-warning-line/50'}`}
      >
        <button
          type="button"
          aria-label="Close"
          onClick={close}
          className="absolute top-2 right-2 grid size-6 place-items-center rounded-md text-faint hover:bg-hover"
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
        <div className="flex gap-2">
          <span
            aria-hidden="true"
            className={`grid size-[18px] shrink-0 place-items-center rounded-full text-[11px] font-bold ${error ? 'bg-error-soft text-error' : 'bg-warning-soft text-warning'}`}
          >
            !
          </span>
          <div className="min-w-0">
            <p className="font-semibold">{head}</p>
            <p className="mt-0.5 mb-2.5 text-xs leading-relaxed text-soft" title={problem.why}>
              {rest}
            </p>
            {way.length > 1 && (
              <button
                type="button"
                onClick={() => goToBlock(editor, [...scope, ...way])}
                className="-mt-1 mb-2.5 text-left text-xs text-accent underline-offset-2 hover:underline"
              >
                in {names.join(' › ')}
              </button>
            )}
          </div>
        </div>
        <div className="-mr-5">
          <Fixes report={report} problem={problem} most={3} loud />
        </div>
      </div>
    </NodeToolbar>
  );
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/** How much a callout above or below the block would hide: other blocks, or worse, a part of itself. */
function cost(
  editor: Editor,
  { x, y, width, height: deep }: Box,
  others: readonly Box[],
  height: number,
  [panX, panY, zoom]: readonly [number, number, number],
  tall: number,
  above: boolean,
): number {
  const top = above ? y * zoom + panY - offset - tall : (y + deep) * zoom + panY + offset;
  const bottom = top + tall;
  const centre = (x + width / 2) * zoom + panX;
  const hidden = others.filter((other) => {
    const [left, up] = [other.x * zoom + panX, other.y * zoom + panY];
    return (
      left < centre + half &&
      left + other.width * zoom > centre - half &&
      up < bottom &&
      up + other.height * zoom > top
    );
  });
  return hidden.length + 0.5 * Math.max(0, ceiling(editor) - 28 - top, bottom - height);
}

/** `Add needs equal shapes` stands as a heading over `but gets …`. */
function split(message: string, name: string): readonly [string, string] {
  const but = message.indexOf(' but ');
  if (message.startsWith(name) && but > 0 && but < 80) return [message.slice(0, but), message.slice(but + 1)];
  const stop = message.indexOf('. ');
  return stop > 0 ? [message.slice(0, stop + 1), message.slice(stop + 2)] : [message, ''];
}
