/** Shapes of what flows along a wire: [height, width, channels] for images, [length] for vectors; never a batch. */
export type Shape = readonly number[];

export const isImage = (shape: Shape): boolean => shape.length === 3;

/** Scalars in one output, batch 1. */
export const scalars = (shape: Shape): number => shape.reduce((product, side) => product * side, 1);

export const sameShape = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((side, i) => side === b[i]);

/** As people read it: `28 × 28 × 64`. */
export const showShape = (shape: Shape): string => shape.join(' × ');
