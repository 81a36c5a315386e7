import { expect, test } from 'vitest';
import { digitPictures, pictureSize } from './digit-pictures.ts';
import { resolveDefaults } from './param-bounds.ts';
import { codeLength, rbf } from './rbf.ts';

const p = resolveDefaults(rbf);

test('LeNet-5’s output compares 84 values with ten pictures of 7 × 12: 840 fixed parameters', () => {
  expect(codeLength).toBe(84);
  expect(rbf.shape(p, [[84]])).toEqual([10]);
  expect(rbf.cost(p, [[84]], [10])).toEqual({ params: 0, nonTrainable: 840, macs: 0, activations: 10 });
  expect(rbf.explain(p, [[84]], [10])).toEqual({
    shape: ['length = classes = 10'],
    params: ['84·10 = 840 not trained: the pictures'],
    macs: [],
  });
  expect(rbf.title(p)).toBe('RBF output');
  expect(rbf.title({ ...p, name: 'Digit' })).toBe('Digit');
  expect(rbf.summary({ ...p, weight: 0.3 })).toBe('10 classes · loss × 0.3');
});

test('its logits are a layer of their own before the softmax', () => {
  expect(rbf.loss).toBe('rbf-1998');
  const chain = rbf.lower(p, [[84]], [10]);
  expect(chain.map(({ suffix, class: layer }) => [suffix, layer])).toEqual([
    ['distance', 'Netloom>RBF'],
    [undefined, 'Activation'],
  ]);
  expect(chain[0]?.weights).toEqual([
    { name: 'codes', shape: [84, 10], init: 'rbf-codes', trainable: false },
  ]);
});

test('it takes no vector of another length, and no image', () => {
  expect(rbf.shape(p, [[120]])).toEqual({
    code: 'wrong-code-length',
    port: 0,
    facts: { length: 84, got: 120 },
    assume: [10],
  });
  expect(rbf.shape(p, [[1, 1, 84]])).toMatchObject({ code: 'needs-vector', assume: [10] });
});

test('there are ten pictures, each of which differs from all others in more than ten pixels', () => {
  expect(digitPictures).toHaveLength(10);
  for (const picture of digitPictures) {
    expect(picture).toHaveLength(pictureSize[0]);
    for (const row of picture) expect(row).toMatch(/^[.#]{7}$/);
  }
  const flat = digitPictures.map((picture) => picture.join(''));
  const apart = (a: string, b: string): number => Array.from(a).filter((ink, i) => ink !== b[i]).length;
  const least = Math.min(...flat.flatMap((a, i) => flat.slice(i + 1).map((b) => apart(a, b))));
  expect(least).toBeGreaterThan(10);
});
