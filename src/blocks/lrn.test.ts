import { expect, test } from 'vitest';
import { lrn } from './lrn.ts';
import { resolveDefaults } from './param-bounds.ts';

const p = resolveDefaults(lrn);
const norm1 = [55, 55, 96];

test('it begins with the numbers of AlexNet’s paper: n = 5, k = 2, alpha = 0.0001, beta = 0.75', () => {
  expect(p).toEqual({ radius: 2, bias: 2, alpha: 1e-4, beta: 0.75 });
  expect(lrn.summary(p)).toBe('radius 2 · k 2 · α 0.0001 · β 0.75');
});

test('it keeps the shape and has no weights', () => {
  expect(lrn.shape(p, [norm1])).toEqual(norm1);
  expect(lrn.cost(p, [norm1], norm1)).toEqual({ params: 0, nonTrainable: 0, macs: 0, activations: 290_400 });
  expect(lrn.lower(p, [norm1], norm1)).toEqual([
    {
      class: 'Netloom>LRN',
      config: { depth_radius: 2, bias: 2, alpha: 1e-4, beta: 0.75 },
      weights: [],
      output: norm1,
    },
  ]);
});

// Caffe's GoogLeNet: local_size 5, alpha 0.0001, which it divides by 5.
test('it says its formula, and what other frameworks call it', () => {
  expect(lrn.explain(p, [norm1], norm1).shape).toEqual([
    'as its input',
    'y = x / (2 + 0.0001 · Σ x²)^0.75, Σ over 5 channels',
    'in Caffe and PyTorch: size 5, alpha 0.0001 · 5 = 0.0005',
  ]);
  expect(lrn.explain({ ...p, bias: 1, alpha: 2e-5 }, [norm1], norm1).shape[2]).toBe(
    'in Caffe and PyTorch: size 5, alpha 0.00002 · 5 = 0.0001',
  );
});

test('a vector has no channels beside each other at a pixel', () => {
  expect(lrn.shape(p, [[96]])).toEqual({ code: 'needs-image', port: 0, facts: { got: '96' }, assume: [96] });
});
