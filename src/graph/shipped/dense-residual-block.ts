/** A residual block of dense layers, as it is derived on paper: a[l+2] = g(W[l+2] a[l+1] + b[l+2] + a[l]). */
import type { Module } from '../project.ts';
import { chain, portIn, portOut, relu } from './parts.ts';

export const denseResidualBlock: Module = {
  name: 'Residual block, dense',
  about:
    'The residual block as lectures derive it, with two dense layers: a[l+2] = g(z[l+2] + a[l]), where the shortcut adds a[l] before the second nonlinearity. Where the lengths differ, the shortcut is W_s a[l]. After He et al. 2015 and Andrew Ng’s course.',
  params: [
    { id: 'units', type: 'int', label: 'Units', min: 1, max: 65536, value: 128 },
    {
      id: 'shortcut',
      type: 'enum',
      label: 'Shortcut',
      about: 'The identity fits only where a[l] is as long as the units are many.',
      of: ['identity', 'projection'],
      value: 'identity',
    },
  ],
  blocks: [
    { ...portIn, name: 'a[l]' },
    {
      id: 'shortcut',
      name: 'W_s',
      kind: 'dense',
      params: { units: { param: 'units' }, bias: false, activation: 'linear' },
      bypass: { choose: 'shortcut', from: { projection: false }, else: true },
    },
    {
      id: 'dense1',
      name: 'z[l+1]',
      kind: 'dense',
      params: { units: { param: 'units' }, activation: 'linear' },
    },
    { ...relu('relu1'), name: 'a[l+1] = g(z)' },
    {
      id: 'dense2',
      name: 'z[l+2]',
      kind: 'dense',
      params: { units: { param: 'units' }, activation: 'linear' },
    },
    { id: 'add', name: 'z[l+2] + a[l]', kind: 'add', params: {} },
    { ...relu('relu2'), name: 'g' },
    { ...portOut, name: 'a[l+2]' },
  ],
  wires: [
    ...chain('in', 'shortcut', 'add'),
    ...chain('in', 'dense1', 'relu1', 'dense2'),
    { from: ['dense2', 0], to: ['add', 1] },
    ...chain('add', 'relu2', 'out'),
  ],
  layout: {
    in: [0, 112],
    shortcut: [544, 0],
    dense1: [272, 112],
    relu1: [544, 112],
    dense2: [816, 112],
    add: [1088, 112],
    relu2: [1360, 112],
    out: [1632, 112],
  },
};
