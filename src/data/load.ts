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
    case 'idx': {
      const data = pairFiles(source.files, source.name);
      return 'problem' in data || source.limit === undefined
        ? data
        : { ...data, train: some(data.train, source.limit) };
    }
    default:
      return source satisfies never;
  }
}

/** At most `most` of the images, always the same ones: files may be sorted by class, so not the first. */
function some(images: Images, most: number): Images {
  if (images.count <= most) return images;
  const picked = permutation(images.count, random('limit')).slice(0, most);
  const size = images.pixels.length / images.count;
  const pixels = new Uint8Array(most * size);
  picked.forEach((from, i) => {
    pixels.set(images.pixels.subarray(from * size, (from + 1) * size), i * size);
  });
  return {
    ...images,
    count: most,
    pixels,
    labels: Uint8Array.from(picked, (from) => images.labels[from] as number),
  };
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
