/** Aligning blocks with one another and distributing them. All have one size, so an edge is as good as any other. */
import { blockSize } from '../place.ts';
import type { Point } from '../project.ts';
import type { Places } from './tidy.ts';

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Direction = 'across' | 'down';

/** Between blocks that would otherwise come to lie on one another, in pixels. */
const gap = 24;

type Entry = readonly [id: string, at: Point];

/** On one line; where two would then cover each other, the later one gives way along the line. */
export function aligned(places: Places, edge: Edge): Places {
  const x = edge === 'left' || edge === 'centre' || edge === 'right';
  const [on, along] = x ? ([0, 1] as const) : ([1, 0] as const);
  const size = x ? blockSize.height : blockSize.width;
  const all = Object.entries(places);
  const [least, most] = ends(all, on);
  const target =
    edge === 'left' || edge === 'top'
      ? least
      : edge === 'right' || edge === 'bottom'
        ? most
        : Math.round((least + most) / 2);
  let covered = Number.NEGATIVE_INFINITY;
  return Object.fromEntries(
    [...all]
      .sort(([, a], [, b]) => a[along] - b[along] || a[on] - b[on])
      .map(([id, at]) => {
        const place = at[along] < covered ? covered + gap : at[along];
        covered = place + size;
        return [id, x ? [target, place] : [place, target]];
      }),
  );
}

/** With equal distances between the first and the last, which stay. */
export function distributed(places: Places, direction: Direction): Places {
  const axis = direction === 'across' ? 0 : 1;
  const all = Object.entries(places).sort(([, a], [, b]) => a[axis] - b[axis]);
  if (all.length < 3) return places;
  const [least, most] = ends(all, axis);
  return Object.fromEntries(
    all.map(([id, [x, y]], i) => {
      const place = Math.round(least + ((most - least) * i) / (all.length - 1));
      return [id, axis === 0 ? [place, y] : [x, place]];
    }),
  );
}

function ends(all: readonly Entry[], axis: 0 | 1): readonly [least: number, most: number] {
  const values = all.map(([, at]) => at[axis]);
  return [Math.min(...values), Math.max(...values)];
}
