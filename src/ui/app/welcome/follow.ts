/** Ticks the first steps off as they are taken. */
import type { Editor } from '../../../editor/editor.ts';
import { unfinished } from '../../../editor/scene/words.ts';
import { useRuns } from '../../../state/runs.ts';

/** Until it is stopped. */
export function followSteps({ document, steps }: Editor): () => void {
  const { mark } = steps;
  const stops = [
    document.subscribe((now, before) => {
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
