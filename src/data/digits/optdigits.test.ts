import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bitmap, readOptdigits } from './optdigits.ts';

const file = new URL('../../../../shared/data/digits/digits.csv', import.meta.url);

/** 64 counts: rows 1 … 6 of columns 3 and 4 full, as of a broad 1. */
const bar = Array.from({ length: 64 }, (_, i) => {
  const [y, x] = [Math.floor(i / 8), i % 8];
  return y >= 1 && y <= 6 && (x === 3 || x === 4) ? 16 : 0;
});

describe('bitmap', () => {
  it('has in each 4 × 4 cell as much ink as was counted', () => {
    const counts = Array.from({ length: 64 }, (_, i) => (i * 7) % 17);
    const field = bitmap(counts);
    for (const [cell, count] of counts.entries()) {
      let ink = 0;
      for (let y = 0; y < 4; y++)
        for (let x = 0; x < 4; x++)
          ink += field[(Math.floor(cell / 8) * 4 + y) * 32 + (cell % 8) * 4 + x] as number;
      expect(ink).toBe(count);
    }
  });

  it('puts half a cell of ink on the side where its neighbour is full', () => {
    const counts = Array.from({ length: 64 }, (_, i) => (i % 8 < 3 ? 16 : i % 8 === 3 ? 8 : 0));
    const row = bitmap(counts).slice(16 * 32, 17 * 32);
    expect([...row.slice(12, 16)]).toEqual([1, 1, 0, 0]);
  });
});

describe('readOptdigits', () => {
  it('brings a bar of 24 × 8 to 20 × 7 in the middle of 28 × 28', () => {
    const read = readOptdigits(`${[...bar, 1].join(',')}\n`);
    if ('problem' in read) throw new Error(read.problem);
    expect([...read.labels]).toEqual([1]);
    const lit = [...read.pixels.keys()].filter((i) => (read.pixels[i] as number) > 0);
    expect([Math.floor((lit[0] as number) / 28), Math.floor((lit.at(-1) as number) / 28)]).toEqual([4, 23]);
    expect(lit.length).toBe(140);
  });

  it('says which line is wrong', () => {
    expect(readOptdigits(`${[...bar, 1].join(',')}\n1,2,3`)).toEqual({
      problem:
        'Line 2 needs 64 counts from 0 to 16 and a label from 0 to 9 but is "1,2,3". Choose another file.',
    });
  });

  it.skipIf(!existsSync(file))('reads all 1,797 (skipped where the file is absent)', () => {
    const read = readOptdigits(readFileSync(file, 'utf8'));
    if ('problem' in read) throw new Error(read.problem);
    expect(read.count).toBe(1797);
    // The set's own description: 178 zeros, 182 ones, 177 twos, 183 threes, …
    expect([...read.labels].filter((label) => label === 3).length).toBe(183);
  });
});
