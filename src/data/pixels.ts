/** Pixels of some images of a set, wherever they lie. */
import type { HeldImages, Images } from './dataset.ts';

/** Bytes of one image. */
export const imageSize = ({ shape }: Pick<Images, 'shape'>): number => shape[0] * shape[1] * shape[2];

/** A copy of the pixels of the images with these indices, one after the other. */
export async function pixelsOf(images: Images, indices: ArrayLike<number>): Promise<Uint8Array> {
  return 'pixels' in images ? gathered(images, indices) : images.read(indices);
}

/** The images with these indices as a set of their own, in this order. */
export function subset(images: Images, indices: Uint32Array): Images {
  const labels = images.labels.slice(0, indices.length);
  for (const [i, from] of indices.entries()) labels[i] = images.labels[from] as number;
  const part = { shape: images.shape, count: indices.length, labels };
  return 'pixels' in images
    ? { ...part, pixels: gathered(images, indices) }
    : { ...part, read: (of) => images.read(Uint32Array.from(of, (i) => indices[i] as number)) };
}

function gathered(images: HeldImages, indices: ArrayLike<number>): Uint8Array {
  const size = imageSize(images);
  const pixels = new Uint8Array(indices.length * size);
  for (let i = 0; i < indices.length; i++) {
    const from = (indices[i] as number) * size;
    pixels.set(images.pixels.subarray(from, from + size), i * size);
  }
  return pixels;
}
