import { describe, expect, it } from 'vitest';
import type { Images } from './dataset.ts';
import { digit } from './digits/digits.ts';
import { loadDataset, splitValidation } from './load.ts';
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
    const set = await loadDataset({ kind: 'digits', count: 300, seed: 5 }, (done, total) => {
      expect(total).toBe(2300);
      said.push(done);
    });
    if ('problem' in set) throw new Error(set.problem);
    expect([set.id, set.train.count, set.test?.count]).toEqual(['digits', 300, 2000]);
    expect(set.train.pixels.slice(0, 784)).toEqual(digit(5, 0).pixels);
    expect(set.test?.pixels.slice(0, 784)).toEqual(digit(hash(5, 'test'), 0).pixels);
    expect(said).toEqual([...said].sort((a, b) => a - b));
    expect(said.at(-1)).toBe(2300);
  });

  it('gives the sentence of files that do not go together', async () => {
    expect(await loadDataset({ kind: 'idx', name: 'mine', files: [] })).toEqual({
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
