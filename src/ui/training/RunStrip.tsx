/** How far the run is, in words, with the buttons that hold it; beside the tabs, so that it is seen from each of them. */

import { Pause, Play, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { inFull } from '../../editor/numbers.ts';
import { inTimeLeft } from '../../editor/training/figures.ts';
import { isOn } from '../../editor/training/runs.ts';
import { useRuns } from '../editor.ts';

export function RunStrip() {
  const run = useRuns((state) => state.run);
  const pause = useRuns((state) => state.pause);
  const resume = useRuns((state) => state.resume);
  const stop = useRuns((state) => state.stop);
  if (!run || !isOn(run)) return null;
  const { progress } = run;
  const words =
    run.status === 'starting' || !progress
      ? run.line
      : [
          `epoch ${progress.epoch} / ${progress.epochs}`,
          `${inFull(progress.imagesPerSecond)} images/s`,
          run.status === 'paused' ? 'paused' : inTimeLeft(progress.secondsLeft),
        ].join(' · ');
  return (
    <div className="flex min-w-0 items-center gap-2">
      <span role="status" aria-label="Progress of the run" className="truncate text-soft text-xs">
        {words}
      </span>
      {run.status === 'paused' ? (
        <Small label="Go on" press={resume}>
          <Play size={13} fill="currentColor" />
        </Small>
      ) : (
        <Small label="Pause" press={pause} off={run.status === 'starting'}>
          <Pause size={13} fill="currentColor" />
        </Small>
      )}
      <Small label="Stop" press={stop}>
        <Square size={11} fill="currentColor" />
      </Small>
    </div>
  );
}

function Small({
  label,
  press,
  off = false,
  children,
}: {
  label: string;
  press: () => void;
  off?: boolean;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={press}
      className="grid h-7 w-9 shrink-0 place-items-center rounded-md border border-line bg-paper text-ink shadow-shade hover:bg-hover disabled:opacity-40"
    >
      {children}
    </button>
  );
}
