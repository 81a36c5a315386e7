/** Where the boxes of a row of volumes stand: as high as height and width are large, as thick as there are channels. */
import type { Shape } from '../../blocks/shape.ts';

export interface Box {
  readonly x: number;
  /** Of the front's lower edge. */
  readonly y: number;
  readonly wide: number;
  readonly high: number;
  /** How far the box goes back, to the right and up. */
  readonly deep: number;
}

/** Sides before they are fitted into a room. */
type Sides = Pick<Box, 'wide' | 'high' | 'deep'>;

/**
 * Square roots: between 224 × 224 and 7 × 7, or 3 channels and 2048, a linear drawing shows only the largest. `side` and
 * `channels` are the largest of the row.
 */
function sidesOf(shape: Shape, side: number, channels: number): Sides {
  const part = (n: number, most: number): number => Math.sqrt(n / most);
  const [h = 1, w = 1, c = 1] = shape;
  if (shape.length !== 3) return { wide: 0.05, high: 0.12 + 0.5 * part(Math.min(h, 4096), 4096), deep: 0.03 };
  return {
    wide: 0.06 + 0.54 * part(c, channels),
    high: 0.08 + 0.7 * part(h, side),
    deep: 0.05 + 0.2 * part(w, side),
  };
}

const rise = 0.7;

/** How high above its front a box's back ends. */
export const riseOf = ({ deep }: Pick<Box, 'deep'>): number => rise * deep;

function allSides(shapes: readonly Shape[]): readonly Sides[] {
  const images = shapes.filter((shape) => shape.length === 3);
  const side = Math.max(1, ...images.flatMap(([h = 1, w = 1]) => [h, w]));
  const channels = Math.max(64, ...images.map((shape) => shape[2] ?? 1));
  return shapes.map((shape) => sidesOf(shape, side, channels));
}

/** The boxes side by side in a room, as large as it lets them be, on one ground. */
export function boxesInRow(shapes: readonly Shape[], width: number, height: number): readonly Box[] {
  const sides = allSides(shapes);
  const natural = sides.reduce((sum, { wide, deep }) => sum + wide + deep, 0);
  const gap = Math.min(10, width / (3 * Math.max(1, shapes.length)));
  const room = width - gap * (shapes.length - 1);
  const scale = Math.min(height * 1.05, natural > 0 ? room / natural : height);
  const drawn = natural * scale + gap * (shapes.length - 1);
  let x = (width - drawn) / 2;
  return sides.map(({ wide, high, deep }) => {
    const box = { x, y: height, wide: wide * scale, high: high * height, deep: deep * scale };
    x += box.wide + box.deep + gap;
    return box;
  });
}

/** Each box in the middle of a slot of its own. */
export function boxesInSlots(
  shapes: readonly Shape[],
  width: number,
  height: number,
): readonly Omit<Box, 'x'>[] {
  const scale = Math.min(height, width);
  return allSides(shapes).map(({ wide, high, deep }) => ({
    y: height,
    wide: wide * scale,
    high: high * height,
    deep: deep * scale,
  }));
}
