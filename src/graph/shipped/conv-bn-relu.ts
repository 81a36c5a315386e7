/** Convolution without bias, batch norm, ReLU: what residual networks are made of (Ioffe and Szegedy 2015, section 3.2). */
import type { Module } from '../project.ts';
import { chain, conv, filters, norm, portIn, portOut, stride } from './parts.ts';

export const convBnRelu: Module = {
  name: 'Conv + BN + ReLU',
  about:
    'A convolution without bias, then batch norm, whose shift takes the place of the bias, then ReLU. Batch norm keeps 0.9 of its running values at each step and adds 1e-5, as in the residual networks.',
  params: [
    filters(32),
    { id: 'kernel', type: 'size', label: 'Kernel', min: 1, max: 255, value: [3, 3] },
    stride,
    {
      id: 'padding',
      type: 'enum',
      label: 'Padding',
      of: ['valid', 'same', 'explicit'],
      value: 'same',
    },
    {
      id: 'pad',
      type: 'size',
      label: 'Border',
      min: 0,
      max: 255,
      value: [1, 1],
      when: { param: 'padding', is: ['explicit'] },
    },
    {
      id: 'activation',
      type: 'enum',
      label: 'Activation',
      of: ['relu', 'leaky-relu', 'elu', 'sigmoid', 'tanh', 'linear'],
      value: 'relu',
    },
  ],
  blocks: [
    portIn,
    conv('conv', {
      filters: { param: 'filters' },
      kernel: { param: 'kernel' },
      stride: { param: 'stride' },
      padding: { param: 'padding' },
      pad: { param: 'pad' },
    }),
    norm('bn'),
    { id: 'act', kind: 'activation', params: { function: { param: 'activation' } } },
    portOut,
  ],
  wires: chain('in', 'conv', 'bn', 'act', 'out'),
  layout: { in: [0, 0], conv: [272, 0], bn: [544, 0], act: [816, 0], out: [1088, 0] },
};
