/** Reading: the way from the inputs to a block, through all modules around it. */

import { reached } from '../../graph/order.ts';
import { addressOf, nodeName } from '../../graph/path.ts';
import { type Sheet, sheetOf } from './scene.ts';

export interface Way {
  /** Names on the canvas of the blocks on the way; all that stands in them is on it too. */
  readonly blocks: ReadonlySet<string>;
  /** Instances around the way: on it themselves, but not all that is in them. */
  readonly around: ReadonlySet<string>;
}

/** From the inputs to a block: in its module, and in those around it to the instances on the way. */
export function wayTo(name: string, shown: Sheet): Way {
  const blocks = new Set<string>();
  const around = new Set<string>();
  let { scope, id } = addressOf(name, shown.path);
  for (let first = true; ; first = false) {
    const sheet = sheetOf(scope, shown);
    if (!sheet) break;
    for (const each of reached(sheet.checked.linked.module, [id], true))
      (each === id && !first ? around : blocks).add(nodeName({ scope, id: each }, shown.path));
    if (scope.length <= shown.path.length) break;
    id = scope.at(-1) as string;
    scope = scope.slice(0, -1);
  }
  return { blocks, around };
}

export function isOn({ blocks, around }: Way, name: string): boolean {
  if (blocks.has(name) || around.has(name)) return true;
  const steps = name.split('/');
  return steps.some((_, i) => i > 0 && blocks.has(steps.slice(0, i).join('/')));
}

/** Name of the block at which a wire ends: `stage/a:0>b:1` gives `stage/b`. */
export const headOf = (wire: string): string =>
  wire.replace(/[^/]*$/, '') + (/>([^:]*)/.exec(wire)?.[1] ?? '');
