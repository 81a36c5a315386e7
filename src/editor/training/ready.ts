/** Why the network cannot be trained as it stands, in a sentence with one thing to do. */
import { isOutput } from '../../blocks/table.ts';
import type { Report } from '../../check/report.ts';

/** Null where Train can be pressed. `data`: whether data is chosen; `missing`: name of files to be chosen again. */
export function whyNotTrain(report: Report, data: boolean, missing: string | null): string | null {
  const root = report.project.modules[report.project.root];
  if (!root || root.blocks.length === 0)
    return 'Training needs a network but the canvas is empty. Open a template, or add blocks from the palette.';
  const errors = report.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    return `Training needs a network without errors but it has ${errors === 1 ? 'one' : errors}. See the Problems tab.`;
  if (!root.blocks.some(({ kind }) => isOutput(kind)))
    return 'Training needs an output with a loss but the network has none. Add a Softmax output after its last layer.';
  if (missing !== null)
    return `Training needs images but the files “${missing}” are not open in this visit. Choose them again in the Data tab.`;
  if (!data) return 'Training needs images but no data is chosen. Choose the digits in the Data tab.';
  return null;
}
