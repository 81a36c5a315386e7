import { expect, test } from 'vitest';
import { resolveDefaults } from './param-bounds.ts';
import { subsampling } from './subsampling.ts';

const p = resolveDefaults(subsampling);
const c1 = [28, 28, 6];
const s2 = [14, 14, 6];

test('LeNet-5’s S2 halves the maps with a coefficient and a bias each: 12 parameters', () => {
  expect(subsampling.shape(p, [c1])).toEqual(s2);
  expect(subsampling.cost(p, [c1], s2)).toEqual({ params: 12, nonTrainable: 0, macs: 0, activations: 1176 });
  expect(subsampling.explain(p, [c1], s2)).toEqual({
    shape: ['⌊(28 − 2) / 2⌋ + 1 = 14'],
    params: ['6 coefficients + 6 biases = 12'],
    macs: [],
  });
  expect(subsampling.title(p)).toBe('Subsampling 2×2');
  expect(subsampling.summary(p)).toBe('stride 2 · valid · scaled tanh');
});

test('it is a mean, times the size of the window, times a coefficient that begins as one over that size', () => {
  const chain = subsampling.lower({ ...p, window: [2, 3], activation: 'sigmoid' }, [c1], [14, 13, 6]);
  expect(chain.map(({ suffix, class: layer }) => [suffix, layer])).toEqual([
    ['mean', 'AveragePooling2D'],
    ['sum', 'Rescaling'],
    [undefined, 'DepthwiseConv2D'],
  ]);
  expect(chain[1]?.config).toEqual({ scale: 6, offset: 0 });
  expect(chain[2]?.weights).toEqual([
    { name: 'depthwise_kernel', shape: [1, 1, 6, 1], init: 'mean', fan: [6, 1], trainable: true },
    { name: 'bias', shape: [6], init: 'zeros', trainable: true },
  ]);
});

test('a window that does not fit complains like any pool', () => {
  expect(subsampling.shape(p, [[1, 5, 16]])).toMatchObject({ code: 'size-zero', param: 'window' });
  expect(subsampling.shape(p, [[16]])).toMatchObject({ code: 'needs-image' });
});
