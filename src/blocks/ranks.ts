/** Complaints about the kind of thing that comes in, image or vector, which many kinds share. */
import type { Complaint } from './complaint.ts';
import { isImage, type Shape, showShape } from './shape.ts';

/** A vector came where an image is needed. */
export const needsImage = (got: Shape, assume?: Shape): Complaint => ({
  code: 'needs-image',
  port: 0,
  facts: { got: showShape(got) },
  ...(assume && { assume }),
});

/** An image came where a vector is needed. */
export const needsVector = (got: Shape, assume: Shape): Complaint => ({
  code: 'needs-vector',
  port: 0,
  facts: { got: showShape(got) },
  assume,
});

/** Images and vectors came to one join; null where all are of one kind. */
export function mixedRanks(ins: readonly Shape[], assume: Shape): Complaint | null {
  const image = ins.find(isImage);
  const vector = ins.find((shape) => !isImage(shape));
  if (!image || !vector) return null;
  const odd = ins.findIndex((shape) => isImage(shape) !== isImage(ins[0] ?? []));
  return {
    code: 'mixed-ranks',
    port: odd,
    facts: { image: showShape(image), vector: showShape(vector) },
    assume,
  };
}
