/** Where tfjs builds a network that cannot be meant and says nothing, we say what is wrong. */
import { describe, expect, it } from 'vitest';
import type { Block, Project, Wire } from '../../graph/project.ts';
import { check } from '../check.ts';
import type { Params } from './random-params.ts';

/** Blocks in a row. */
function row(...list: readonly (readonly [kind: string, params: Params])[]): Project {
  const blocks = list.map(([kind, params], i): Block => ({ id: `b${i}`, kind, params }));
  const wires = blocks.slice(1).map(({ id }, i): Wire => ({ from: [`b${i}`, 0], to: [id, 0] }));
  const main = { name: 'main', params: [], blocks, wires, layout: {} };
  return { format: 'netloom', version: 1, name: 'Row', root: 'main', modules: { main } };
}

/** The sum of an image of 8 × 8 × 16 and of what `other` makes of it. */
function sum(other: readonly (readonly [kind: string, params: Params])[]): Project {
  const { modules, ...rest } = row(['input', { height: 8, width: 8, channels: 16 }], ...other, ['add', {}]);
  const main = modules.main as Project['modules'][string];
  const id = `b${other.length + 1}`;
  return {
    ...rest,
    modules: {
      main: {
        ...main,
        blocks: [...main.blocks, { id: 'out', kind: 'port-out', params: {} }],
        wires: [...main.wires, { from: ['b0', 0], to: [id, 1] }, { from: [id, 0], to: ['out', 0] }],
      },
    },
  };
}

const end = ['port-out', {}] as const;
const small = ['input', { height: 3, width: 3, channels: 1 }] as const;
const pools = Array.from({ length: 5 }, () => ['maxpool', {}] as const);
const digits = { data: { name: 'Digits', image: [28, 28, 1] as const, classes: [...'0123456789'] } };

describe('where tfjs is silent, we say', () => {
  it.each<[string, Project, string, string, string]>([
    [
      'that a convolution into a dense layer needs a Flatten',
      row(small, ['conv2d', { filters: 4 }], ['dense', { units: 5 }], end),
      'needs-vector',
      'b2',
      'Dense needs a vector but gets an image of 3 × 3 × 4. Insert Flatten or a global average pooling.',
    ],
    [
      'that a 5 × 5 kernel does not fit into 3 × 3',
      row(small, ['conv2d', { kernel: [5, 5], padding: 'valid' }], end),
      'kernel-too-large',
      'b1',
      'Conv 5×5 needs an input of at least 5 × 5 but gets 3 × 3 × 1. Set SAME padding, or take a smaller kernel.',
    ],
    [
      'at which of five pools nothing is left of 8 × 8',
      row(['input', { height: 8, width: 8, channels: 1 }], ...pools, end),
      'size-zero',
      'b4',
      'Max pool 2×2 needs an input of at least 2 × 2 but gets 1 × 1 × 1, so that nothing would be left. Set SAME padding, or bypass it.',
    ],
    [
      'that Add does not stretch 1 × 1',
      sum([['maxpool', { window: [8, 8], stride: 8 }]]),
      'unlike-shapes',
      'b2',
      'Add needs equal shapes but gets 1 × 1 × 16 from Max pool 8×8 and 8 × 8 × 16 from Input. Bring the shortcut to the shape of the branch, for example with W_s.',
    ],
    [
      'that Add does not repeat one channel',
      sum([['conv2d', { filters: 1 }]]),
      'unlike-shapes',
      'b2',
      'Add needs equal shapes but gets 8 × 8 × 1 from Conv 3×3 and 8 × 8 × 16 from Input. Bring the shortcut to the shape of the branch, for example with W_s.',
    ],
    [
      'which blocks and shapes Add cannot bring together',
      sum([['conv2d', { filters: 32, kernel: [1, 1] }]]),
      'unlike-shapes',
      'b2',
      'Add needs equal shapes but gets 8 × 8 × 32 from Conv 1×1 and 8 × 8 × 16 from Input. Bring the shortcut to the shape of the branch, for example with W_s.',
    ],
    [
      'that 20 units are too many for 10 classes',
      row(small, ['flatten', {}], ['dense', { units: 20, activation: 'linear' }], ['output', {}]),
      'wrong-units',
      'b3',
      'Softmax output needs one input for each of its 10 classes but gets 20. Set the units before it to 10.',
    ],
  ])('%s', (_, project, code, at, message) => {
    const errors = check(project).problems.filter(({ severity }) => severity === 'error');
    expect(errors[0]).toMatchObject({ code, at: [at], message });
  });

  it('that 20 classes are too many for data of 10', () => {
    const twenty = row(
      ['input', { height: 28, width: 28, channels: 1 }],
      ['flatten', {}],
      ['dense', { units: 20, activation: 'linear' }],
      ['output', { classes: 20 }],
    );
    expect(check(twenty, digits).problems.map(({ at, message }) => [at, message])).toEqual([
      [
        ['b3'],
        'Softmax output needs one class for each of the 10 of Digits but has 20. Set the units to 10.',
      ],
    ]);
  });
});
