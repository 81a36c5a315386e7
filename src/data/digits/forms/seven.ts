/** How people write a seven: each form with its share. */

import type { Dice, Knot, Stroke } from '../stroke.ts';
import type { Form } from './form.ts';

export const seven: readonly Form[] = [
  { share: 5, strokes: (d) => [[...roof(d), ...leg(d)]] },
  { share: 2, strokes: (d) => [[...serif(d), ...roof(d), ...leg(d)]] },
  { share: 2.5, strokes: (d) => crossed(d, [...roof(d), ...leg(d)]) },
  { share: 1, strokes: (d) => crossed(d, [...serif(d), ...roof(d), ...leg(d)]) },
  { share: 0.8, strokes: (d) => [[...waved(d), ...(d.chance(0.5) ? leg(d) : bentLeg(d))]] },
  { share: 2.2, strokes: (d) => crossed(d, [...waved(d), ...(d.chance(0.4) ? leg(d) : bentLeg(d))]) },
];

function serif(d: Dice): Knot[] {
  return [[d.around(0.07, 0.04), d.between(0.1, 0.32)]];
}

function roof(d: Dice): Knot[] {
  const y = d.around(0.04, 0.03);
  const knots: Knot[] = [[d.around(0.07, 0.05), y + d.around(0.01, 0.04), 1]];
  if (d.chance(0.4)) knots.push([d.around(0.4, 0.08), y + d.around(0, 0.04)]);
  knots.push([d.around(0.86, 0.07), y + d.around(-0.02, 0.03), d.chance(0.8) ? 1 : 0]);
  return knots;
}

function leg(d: Dice): Knot[] {
  const end = d.around(0.4, 0.12);
  const bow = d.around(-0.03, 0.06);
  return [
    [end + (0.86 - end) * 0.4 + bow, 0.5],
    [end, d.around(1, 0.02)],
  ];
}

/** A roof in a wave from a low start, as of a pen that does not stop. */
function waved(d: Dice): Knot[] {
  const y = d.around(0.08, 0.03);
  return [
    [d.around(0.06, 0.04), y + d.between(0.04, 0.2)],
    [d.around(0.24, 0.05), y - d.between(0, 0.08)],
    [d.around(0.55, 0.06), y + d.around(0.02, 0.04)],
    [d.around(0.86, 0.06), y - d.between(0, 0.1), d.chance(0.5) ? 1 : 0],
  ];
}

/** A leg that bends, forwards or back, at its foot. */
function bentLeg(d: Dice): Knot[] {
  const end = d.around(0.36, 0.1);
  return [
    [d.around(0.62, 0.06), d.around(0.4, 0.05)],
    [end + d.around(0.06, 0.05), d.around(0.72, 0.04)],
    [end + d.around(0, 0.08), d.around(1, 0.02)],
  ];
}

function crossed(d: Dice, body: Stroke): readonly Stroke[] {
  const x = d.around(0.6, 0.05);
  const y = d.around(0.5, 0.06);
  const tilt = d.around(-0.01, 0.04);
  // The bar may be as wide as the roof, or wider.
  const narrow = d.between(0.65, 1);
  return [
    body.map(([bodyX, bodyY, corner]) => [x + (bodyX - x) * narrow, bodyY, corner ?? 0] as const),
    [
      [x - d.between(0.14, 0.48), y - tilt],
      [x + d.between(0.12, 0.48), y + tilt],
    ],
  ];
}
