/** Turns what the person chose into images in memory, where they are used: in the engine's worker, or in the command. */
import type { DataSource, Dataset, Images } from './dataset.ts';
import { digitsFacts, makeDigits } from './digits/digits.ts';
import { type Problem, pairFiles } from './idx.ts';
import { hash, permutation, random } from './random.ts';

/** Digits that a trained network is tested on: of another seed than those it learns from. */
export const TEST_DIGITS = 2000;

/** The images of a source, or why there are none. `onProgress` is waited for, so it may let messages in. */
export async function loadDataset(
  source: DataSource,
  onProgress?: (done: number, total: number) => void | Promise<void>,
): Promise<Dataset | Problem> {
  switch (source.kind) {
    case 'digits': {
      const total = source.count + TEST_DIGITS;
      const train = await makeDigits(source.count, source.seed, (done) => onProgress?.(done, total));
      const test = await makeDigits(TEST_DIGITS, hash(source.seed, 'test'), (done) =>
        onProgress?.(source.count + done, total),
      );
      return { id: 'digits', name: digitsFacts.name, classes: digitsFacts.classes, train, test };
    }
    case 'idx':
      return pairFiles(source.files, source.name);
    default:
      return source satisfies never;
  }
}

/**
 * Which images train and which are held back: a seeded permutation, its first `share` (0 … 0.5, rounded to whole images)
 * for validation.
 */
export function splitValidation(
  images: Images,
  share: number,
  seed: number,
): { readonly train: Uint32Array; readonly validation: Uint32Array } {
  const order = permutation(images.count, random('validation', seed));
  const held = Math.round(images.count * share);
  return { train: order.slice(held), validation: order.slice(0, held) };
}
