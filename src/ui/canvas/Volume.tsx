/** A small drawing of what a block gives: its height and depth follow height and width, its thickness the channels. */
import type { Shape } from '../../blocks/shape.ts';

interface Box {
  readonly wide: number;
  readonly high: number;
  readonly deep: number;
}

/** From 0 at 1 to 1 at `most`, by powers of two: between 7 × 7 and 224 × 224 a linear drawing shows nothing. */
const scaled = (n: number, most: number): number => Math.min(1, Math.log2(Math.max(1, n)) / Math.log2(most));

/** Sides in pixels within 30 × 40. A vector is a bar as high as it is long. */
export function boxOf(shape: Shape): Box {
  if (shape.length !== 3) return { wide: 4, high: 8 + 22 * scaled(shape[0] ?? 1, 4096), deep: 3 };
  const [h = 1, w = 1, c = 1] = shape;
  return {
    wide: 3 + 14 * scaled(c, 2048),
    high: 6 + 22 * scaled(h, 256),
    deep: 3 + 8 * scaled(w, 256),
  };
}

export function Volume({ shape, colour }: { readonly shape: Shape | null; readonly colour: string }) {
  if (!shape) return <svg aria-hidden="true" width="30" height="40" />;
  const { wide, high, deep } = boxOf(shape);
  const left = (30 - wide - deep) / 2;
  const right = left + wide;
  const bottom = 40 - (40 - high - deep * 0.7) / 2;
  const top = bottom - high;
  const rise = deep * 0.7;
  const points = (...list: readonly (readonly [number, number])[]): string =>
    list.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return (
    <svg aria-hidden="true" width="30" height="40" fill={colour}>
      <polygon points={points([left, bottom], [right, bottom], [right, top], [left, top])} opacity="0.62" />
      <polygon
        points={points([left, top], [right, top], [right + deep, top - rise], [left + deep, top - rise])}
        opacity="0.42"
      />
      <polygon
        points={points(
          [right, bottom],
          [right, top],
          [right + deep, top - rise],
          [right + deep, bottom - rise],
        )}
        opacity="0.9"
      />
    </svg>
  );
}
