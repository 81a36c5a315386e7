/** A small drawing of a volume: its height and depth follow height and width, its thickness the channels. */
import type { Shape } from '../../blocks/shape.ts';

/** A face of the solid: corners in pixels, and how much of the colour it shows. */
export interface Face {
  readonly corners: readonly (readonly [x: number, y: number])[];
  readonly opacity: number;
}

/** From 0 at 1 to 1 at `most`, by powers of two: between 7 × 7 and 224 × 224 a linear drawing shows nothing. */
const scaled = (n: number, most: number): number => Math.min(1, Math.log2(Math.max(1, n)) / Math.log2(most));

function sides(shape: Shape): { readonly wide: number; readonly high: number; readonly deep: number } {
  if (shape.length !== 3) return { wide: 4, high: 8 + 22 * scaled(shape[0] ?? 1, 4096), deep: 3 };
  const [h = 1, w = 1, c = 1] = shape;
  return { wide: 3 + 14 * scaled(c, 2048), high: 6 + 22 * scaled(h, 256), deep: 3 + 8 * scaled(w, 256) };
}

/** Front, top and side within 30 × 40. A vector is a bar as high as it is long. */
export function solid(shape: Shape): readonly Face[] {
  const { wide, high, deep } = sides(shape);
  const rise = deep * 0.7;
  const left = (30 - wide - deep) / 2;
  const right = left + wide;
  const bottom = 40 - (40 - high - rise) / 2;
  const top = bottom - high;
  return [
    {
      corners: [
        [left, bottom],
        [right, bottom],
        [right, top],
        [left, top],
      ],
      opacity: 0.62,
    },
    {
      corners: [
        [left, top],
        [right, top],
        [right + deep, top - rise],
        [left + deep, top - rise],
      ],
      opacity: 0.42,
    },
    {
      corners: [
        [right, bottom],
        [right, top],
        [right + deep, top - rise],
        [right + deep, bottom - rise],
      ],
      opacity: 0.9,
    },
  ];
}
