/**
 * Names of blocks and wires on the canvas. A canvas shows a module and, within it, those that stand open in place: there a
 * block is called by its way from the module on the canvas, `stage/block/conv`, and a wire by `stage/block/` and its key.
 */
import type { Path, Wire } from '../../graph/project.ts';
import { useView } from '../../state/view.ts';

/** A block or a wire: its id or key, and the module in which it stands. */
export interface Address {
  readonly scope: Path;
  readonly id: string;
}

export const wireKey = ({ from, to }: Wire): string => `${from[0]}:${from[1]}>${to[0]}:${to[1]}`;

/** What the names in a module begin with, seen from the module on the canvas. */
export const prefixOf = (scope: Path, inside: Path): string =>
  scope
    .slice(inside.length)
    .map((step) => `${step}/`)
    .join('');

export function addressOf(name: string, inside: Path = useView.getState().inside): Address {
  const steps = name.split('/');
  return { scope: [...inside, ...steps.slice(0, -1)], id: steps.at(-1) ?? '' };
}

export const nodeName = ({ scope, id }: Address, inside: Path = useView.getState().inside): string =>
  prefixOf(scope, inside) + id;
