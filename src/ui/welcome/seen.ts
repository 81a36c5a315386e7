/** How far a newcomer has come: the three steps, and whether the hint is dismissed. The browser remembers it for ever. */
import { create } from 'zustand';
import { useProject } from '../../state/project.ts';
import { useRuns } from '../../state/runs.ts';
import { unfinished } from '../canvas/words.ts';
import { keep, recall } from '../parts/kept.ts';

const key = 'netloom.first-steps';

export type Step = 'drag' | 'mend' | 'train';

export interface Seen {
  readonly dismissed: boolean;
  readonly done: ReadonlySet<Step>;
  readonly dismiss: () => void;
}

export const useSeen = create<Seen>()((set) => ({
  dismissed: recall(key) === 'dismissed',
  done: new Set(),
  dismiss: () => {
    set({ dismissed: true });
    keep(key, 'dismissed');
  },
}));

const mark = (step: Step): void => {
  const { done } = useSeen.getState();
  if (!done.has(step)) useSeen.setState({ done: new Set([...done, step]) });
};

/** Ticks the steps off as they are taken, until it is stopped. */
export function followSteps(): () => void {
  const stops = [
    useProject.subscribe((now, before) => {
      // Another document, or other data under the same one, is nobody's step.
      if (now.history.now === before.history.now || now.draft !== before.draft) return;
      const ids = ({ report }: typeof now): readonly string[] =>
        report.root.linked.module.blocks.map(({ id }) => id);
      const wrong = ({ report }: typeof now): number =>
        report.problems.filter(({ severity, code }) => severity === 'error' && !unfinished.has(code)).length;
      // To unfold a module makes blocks too, but takes one away.
      const [then, after] = [ids(before), new Set(ids(now))];
      if (after.size > then.length && then.every((id) => after.has(id))) mark('drag');
      if (wrong(now) < wrong(before)) mark('mend');
    }),
    useRuns.subscribe((now, before) => {
      if (now.run && !before.run) mark('train');
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
