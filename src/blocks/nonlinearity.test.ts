import { expect, test } from 'vitest';
import { activation } from './activation.ts';
import { initBefore, nonlinearities } from './nonlinearity.ts';

test('the scaled tanh of LeNet-5 is a squeezed tanh, stretched: three stock layers', () => {
  const chain = activation.lower({ function: 'scaled-tanh' }, [[84]], [84]);
  expect(chain.map(({ suffix, class: layer, config }) => [suffix, layer, config])).toEqual([
    ['squeeze', 'Rescaling', { scale: 2 / 3, offset: 0 }],
    ['tanh', 'Activation', { activation: 'tanh' }],
    [undefined, 'Rescaling', { scale: 1.7159, offset: 0 }],
  ]);
});

test('leaky ReLU is a layer of its own with its slope stated', () => {
  expect(activation.lower({ function: 'leaky-relu' }, [[3]], [3])).toEqual([
    { class: 'LeakyReLU', config: { alpha: 0.3 }, weights: [], output: [3] },
  ]);
});

test('the block is named by its function', () => {
  expect(nonlinearities.map((each) => activation.title({ function: each }))).toEqual([
    'Linear',
    'ReLU',
    'Leaky ReLU',
    'ELU',
    'Sigmoid',
    'Tanh',
    'Scaled tanh',
    'Softmax',
  ]);
});

test('kernels before the ReLU family start as He says, others as Glorot says', () => {
  expect(nonlinearities.map(initBefore)).toEqual([
    'glorot-uniform',
    'he-normal',
    'he-normal',
    'he-normal',
    'glorot-uniform',
    'glorot-uniform',
    'glorot-uniform',
    'glorot-uniform',
  ]);
});
