/** What is wrong with the selected block, beside it, with the repairs. */
import { NodeToolbar, Position, useStore } from '@xyflow/react';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { nameOf } from '../../check/name.ts';
import type { Checked, Problem, ProblemCode } from '../../check/report.ts';
import { blockSize } from '../../graph/place.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { Fixes } from '../parts/Fixes.tsx';
import { worstProblems } from './face.ts';

/** What is merely not drawn yet is said on the block; a callout would nag at every new one. */
const unfinished: ReadonlySet<ProblemCode> = new Set(['unconnected', 'too-few-inputs', 'unreachable']);

/** Height that a callout may need above its block, in pixels of the screen. */
const room = 210;
/** Half its width and a margin. */
const half = 204;
/** Between block and callout. */
const offset = 22;

export function Callout() {
  const report = useProject((state) => state.report);
  const only = useView(({ selection, dragged }) =>
    selection.size === 1 && Object.keys(dragged).length === 0 ? [...selection][0] : undefined,
  );
  const problem = useMemo(
    () => (only === undefined ? undefined : worstProblems(report).get(only)),
    [report, only],
  );
  const [closed, close] = useState('');
  if (only === undefined || !problem || unfinished.has(problem.code) || closed === only + problem.message)
    return null;
  return <Box id={only} problem={problem} close={() => close(only + problem.message)} />;
}

interface BoxProps {
  readonly id: string;
  readonly problem: Problem;
  readonly close: () => void;
}

function Box({ id, problem, close }: BoxProps) {
  const report = useProject((state) => state.report);
  const { root } = report;
  const [x] = root.linked.module.layout[id] ?? [0, 0];
  const above = useStore(
    ({ height, transform }) =>
      cost(root, id, height, transform, true) <= cost(root, id, height, transform, false),
  );
  const align = useStore(({ width, transform: [panX, , zoom] }) => {
    const centre = (x + blockSize.width / 2) * zoom + panX;
    return centre > width - half ? 'end' : centre < half ? 'start' : 'center';
  });
  const [head, rest] = split(problem.message, nameOf(root, id));
  const error = problem.severity === 'error';
  return (
    <NodeToolbar
      nodeId={id}
      isVisible
      position={above ? Position.Top : Position.Bottom}
      align={align}
      offset={offset}
    >
      <div
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
          </div>
        </div>
        <div className="-mr-5">
          <Fixes report={report} problem={problem} most={3} loud />
        </div>
      </div>
    </NodeToolbar>
  );
}

/** How much a callout above or below the block would hide: other blocks, or worse, a part of itself. */
function cost(
  root: Checked,
  id: string,
  height: number,
  [panX, panY, zoom]: readonly [number, number, number],
  above: boolean,
): number {
  const { layout } = root.linked.module;
  const [x, y] = layout[id] ?? [0, 0];
  const top = above ? y * zoom + panY - room : (y + blockSize.height) * zoom + panY + offset;
  const bottom = top + room - offset;
  const centre = (x + blockSize.width / 2) * zoom + panX;
  const hidden = Object.entries(layout).filter(([other, [left, up]]) => {
    const [blockLeft, blockTop] = [left * zoom + panX, up * zoom + panY];
    return (
      other !== id &&
      blockLeft < centre + half &&
      blockLeft + blockSize.width * zoom > centre - half &&
      blockTop < bottom &&
      blockTop + blockSize.height * zoom > top
    );
  });
  return hidden.length + 0.5 * Math.max(0, -top, bottom - height);
}

/** `Add needs equal shapes` stands as a heading over `but gets …`. */
function split(message: string, name: string): readonly [string, string] {
  const but = message.indexOf(' but ');
  if (message.startsWith(name) && but > 0 && but < 80) return [message.slice(0, but), message.slice(but + 1)];
  const stop = message.indexOf('. ');
  return stop > 0 ? [message.slice(0, stop + 1), message.slice(stop + 2)] : [message, ''];
}
