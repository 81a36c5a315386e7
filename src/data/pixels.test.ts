import { describe, expect, it } from 'vitest';
import type { HeldImages, ReadImages } from './dataset.ts';
import { imageSize, pixelsOf, subset } from './pixels.ts';

const held: HeldImages = {
  shape: [1, 2, 1],
  count: 4,
  pixels: Uint8Array.of(0, 1, 10, 11, 20, 21, 30, 31),
  labels: Uint16Array.of(0, 1, 2, 65_535),
};
const read: ReadImages = {
  shape: held.shape,
  count: held.count,
  labels: held.labels,
  read: async (indices) =>
    Uint8Array.from(Array.from(indices).flatMap((i) => [...held.pixels.subarray(2 * i, 2 * i + 2)])),
};

describe.each([
  ['in memory', held],
  ['read batch by batch', read],
])('images %s', (_, images) => {
  it('give the pixels of those asked for, in this order, also twice', async () => {
    expect(imageSize(images)).toBe(2);
    expect(await pixelsOf(images, [2, 0, 2])).toEqual(Uint8Array.of(20, 21, 0, 1, 20, 21));
    expect(await pixelsOf(images, [])).toEqual(new Uint8Array(0));
  });

  it('give a part as a set of its own, with labels of the same width', async () => {
    const part = subset(images, Uint32Array.of(3, 1));
    expect([part.count, part.shape]).toEqual([2, [1, 2, 1]]);
    expect(part.labels).toEqual(Uint16Array.of(65_535, 1));
    expect(await pixelsOf(part, [1, 0])).toEqual(Uint8Array.of(10, 11, 30, 31));
  });
});
