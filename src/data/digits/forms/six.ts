/** How people write a six: each form with its share. */

import { arc } from '../stroke.ts';
import type { Form } from './form.ts';

export const six: readonly Form[] = [
  // A curved back into the loop, which closes at the back, crosses it, or stays open.
  {
    share: 6,
    strokes: (d) => {
      const r = d.between(0.27, 0.42);
      const tall = d.between(0.19, 0.31);
      const y = 1 - tall;
      const x = 0.12 + r;
      const loop = arc([x, y], [r, tall], 170, -d.between(110, 235));
      return [
        [
          [x + d.around(0.2, 0.16), d.around(0, 0.03)],
          [x - r * d.between(0.35, 0.7), d.around(0.3, 0.05)],
          ...loop,
        ],
      ];
    },
  },
  // A straight back.
  {
    share: 2,
    strokes: (d) => {
      const r = d.between(0.27, 0.4);
      const tall = d.between(0.17, 0.28);
      const x = 0.12 + r;
      const loop = arc([x, 1 - tall], [r, tall], 150, -d.between(130, 220));
      return [
        [[x - r + d.around(0.06, 0.08), d.around(0, 0.03)], [x - r + d.around(0.0, 0.03), 0.45], ...loop],
      ];
    },
  },
  // A hooked head, almost a b turned round.
  {
    share: 1.5,
    strokes: (d) => {
      const r = d.between(0.28, 0.4);
      const tall = d.between(0.2, 0.3);
      const x = 0.12 + r;
      const loop = arc([x, 1 - tall], [r, tall], 180, -d.between(130, 220));
      return [
        [
          [x + d.between(0.15, 0.4), d.around(0.12, 0.05)],
          [x + d.between(0.02, 0.2), d.around(0.01, 0.02)],
          [x - r * 0.75, d.around(0.28, 0.04)],
          ...loop,
        ],
      ];
    },
  },
];
