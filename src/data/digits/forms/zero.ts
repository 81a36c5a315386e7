/** How people write a zero: each form with its share. */

import { arc, type Knot } from '../stroke.ts';
import type { Form } from './form.ts';

export const zero: readonly Form[] = [
  // One round, counter-clockwise from the top; it closes, overlaps or leaves a gap.
  {
    share: 8,
    strokes: (d) => {
      const r = d.between(0.27, 0.6);
      const start = d.around(-75, 28);
      const drift = d.around(1, 0.09);
      const round = arc([0.5, 0.5], [r, 0.5], start, start - 360 - d.around(7, 22));
      return [spiral(round, drift)];
    },
  },
  // With a little hook or tail where it closes.
  {
    share: 2,
    strokes: (d) => {
      const r = d.between(0.28, 0.56);
      const start = d.around(-60, 15);
      const round = arc([0.5, 0.5], [r, 0.5], start, start - d.between(345, 385));
      const tail: Knot = [0.5 + d.around(0.12, 0.12), d.around(0.02, 0.1)];
      return [[...round, tail]];
    },
  },
  // Clockwise, from the left or the foot.
  {
    share: 1.5,
    strokes: (d) => {
      const start = d.between(90, 250);
      const round = arc([0.5, 0.5], [d.between(0.27, 0.58), 0.5], start, start + 360 + d.around(4, 20));
      return [spiral(round, d.around(1, 0.08))];
    },
  },
  // Slashed.
  {
    share: 0.3,
    strokes: (d) => [
      arc([0.5, 0.5], [d.between(0.3, 0.45), 0.5], -80, -440),
      [
        [d.around(0.75, 0.08), d.around(0.15, 0.08)],
        [d.around(0.25, 0.08), d.around(0.85, 0.08)],
      ],
    ],
  },
];

function spiral(round: readonly Knot[], drift: number): Knot[] {
  const last = round.length - 1;
  return round.map(([x, y], i) => {
    const factor = 1 + ((drift - 1) * i) / last;
    return [0.5 + (x - 0.5) * factor, 0.5 + (y - 0.5) * factor] as const;
  });
}
