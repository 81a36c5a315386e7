import { describe, expect, it } from 'vitest';
import { boxesInRow, boxesInSlots, riseOf } from './boxes.ts';

/** VGG-16's stages. */
const shapes = [
  [224, 224, 3],
  [224, 224, 64],
  [112, 112, 128],
  [56, 56, 256],
  [28, 28, 512],
  [7, 7, 512],
  [4096],
  [1000],
];

describe('a row of volumes', () => {
  it.each([
    [640, 90],
    [280, 96],
    [60, 200],
  ])('stays in its room of %d × %d, one box after the other', (width, height) => {
    const boxes = boxesInRow(shapes, width, height);
    for (const [i, box] of boxes.entries()) {
      const before = boxes[i - 1];
      expect(box.x).toBeGreaterThanOrEqual(before ? before.x + before.wide + before.deep : 0);
      expect(box.x + box.wide + box.deep).toBeLessThanOrEqual(width + 1e-9);
      expect(box.high + riseOf(box)).toBeLessThanOrEqual(height + 1e-9);
    }
  });

  it('goes down with height and width and grows thicker with the channels', () => {
    const images = boxesInRow(shapes, 640, 90).slice(1, 5);
    for (const [i, box] of images.entries()) {
      const before = images[i - 1];
      if (!before) continue;
      expect(box.high).toBeLessThan(before.high);
      expect(box.deep).toBeLessThan(before.deep);
      expect(box.wide).toBeGreaterThan(before.wide);
    }
  });

  it('draws a vector as a thin bar, a longer one higher', () => {
    const [long, short] = boxesInSlots(shapes, 44, 46).slice(6);
    expect(long?.high).toBeGreaterThan(short?.high ?? 0);
    expect(long?.wide).toBeLessThan(3);
  });

  it('answers no volumes, and a single one', () => {
    expect(boxesInRow([], 280, 96)).toEqual([]);
    expect(boxesInRow([[10]], 280, 96)).toHaveLength(1);
  });
});
