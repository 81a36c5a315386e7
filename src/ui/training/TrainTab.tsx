/** The run that is on or was last, and the recipe of the next: the chart on the left, figures and fields on the right. */

import { changedSince } from '../../editor/document/changed.ts';
import { inAccuracy } from '../../editor/training/figures.ts';
import { lastAccuracy, type Run } from '../../editor/training/run.ts';
import { isOn } from '../../editor/training/runs.ts';
import { useDocument, useRuns } from '../editor.ts';
import { Chart } from './Chart.tsx';
import { MemoryLine } from './MemoryLine.tsx';
import { RecipeForm } from './RecipeForm.tsx';
import { useWhyNot } from './TrainButton.tsx';

export function TrainTab() {
  const run = useRuns((state) => state.run);
  return (
    <div className="@container h-full">
      <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)_15.5rem] gap-5 overflow-hidden @3xl:grid-cols-[minmax(0,1fr)_26rem] px-4 pt-1.5 pb-2">
        <Chart />
        <div className="flex min-h-0 flex-col gap-1 overflow-y-auto pr-1">
          <Scores run={run} />
          <Lines run={run} />
          <MemoryLine />
          <RecipeForm />
        </div>
      </div>
    </div>
  );
}

function Scores({ run }: { run: Run | null }) {
  const { train, validation } = run ? lastAccuracy(run) : { train: null, validation: null };
  const done = run?.progress ? run.progress.step / run.progress.steps : 0;
  return (
    <section aria-label="Accuracy" className="shrink-0">
      <p className="flex min-h-5 flex-wrap items-baseline justify-between">
        <span className="font-semibold">Accuracy</span>
        <span role="status" aria-label="Accuracy now" className="text-xs @3xl:text-[13px]">
          train {inAccuracy(train)} · validation {inAccuracy(validation)}
          {run?.testAccuracy != null && ` · test ${inAccuracy(run.testAccuracy)}`}
        </span>
      </p>
      <div
        role="progressbar"
        aria-label="Part of the run that is done"
        aria-valuenow={Math.round(done * 100)}
        className="mt-1 h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div
          className="h-full origin-left bg-strong transition-transform duration-300"
          style={{ transform: `scaleX(${done})` }}
        />
      </div>
    </section>
  );
}

/** What has to be said: why Train waits, why a run ended, that the network has changed since. One line is always kept free. */
function Lines({ run }: { run: Run | null }) {
  const why = useWhyNot();
  const project = useDocument((state) => state.history.now);
  const said: { text: string; bad: boolean }[] = [];
  if (run?.message)
    said.push({ text: run.message, bad: run.reason === 'diverged' || run.reason === 'failed' });
  if (why && !isOn(run)) said.push({ text: why, bad: false });
  if (run && changedSince(run.project, project))
    said.push({ text: 'The network has changed since this run began; Train starts afresh.', bad: false });
  if (said.length === 0) said.push({ text: calm(run), bad: false });
  return (
    <div className="min-h-5 shrink-0 text-xs" aria-live="polite">
      {said.map(({ text, bad }) => (
        <p key={text} className={bad ? 'rounded-md bg-error-soft px-2 py-1 text-error' : 'py-0.5 text-soft'}>
          {text}
        </p>
      ))}
    </div>
  );
}

function calm(run: Run | null): string {
  if (!run) return 'Nothing leaves this computer: the network is trained in this page.';
  if (run.status === 'starting') return run.line;
  if (run.status === 'paused') return 'Paused. Go on continues with the next step.';
  if (run.status === 'running') return `Training ${run.name} on ${run.data.name}.`;
  return run.reason === 'stopped'
    ? 'Stopped. What it has learned can be tried and exported.'
    : 'Finished. Try it, or export it with what it has learned.';
}
