/** How people write a two: each form with its share. */

import type { Dice, Knot } from '../stroke.ts';
import type { Form } from './form.ts';

export const two: readonly Form[] = [
  // A corner at the foot.
  {
    share: 5,
    strokes: (d) => {
      const x = d.around(0.06, 0.04);
      return [[...hood(d), [x, d.around(0.96, 0.03), 1], ...base(d)]];
    },
  },
  // A loop at the foot.
  {
    share: 3.5,
    strokes: (d) => {
      const size = d.between(0.08, 0.2);
      const x = d.around(0.14, 0.05);
      const y = d.around(0.92, 0.03);
      return [
        [
          ...hood(d),
          [x, y],
          [x - size * d.between(0.6, 1), y - size * 0.45],
          [x + size * d.between(0, 0.6), y - size],
          [0.48, y - size * d.between(0, 0.5)],
          [d.between(0.75, 1.05), d.around(0.96, 0.06)],
        ],
      ];
    },
  },
  // A round foot.
  {
    share: 1.5,
    strokes: (d) => {
      const y = d.around(0.95, 0.03);
      return [
        [
          ...hood(d),
          [d.around(0.12, 0.04), y - 0.08],
          [d.around(0.2, 0.04), y],
          [d.between(0.7, 1), d.around(0.96, 0.05)],
        ],
      ];
    },
  },
  // Like a z, without a bow.
  {
    share: 0.4,
    strokes: (d) => [
      [
        [d.around(0.12, 0.05), d.around(0.08, 0.04)],
        [d.around(0.5, 0.05), d.around(0.02, 0.02)],
        [d.around(0.85, 0.05), d.around(0.08, 0.04)],
        [d.around(0.5, 0.05), 0.5],
        [d.around(0.08, 0.04), 0.95, 1],
        ...base(d),
      ],
    ],
  },
];

/** The bow of a 2 down to the diagonal, without its foot. */
function hood(d: Dice): Knot[] {
  const right = d.around(0.84, 0.06);
  const turn = d.around(0.28, 0.05);
  return [
    [d.around(0.1, 0.06), d.around(0.2, 0.09)],
    [d.around(0.27, 0.05), d.around(0.05, 0.03)],
    [d.around(0.55, 0.05), d.around(0, 0.02)],
    [right, turn],
    [right - d.between(0.1, 0.26), turn + d.between(0.24, 0.34)],
    [d.around(0.34, 0.04), d.around(0.77, 0.04)],
  ];
}

function base(d: Dice): Knot[] {
  const wave = d.around(0, 0.035);
  return [
    [0.45, 0.96 + wave],
    [d.between(0.72, 1.05), d.around(0.96, 0.05)],
  ];
}
