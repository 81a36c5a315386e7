/** How people write a three: each form with its share. */

import type { Dice, Knot } from '../stroke.ts';
import type { Form } from './form.ts';

export const three: readonly Form[] = [
  { share: 6, strokes: (d) => [[...upper(d), ...waist(d, 1), ...belly(d)]] },
  // A loop at the waist.
  {
    share: 1.5,
    strokes: (d) => {
      const x = d.around(0.4, 0.06);
      const y = d.around(0.46, 0.03);
      const size = d.between(0.06, 0.14);
      return [[...upper(d), [x, y], [x - size, y + size * 0.3], [x, y + size * 0.8], ...belly(d)]];
    },
  },
  // A shallow waist, hardly a turn.
  { share: 1.5, strokes: (d) => [[...upper(d), ...waist(d, 0), ...belly(d)]] },
  // Flat top.
  {
    share: 1.8,
    strokes: (d) => [
      [
        [d.around(0.12, 0.05), d.around(0.04, 0.03)],
        [d.around(0.82, 0.06), d.around(0.03, 0.03), 1],
        [d.around(0.42, 0.06), d.around(0.42, 0.04), 1],
        ...belly(d),
      ],
    ],
  },
];

function waist(d: Dice, corner: 0 | 1): Knot[] {
  return [[corner ? d.around(0.4, 0.09) : d.around(0.55, 0.05), d.around(0.46, 0.035), corner]];
}

function belly(d: Dice): Knot[] {
  const right = d.around(0.86, 0.07);
  return [
    [right - 0.1, d.around(0.55, 0.03)],
    [right, d.around(0.74, 0.04)],
    [d.around(0.66, 0.05), d.around(0.94, 0.03)],
    [d.around(0.38, 0.06), d.around(0.99, 0.02)],
    [d.around(0.1, 0.08), d.around(0.87, 0.08)],
  ];
}

function upper(d: Dice): Knot[] {
  // Some set the pen down at the top and not at the left.
  const start: Knot[] = d.chance(0.8) ? [[d.around(0.14, 0.06), d.around(0.14, 0.06)]] : [];
  return [
    ...start,
    [d.around(0.42, 0.06), d.around(0.01, 0.02)],
    [d.around(0.76, 0.07), d.around(0.18, 0.05)],
    [d.around(0.66, 0.05), d.around(0.36, 0.03)],
  ];
}
