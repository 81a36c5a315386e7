/** Neighbours make room for a block that is put into a wire. */
import { describe, expect, it } from 'vitest';
import type { Module, Point, Wire } from '../project.ts';
import { standBetween } from './between.ts';

const wire = (from: string, to: string): Wire => ({ from: [from, 0], to: [to, 0] });
const module = (layout: Readonly<Record<string, Point>>): Module => ({
  name: '',
  params: [],
  blocks: Object.keys(layout).map((id) => ({ id, kind: 'relu', params: {} })),
  wires: [],
  layout,
});

describe('a block that is put into a wire', () => {
  it('stands in line after the first, and all that follows in the row goes on by a step', () => {
    const { layout } = standBetween(
      module({ a: [0, 0], b: [272, 0], c: [544, 0], branch: [544, 104], below: [544, 272], new: [140, 20] }),
      wire('a', 'b'),
      'new',
      [140, 20],
    );
    // The row below has its own columns and stays.
    expect(layout).toEqual({
      a: [0, 0],
      new: [272, 0],
      b: [544, 0],
      c: [816, 0],
      branch: [816, 104],
      below: [544, 272],
    });
  });

  it('moves nothing where there is room, and stays where it was dropped', () => {
    const before = module({ a: [0, 0], b: [600, 0], new: [300, -30] });
    expect(standBetween(before, wire('a', 'b'), 'new', [300, -30]).layout).toEqual({
      ...before.layout,
      new: [300, 0],
    });
  });

  it('moves on only by what is missing', () => {
    const { layout } = standBetween(
      module({ a: [0, 0], b: [400, 0], new: [0, 0] }),
      wire('a', 'b'),
      'new',
      [9, 9],
    );
    // 272 from block to block: b belongs at 544.
    expect(layout).toEqual({ a: [0, 0], new: [272, 0], b: [544, 0] });
  });

  it('goes to the end of a row or the beginning of the next, whichever it was dropped nearer to', () => {
    const rows = { a: [544, 0], b: [0, 168], c: [272, 168], new: [0, 0] } as const;
    const at = (wish: Point) => standBetween(module(rows), wire('a', 'b'), 'new', wish).layout;
    expect(at([500, 60])).toEqual({ ...rows, new: [816, 0] });
    expect(at([60, 120])).toEqual({ ...rows, new: [0, 168], b: [272, 168], c: [544, 168] });
  });

  it('stands below the first where the wire runs down', () => {
    const { layout } = standBetween(
      module({ a: [0, 0], b: [0, 128], c: [0, 256], beside: [400, 128], new: [0, 64] }),
      wire('a', 'b'),
      'new',
      [10, 64],
    );
    expect(layout).toEqual({ a: [0, 0], new: [0, 128], b: [0, 256], c: [0, 384], beside: [400, 128] });
  });

  it('covers nothing', () => {
    const { layout } = standBetween(
      module({ a: [0, 0], b: [800, 208], other: [400, 104], new: [0, 0] }),
      wire('a', 'b'),
      'new',
      [400, 104],
    );
    const [x, y] = layout.new as Point;
    expect(layout.other).toEqual([400, 104]);
    expect(Math.abs(x - 400) >= 184 || Math.abs(y - 104) >= 64).toBe(true);
  });
});
