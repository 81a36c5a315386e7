/** What several shipped modules are made of: parameters, and blocks as the residual networks set them. */
import type { Param, Value } from '../../blocks/param.ts';
import type { Block, Wire } from '../project.ts';

export const filters = (value: number, max = 65536): Param => ({
  id: 'filters',
  type: 'int',
  label: 'Filters',
  min: 1,
  max,
  value,
});

/** Of the first convolution, and of the shortcut if there is one. */
export const stride: Param = {
  id: 'stride',
  type: 'int',
  label: 'Stride',
  about: '2 halves the height and the width.',
  min: 1,
  max: 64,
  value: 1,
};

/** How many blocks stand in a stage. */
export const blockCount = (value: number): Param => ({
  id: 'n',
  type: 'int',
  label: 'Blocks',
  min: 1,
  max: 1000,
  value,
});

/** Without bias, since batch norm follows with a shift of its own. */
export const conv = (id: string, params: Block['params']): Block => ({
  id,
  kind: 'conv2d',
  params: { ...params, bias: false, activation: 'linear' },
});

/** What He et al. used: 0.9 of the running values is kept at each step. */
export const norm = (id: string): Block => ({
  id,
  kind: 'batchnorm',
  params: { momentum: 0.9, epsilon: 1e-5 },
});

export const relu = (id: string): Block => ({ id, kind: 'activation', params: { function: 'relu' } });

export const portIn: Block = { id: 'in', kind: 'port-in', params: {} };
export const portOut: Block = { id: 'out', kind: 'port-out', params: {} };

/** One row and column of zeros on each side at any stride: `same` does that at stride 1, but not at stride 2. */
export const oneOnEachSide = (stride: string): Value => ({
  choose: stride,
  from: { 1: 'same' },
  else: 'explicit',
});

/** How often the blocks after a stage's first are repeated, and whether there are any. */
export const theOthers = {
  repeat: { choose: 'n', from: { 1: 1 }, else: { param: 'n', plus: -1 } },
  bypass: { choose: 'n', from: { 1: true }, else: false },
} as const satisfies Pick<Block, 'repeat' | 'bypass'>;

/** Wires from each block to the next one. */
export const chain = (...ids: readonly string[]): readonly Wire[] =>
  ids.slice(1).map((id, i) => ({ from: [ids[i] as string, 0], to: [id, 0] }));
