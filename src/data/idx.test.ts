import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Dataset, HeldImages, NamedFile } from './dataset.ts';
import { pairFiles, readIdx } from './idx.ts';

/** An IDX file: magic number, dimensions, values. */
function idx(magic: number, dimensions: readonly number[], values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * dimensions.length + values.length);
  const view = new DataView(bytes.buffer);
  for (const [i, number] of [magic, ...dimensions].entries()) view.setUint32(4 * i, number);
  bytes.set(values, 4 + 4 * dimensions.length);
  return bytes;
}

/** Images of 1 × 2 whose pixels count up from `first`. */
const images = (count: number, first = 0) =>
  idx(
    0x803,
    [count, 1, 2],
    Array.from({ length: 2 * count }, (_, i) => first + i),
  );
const labels = (...of: number[]) => idx(0x801, [of.length], of);
const file = (name: string, bytes: Uint8Array): NamedFile => ({ name, bytes });

function problemOf(read: object): string {
  return 'problem' in read ? String(read.problem) : 'no problem';
}

function paired(...files: NamedFile[]): Dataset<HeldImages> {
  const set = pairFiles(files);
  if ('problem' in set) throw new Error(set.problem);
  return set;
}

describe('readIdx', () => {
  it('reads grey images', () => {
    expect(readIdx(idx(0x803, [2, 1, 3], [1, 2, 3, 4, 5, 6]))).toEqual({
      kind: 'images',
      shape: [1, 3, 1],
      count: 2,
      pixels: Uint8Array.of(1, 2, 3, 4, 5, 6),
    });
  });

  it('reads colour images', () => {
    const read = readIdx(idx(0x804, [1, 1, 2, 3], [1, 2, 3, 4, 5, 6]));
    expect(read).toMatchObject({ kind: 'images', shape: [1, 2, 3], count: 1 });
  });

  it('reads labels', () => {
    expect(readIdx(labels(3, 1, 4))).toEqual({ kind: 'labels', count: 3, labels: Uint8Array.of(3, 1, 4) });
  });

  it('reads the same from gzip', () => {
    expect(readIdx(gzipSync(images(3)))).toEqual(readIdx(images(3)));
  });

  it('reads a file that lies within a larger buffer', () => {
    const buffer = new Uint8Array(100);
    buffer.set(labels(7), 10);
    expect(readIdx(buffer.subarray(10, 19))).toMatchObject({ count: 1, labels: Uint8Array.of(7) });
  });

  it.each([
    [
      'a file cut short',
      images(5).subarray(0, 24),
      'a says it holds 5 images of 1 × 2 (10 bytes after its header) but has 8. It was cut short: copy it again.',
    ],
    [
      'a file that goes on',
      new Uint8Array([...labels(1, 2), 0]),
      'a says it holds 2 labels (2 bytes after its header) but has 3. It goes on too long: choose another file.',
    ],
    [
      'another magic number',
      idx(0x0d03, [1, 1, 1], [0]),
      'a needs to begin with 0x00000801 (labels), 0x00000803 (grey images) or 0x00000804 (colour images) but begins ' +
        'with 0x00000d03. Choose an IDX file of unsigned bytes.',
    ],
    [
      'a file that is hardly there',
      Uint8Array.of(0, 0),
      'a needs an IDX header of 4 bytes but has 2. Choose another file.',
    ],
    [
      'a header cut short',
      idx(0x803, [1], []),
      'a needs an IDX header of 16 bytes but has 8. Choose another file.',
    ],
    [
      'a billion images',
      idx(0x803, [1e9, 28, 28], [1, 2, 3]),
      'a says it holds 1000000000 images of 28 × 28 (784000000000 bytes after its header) but has 3. ' +
        'It was cut short: copy it again.',
    ],
    [
      'sides that no image has',
      idx(0x803, [1, 100000, 1], []),
      'a says it holds 1 images of 100000 × 1, but sides must be 1 to 4096. Choose another file.',
    ],
    [
      'two channels',
      idx(0x804, [1, 1, 1, 2], [0, 0]),
      'a needs images of 1 or 3 channels but has 2. Choose another file.',
    ],
    ['no images', idx(0x803, [0, 28, 28], []), 'a holds no images. Choose another file.'],
    [
      'damaged gzip',
      gzipSync(images(100)).map((byte, i) => (i > 10 && i < 60 ? 255 - byte : byte)),
      'a is a damaged gzip file. Download or pack it again.',
    ],
    [
      'gzip that says it unpacks to more than could be in it',
      // ISIZE, the last four bytes, says 1 GiB.
      Uint8Array.of(...gzipSync(images(100)).slice(0, -4), 0, 0, 0, 64),
      'a is a damaged gzip file. Download or pack it again.',
    ],
  ])('refuses %s with a sentence', (_, bytes, sentence) => {
    expect(problemOf(readIdx(bytes, 'a'))).toBe(sentence);
  });
});

describe('pairFiles', () => {
  it('pairs the four files of MNIST by name, plain or gzip, in any order', () => {
    const set = paired(
      file('t10k-labels-idx1-ubyte', labels(0, 4)),
      file('train-images-idx3-ubyte.gz', gzipSync(images(3))),
      file('t10k-images-idx3-ubyte', images(2, 50)),
      file('train-labels-idx1-ubyte.gz', gzipSync(labels(2, 1, 0))),
    );
    expect(set.train).toEqual({
      shape: [1, 2, 1],
      count: 3,
      pixels: Uint8Array.of(0, 1, 2, 3, 4, 5),
      labels: Uint8Array.of(2, 1, 0),
    });
    expect(set.test?.labels).toEqual(Uint8Array.of(0, 4));
    expect(set.test?.pixels).toEqual(Uint8Array.of(50, 51, 52, 53));
  });

  it('names as many classes as the highest label of both parts says', () => {
    const set = paired(
      file('train-images', images(1)),
      file('train-labels', labels(1)),
      file('test-images', images(1)),
      file('test-labels', labels(3)),
    );
    expect(set.classes).toEqual(['0', '1', '2', '3']);
  });

  it('pairs a lone pair whatever the two are called', () => {
    expect(paired(file('pictures.bin', images(2)), file('what-they-are', labels(0, 1))).train.count).toBe(2);
  });

  it('puts several training pairs one after the other', () => {
    const set = paired(
      file('b-images-idx3-ubyte', images(1, 20)),
      file('a-images.idx3-ubyte', images(2, 10)),
      file('a-labels.idx1-ubyte', labels(1, 2)),
      file('b-labels-idx1-ubyte', labels(3)),
    );
    expect(set.train.pixels).toEqual(Uint8Array.of(10, 11, 12, 13, 20, 21));
    expect(set.train.labels).toEqual(Uint8Array.of(1, 2, 3));
  });

  it.each([
    ['train-first10k-images-idx3-ubyte.gz', 'train-first10k-labels-idx1-ubyte.gz'],
    ['x_train.idx', 'y_train.idx'],
    ['emnist-letters-train-images-idx3-ubyte', 'emnist-letters-train-labels-idx1-ubyte'],
    ['folder/train-images.idx3', 'folder/train-labels.idx1'],
    ['images', 'labels'],
  ])('finds that %s and %s belong together, beside another pair', (imagesName, labelsName) => {
    const set = paired(
      file('zz-images', images(1)),
      file('zz-labels', labels(0)),
      file(imagesName, images(3)),
      file(labelsName, labels(0, 1, 2)),
    );
    expect(set.train.count).toBe(4);
  });

  it('gives an empty training part where only test files are', () => {
    const set = paired(file('t10k-images', images(1)), file('t10k-labels', labels(5)));
    expect(set.train.count).toBe(0);
    expect(set.train.shape).toEqual([1, 2, 1]);
    expect(set.test?.count).toBe(1);
  });

  it('leaves the test part away where there are no test files', () => {
    expect('test' in paired(file('a-images', images(1)), file('a-labels', labels(5)))).toBe(false);
  });

  it.each([
    [
      'counts that differ',
      [file('train-images', images(3)), file('train-labels', labels(1, 2))],
      'train-images holds 3 images and train-labels 2 labels. Choose files that belong together.',
    ],
    [
      'images without labels',
      [file('train-images', images(3))],
      'train-images needs its labels file but there is none. Choose both together.',
    ],
    [
      'labels of another name',
      [file('a-images', images(1)), file('b-images', images(1)), file('c-labels', labels(1))],
      'a-images needs its labels file but only c-labels is left. Choose both together.',
    ],
    [
      'labels without images',
      [file('train-labels', labels(1))],
      'train-labels needs its images file but there is none. Choose both together.',
    ],
    ['nothing', [], 'A data set needs an images file and a labels file but none was chosen. Choose both.'],
    [
      'training images of several sizes',
      [
        file('a-images', images(1)),
        file('a-labels', labels(1)),
        file('b-images', idx(0x803, [1, 2, 2], [1, 2, 3, 4])),
        file('b-labels', labels(1)),
      ],
      'b-images needs images of 1 × 2 × 1, as in a-images, but has 2 × 2 × 1. Choose files that belong together.',
    ],
    [
      'test images of another size',
      [
        file('a-images', images(1)),
        file('a-labels', labels(1)),
        file('test-images', idx(0x803, [1, 2, 2], [1, 2, 3, 4])),
        file('test-labels', labels(1)),
      ],
      'The test images need the size of the training images, 1 × 2 × 1, but have 2 × 2 × 1. Choose files that belong together.',
    ],
    [
      'a file that is no IDX file, by its name',
      [file('notes.txt', new TextEncoder().encode('hello'))],
      'notes.txt needs to begin with 0x00000801 (labels), 0x00000803 (grey images) or 0x00000804 (colour images) but ' +
        'begins with 0x68656c6c. Choose an IDX file of unsigned bytes.',
    ],
  ])('refuses %s with a sentence', (_, files, sentence) => {
    expect(problemOf(pairFiles(files))).toBe(sentence);
  });

  const folder = new URL('../../../shared/data/fashion-mnist/', import.meta.url);
  const names = [
    'train-first10k-images-idx3-ubyte.gz',
    'train-first10k-labels-idx1-ubyte.gz',
    't10k-images-idx3-ubyte.gz',
    't10k-labels-idx1-ubyte.gz',
  ];
  it.skipIf(!existsSync(folder))('reads Fashion-MNIST (skipped where its files are absent)', () => {
    const set = paired(
      ...names.map((name) => file(name, new Uint8Array(readFileSync(new URL(name, folder))))),
    );
    expect([set.train.count, set.test?.count, set.train.shape]).toEqual([10000, 10000, [28, 28, 1]]);
    expect(set.classes.length).toBe(10);
    // Its test set holds 1,000 of each class, and its training set begins with an ankle boot, class 9.
    expect(set.test?.labels.filter((label) => label === 9).length).toBe(1000);
    expect(set.train.labels[0]).toBe(9);
  });
});
