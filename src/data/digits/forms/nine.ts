/** How people write a nine: each form with its share. */

import { arc, type Dice, type Knot } from '../stroke.ts';
import type { Form } from './form.ts';
import { stemmed } from './parts.ts';

export const nine: readonly Form[] = [
  // The tail turns sharply into a long foot, almost a g.
  {
    share: 3,
    strokes: (d) => {
      const { head, x } = head9(d);
      const end = d.between(-0.05, 0.25);
      const foot = d.around(0.97, 0.03);
      // Some pens dent the stem where the head closes, nearly a 3 with a closed top.
      const dent: Knot[] = d.chance(0.35) ? [[x - d.between(0.05, 0.25), d.around(0.46, 0.04)]] : [];
      return [
        [
          ...head,
          ...dent,
          [x + d.around(0.03, 0.06), d.around(0.6, 0.04)],
          [x + d.around(0.02, 0.08), d.around(0.82, 0.04)],
          [x - d.between(0.05, 0.25), foot, d.chance(0.3) ? 1 : 0],
          [(x + end) / 2 - 0.05, foot + d.around(0, 0.025)],
          [end, d.between(0.78, 1)],
        ],
      ];
    },
  },
  // A pointed head: the pen comes back up to its start before it goes down.
  {
    share: 2.6,
    strokes: (d) => {
      const x = d.around(0.82, 0.06);
      const low = d.between(0.3, 0.55);
      const peak = d.between(-0.02, 0.18);
      return [
        [
          [x - d.between(0, 0.12), d.between(0, 0.14)],
          [d.around(0.5, 0.06), d.around(0.01, 0.02)],
          [d.between(0.06, 0.26), low * d.between(0.45, 0.75)],
          [d.around(0.3, 0.06), low],
          [d.around(0.58, 0.05), low * d.between(0.65, 0.95)],
          [x, peak, 1],
          [x - d.between(0, 0.12), 0.5],
          [x - d.between(0, 0.35), d.around(1, 0.02)],
        ],
      ];
    },
  },
  // A round head, then straight down.
  {
    share: 4,
    strokes: (d) => {
      const { head, x } = head9(d);
      return [[...head, [x + d.around(0, 0.03), 0.6], [x + d.around(-0.06, 0.1), d.around(1, 0.02)]]];
    },
  },
  // With a curved tail.
  {
    share: 3,
    strokes: (d) => {
      const { head, x } = head9(d);
      const end = d.between(0.05, 0.35);
      return [
        [
          ...head,
          [x + d.around(0.02, 0.03), 0.62],
          [x - d.between(0.06, 0.2), d.around(0.88, 0.03)],
          [(x + end) / 2, d.around(0.99, 0.02)],
          [end, d.around(0.92, 0.06)],
        ],
      ];
    },
  },
  // A round and a separate stem.
  {
    share: 1,
    strokes: (d) => {
      const r = d.between(0.26, 0.36);
      const tall = d.between(0.2, 0.28);
      const start = d.around(-20, 20);
      return [
        arc([0.45, tall], [r, tall], start, start - d.around(360, 14)),
        stemmed(d, 0.45 + r, d.around(0.1, 0.08)),
      ];
    },
  },
  // Slanting down to the left in one bow, like a 6 turned round.
  {
    share: 2,
    strokes: (d) => {
      const { head, x } = head9(d);
      return [[...head, [x - d.between(0.05, 0.15), 0.62], [x - d.between(0.25, 0.5), d.around(1, 0.02)]]];
    },
  },
];

/** The head of a 9, counter-clockwise from the upper right and back to it; its right end at `x`. */
function head9(d: Dice): { readonly head: Knot[]; readonly x: number } {
  const r = d.between(0.2, 0.43);
  const tall = d.between(0.16, 0.31);
  const centre = 0.45;
  const start = d.around(-35, 22);
  const head = arc([centre, tall], [r, tall], start, -345 + d.around(0, 8));
  // Some heads stay open: the pen comes back a little lower than it set out.
  const lift = d.around(0, 0.05);
  const x = centre + r;
  return { head: [...head, [x + d.around(0, 0.02), tall + lift, d.chance(0.3) ? 1 : 0]], x };
}
