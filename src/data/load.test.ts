import { describe, expect, it } from 'vitest';
import type { Images } from './dataset.ts';
import { digit } from './digits/digits.ts';
import { loadDataset, splitValidation } from './load.ts';
import { pixelsOf } from './pixels.ts';
import { hash } from './random.ts';

const images = (count: number): Images => ({
  shape: [1, 1, 1],
  count,
  pixels: new Uint8Array(count),
  labels: new Uint8Array(count),
});

describe('loadDataset', () => {
  it('makes the digits asked for and 2,000 of another seed to test on', async () => {
    const said: number[] = [];
    const set = await loadDataset(
      { source: 'digits', name: 'Digits', values: { count: 300, seed: 5 } },
      (done, total) => {
        expect(total).toBe(2300);
        said.push(done);
      },
    );
    if ('problem' in set) throw new Error(set.problem);
    expect([set.id, set.train.count, set.test?.count]).toEqual(['digits', 300, 2000]);
    expect(await pixelsOf(set.train, [0])).toEqual(digit(5, 0).pixels);
    expect(await pixelsOf(set.test as Images, [0])).toEqual(digit(hash(5, 'test'), 0).pixels);
    expect(said).toEqual([...said].sort((a, b) => a - b));
    expect(said.at(-1)).toBe(2300);
  });

  it('makes no more than the limit asks for, and the same ones', async () => {
    const asked = { source: 'digits', name: 'Digits', values: { seed: 5 }, limit: 3 };
    const set = await loadDataset(asked);
    if ('problem' in set) throw new Error(set.problem);
    expect(set.train.count).toBe(3);
    expect(await pixelsOf(set.train, [2])).toEqual(digit(5, 2).pixels);
  });

  it('takes as many of a person’s images as the limit says, each with its label, the same ones each time', async () => {
    const count = 40;
    const bytes = (magic: number, dimensions: number[], values: number[]): Uint8Array =>
      Uint8Array.from([0, 0, 8, magic, ...dimensions.flatMap((n) => [0, 0, 0, n]), ...values]);
    const numbers = Array.from({ length: count }, (_, i) => i);
    const files = [
      { name: 'images', bytes: bytes(3, [count, 1, 1], numbers) },
      { name: 'labels', bytes: bytes(1, [count], numbers) },
    ];
    const some = async () => {
      const set = await loadDataset({ source: 'idx', name: 'mine', values: {}, files, limit: 7 });
      if ('problem' in set) throw new Error(set.problem);
      return set.train;
    };
    const train = await some();
    expect(train.count).toBe(7);
    expect(new Set(train.labels).size).toBe(7);
    expect([...(await pixelsOf(train, [...train.labels.keys()]))]).toEqual([...train.labels]);
    expect(await some()).toEqual(train);
  });

  it('gives the sentence of files that do not go together', async () => {
    expect(await loadDataset({ source: 'idx', name: 'mine', values: {}, files: [] })).toEqual({
      problem: 'A data set needs an images file and a labels file but none was chosen. Choose both.',
    });
  });
});

describe('splitValidation', () => {
  it('holds back the share, each image in one part', () => {
    const { train, validation } = splitValidation(images(50), 0.1, 1);
    expect([train.length, validation.length]).toEqual([45, 5]);
    expect([...train, ...validation].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  it('is the same for the same seed and another for another', () => {
    expect(splitValidation(images(50), 0.2, 1)).toEqual(splitValidation(images(50), 0.2, 1));
    expect(splitValidation(images(50), 0.2, 1)).not.toEqual(splitValidation(images(50), 0.2, 2));
  });

  it('holds back nothing of a share of 0', () => {
    expect(splitValidation(images(5), 0, 1).validation.length).toBe(0);
  });
});
