/** How people write a five: each form with its share. */

import type { Dice, Knot } from '../stroke.ts';
import type { Form } from './form.ts';

export const five: readonly Form[] = [
  // Down and round, then the bar, which may miss.
  {
    share: 4,
    strokes: (d) => {
      const x = d.around(0.2, 0.05);
      const y = d.around(0.02, 0.03);
      return [
        [
          [x, y],
          [x - d.around(0.04, 0.03), 0.2],
          [x - d.around(0.05, 0.04), d.around(0.42, 0.04), 1],
          ...bowl(d),
        ],
        [
          [x + d.around(0, 0.04), y + d.around(0, 0.03)],
          [d.around(0.6, 0.1), d.around(0, 0.03)],
          [d.around(0.92, 0.1), d.around(-0.01, 0.05)],
        ],
      ];
    },
  },
  // In one stroke from the bar's right end.
  {
    share: 3,
    strokes: (d) => {
      const x = d.around(0.2, 0.05);
      return [
        [
          [d.around(0.86, 0.1), d.around(0.01, 0.04)],
          [d.around(0.5, 0.05), d.around(0.01, 0.02)],
          [x, d.around(0.03, 0.03), d.chance(0.75) ? 1 : 0],
          [x - d.around(0.03, 0.03), 0.22],
          [x - d.around(0.04, 0.04), d.around(0.43, 0.04), d.chance(0.75) ? 1 : 0],
          ...bowl(d),
        ],
      ];
    },
  },
  // Like an s.
  {
    share: 1.5,
    strokes: (d) => [
      [
        [d.around(0.86, 0.08), d.around(0.03, 0.04)],
        [d.around(0.5, 0.06), d.around(0, 0.02)],
        [d.around(0.2, 0.05), d.around(0.2, 0.05)],
        [d.around(0.34, 0.06), d.around(0.42, 0.03)],
        [d.around(0.72, 0.05), d.around(0.55, 0.04)],
        [d.around(0.84, 0.05), d.around(0.76, 0.04)],
        [d.around(0.5, 0.08), d.around(0.98, 0.03)],
        [d.around(0.1, 0.06), d.around(0.92, 0.05)],
      ],
    ],
  },
];

function bowl(d: Dice): Knot[] {
  const right = d.around(0.85, 0.07);
  return [
    [d.around(0.45, 0.05), d.around(0.36, 0.03)],
    [right - d.between(0.06, 0.14), d.around(0.46, 0.04)],
    [right, d.around(0.68, 0.04)],
    [right - d.between(0.1, 0.2), d.around(0.89, 0.03)],
    [d.around(0.4, 0.06), d.around(1, 0.02)],
    [d.around(0.06, 0.07), d.around(0.89, 0.06)],
  ];
}
