/** How people write a one: each form with its share. */

import type { Dice, Knot, Stroke } from '../stroke.ts';
import type { Form } from './form.ts';

export const one: readonly Form[] = [
  {
    share: 5,
    strokes: (d) => {
      const bow = d.around(0, d.chance(0.25) ? 0.08 : 0.025);
      return [
        [
          [0.5, 0],
          [0.5 + bow, 0.5],
          [0.5, 1],
        ],
      ];
    },
  },
  // With a flag, from a tick to the long upstroke of Central Europe.
  { share: 4, strokes: (d) => [flagged(d)] },
  { share: 1.4, strokes: (d) => [flagged(d), foot(d)] },
  {
    share: 0.5,
    strokes: (d) => [
      [
        [0.5, 0],
        [0.5, 1],
      ],
      foot(d),
    ],
  },
  // With a hook at the foot or the head, as of a quick pen.
  {
    share: 0.8,
    strokes: (d) => {
      const hook: Knot = [0.5 + d.around(0.06, 0.08), d.between(0.93, 0.99)];
      return [[[0.5 - d.between(0, 0.1), d.between(0, 0.08)], [0.5, 0.1], [0.5, 0.9], hook]];
    },
  },
];

function flagged(d: Dice): Stroke {
  const reach = d.between(0.08, 0.45);
  const drop = Math.min(0.55, reach * d.between(0.3, 1.3) + d.between(0, 0.15));
  const corner = d.chance(0.9) ? 1 : 0;
  return [
    [0.5 - reach, drop],
    [0.5, 0, corner],
    [0.5 + d.around(0, 0.02), 0.5],
    [0.5 + d.around(0, 0.03), 1],
  ];
}

function foot(d: Dice): Stroke {
  const y = d.around(1, 0.02);
  return [
    [0.5 - d.between(0.15, 0.4), y + d.around(0, 0.02)],
    [0.5 + d.between(0.15, 0.4), y + d.around(0, 0.02)],
  ];
}
