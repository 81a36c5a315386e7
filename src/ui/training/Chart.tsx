/** Loss or accuracy over the steps, of the run that is on and those before it, with a legend that says the last values. */

import { X } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { curves, type Measure, smooth } from '../../editor/training/curves.ts';
import { inAccuracy, inLoss } from '../../editor/training/figures.ts';
import type { Run } from '../../editor/training/run.ts';
import { useRuns } from '../editor.ts';

const Plot = lazy(() => import('./Plot.tsx'));

/** The same tokens as in `Plot.tsx`, as classes: the legend is there before uPlot is. */
const dots = ['bg-accent', 'bg-(--pooling)', 'bg-(--joining)', 'bg-(--normalisation)', 'bg-(--dense)'];

export function Chart() {
  const run = useRuns((state) => state.run);
  const before = useRuns((state) => state.before);
  const [measure, setMeasure] = useState<Measure>('loss');
  const runs = useMemo(() => [...(run ? [run] : []), ...before], [run, before]);
  const lines = useMemo(() => curves(runs, measure), [runs, measure]);
  const empty = lines.steps.length === 0;
  return (
    <section aria-label="Chart of the runs" className="flex min-h-0 min-w-0 flex-col">
      <div className="flex h-7 shrink-0 items-center gap-3">
        <div
          role="radiogroup"
          aria-label="What the chart shows"
          className="flex rounded-md border border-line p-px"
        >
          {(['loss', 'accuracy'] as const).map((each) => (
            <label
              key={each}
              className="rounded-[5px] px-2 py-0.5 text-soft text-xs has-checked:bg-strong has-checked:text-on-strong has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="measure"
                className="sr-only"
                checked={measure === each}
                onChange={() => setMeasure(each)}
              />
              {each === 'loss' ? 'Loss' : 'Accuracy'}
            </label>
          ))}
        </div>
        <span className="ml-auto hidden items-center gap-3 @xl:flex text-faint text-xs">
          <Key dashed={false}>training</Key>
          <Key dashed>validation</Key>
        </span>
      </div>
      <div className="relative min-h-24 flex-1">
        {empty ? (
          <Waiting run={run} />
        ) : (
          <>
            <Suspense fallback={null}>
              <Plot curves={lines} measure={measure} runs={runs.length} />
            </Suspense>
            <Legend runs={runs} measure={measure} />
          </>
        )}
      </div>
    </section>
  );
}

function Key({ dashed, children }: { dashed: boolean; children: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <span aria-hidden className={`w-5 border-current border-t-2 ${dashed ? 'border-dashed' : ''}`} />
      {children}
    </span>
  );
}

function Waiting({ run }: { run: Run | null }) {
  const words =
    run?.status === 'starting'
      ? run.line
      : 'Press Train: the loss and the accuracy are drawn here, step by step.';
  return (
    <div className="absolute inset-0 grid place-items-center rounded-lg border border-line border-dashed px-4 text-center text-faint">
      {words}
    </div>
  );
}

function Legend({ runs, measure }: { runs: readonly Run[]; measure: Measure }) {
  const forget = useRuns((state) => state.forget);
  return (
    <ul
      aria-label="Runs in the chart"
      className={`absolute right-3 max-w-[calc(100%-4rem)] rounded-lg border border-line bg-paper/90 px-2 py-1 text-xs ${measure === 'loss' ? 'top-2' : 'bottom-8'}`}
    >
      {runs.map((run, i) => (
        <li key={run.id} className="group flex h-5 items-center gap-2">
          <span aria-hidden className={`h-0.5 w-4 shrink-0 ${dots[i % dots.length]}`} />
          <span className="truncate text-soft">{run.name}</span>
          <span className="ml-auto font-medium">{lastValue(run, measure)}</span>
          {i > 0 && (
            <button
              type="button"
              aria-label={`Take ${run.name} off the chart`}
              onClick={() => forget(run.id)}
              className="text-faint hover:text-ink"
            >
              <X size={12} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function lastValue(run: Run, measure: Measure): string {
  const value = smooth(run.points.slice(-40).map((point) => point[measure])).at(-1);
  if (value === undefined) return '–';
  return measure === 'loss' ? inLoss(value) : inAccuracy(value);
}
