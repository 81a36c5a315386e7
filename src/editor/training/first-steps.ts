/** Ticks the first steps off as they are taken. */

import { isWrong } from '../../check/severity.ts';
import type { DocumentStore } from '../document/document.ts';
import type { StepsStore } from '../view/steps.ts';
import type { RunsStore } from './runs.ts';

export function followSteps(document: DocumentStore, runs: RunsStore, { mark }: StepsStore): void {
  document.subscribe((now, before) => {
    // Another document, or other data under the same one, is nobody's step.
    if (now.history.now === before.history.now || now.draft !== before.draft) return;
    const ids = ({ report }: typeof now): readonly string[] =>
      report.root.linked.module.blocks.map(({ id }) => id);
    const wrong = ({ report }: typeof now): number => report.problems.filter(isWrong).length;
    // To unfold a module makes blocks too, but takes one away.
    const [then, after] = [ids(before), new Set(ids(now))];
    if (after.size > then.length && then.every((id) => after.has(id))) mark('drag');
    if (wrong(now) < wrong(before)) mark('mend');
  });
  runs.subscribe((now, before) => {
    if (now.run && !before.run) mark('train');
  });
}
