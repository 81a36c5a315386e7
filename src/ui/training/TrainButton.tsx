/**
 * Begins a run. Where the network cannot be trained it says why; while a run is on it shows how far it is and leads to
 * it, so that a second press never ends it.
 */

import { Play } from 'lucide-react';
import { whyNotTrain } from '../../editor/training/ready.ts';
import { isOn } from '../../editor/training/runs.ts';
import { useData, useDocument, useEditor, useRuns } from '../editor.ts';

export function useWhyNot(): string | null {
  const report = useDocument((state) => state.report);
  const data = useData((state) => state.chosen !== null);
  const missing = useData((state) => state.missing);
  return whyNotTrain(report, data, missing);
}

export function TrainButton() {
  const editor = useEditor();
  const why = useWhyNot();
  const train = useRuns((state) => state.train);
  const on = useRuns((state) => isOn(state.run));
  const starting = useRuns((state) => state.run?.status === 'starting');
  const share = useRuns((state) => {
    const progress = state.run?.progress;
    return progress ? Math.floor((100 * progress.step) / progress.steps) : 0;
  });
  const press = (): void => {
    editor.panels.show('train');
    if (!on && !why) train();
  };
  // Whoever comes near will press it: the worker starts and makes the images meanwhile.
  const prepare = (): void => {
    if (!on && !why) editor.data.load();
  };
  const words = !on ? 'Train' : starting ? 'Starting…' : `Training ${share} %`;
  return (
    <button
      type="button"
      aria-disabled={!on && why !== null}
      title={on ? 'Show the run' : (why ?? 'Train this network here, in the browser')}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={press}
      className="relative flex h-8 w-32 items-center justify-center gap-1.5 overflow-hidden rounded-lg bg-strong px-2 font-semibold text-on-strong aria-disabled:cursor-not-allowed aria-disabled:bg-edge aria-disabled:text-soft"
    >
      {on && (
        <span
          aria-hidden
          className="absolute inset-x-0 bottom-0 h-1 origin-left bg-accent transition-transform duration-300"
          style={{ transform: `scaleX(${share / 100})` }}
        />
      )}
      {!on && <Play size={12} fill="currentColor" aria-hidden />}
      <span className="relative whitespace-nowrap">{words}</span>
    </button>
  );
}
