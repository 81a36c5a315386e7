/** Convolution without bias, batch norm, ReLU: what residual networks are made of (Ioffe and Szegedy 2015, section 3.2). */
import type { Module } from '../project.ts';

export const convBnRelu: Module = {
  name: 'Conv + BN + ReLU',
  about:
    'A convolution without bias, then batch norm, whose shift takes the place of the bias, then ReLU. Batch norm keeps 0.9 of its running values at each step and adds 1e-5, as in the residual networks.',
  params: [
    { id: 'filters', type: 'int', label: 'Filters', min: 1, max: 65536, value: 32 },
    { id: 'kernel', type: 'size', label: 'Kernel', min: 1, max: 255, value: [3, 3] },
    { id: 'stride', type: 'int', label: 'Stride', min: 1, max: 64, value: 1 },
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
    { id: 'in', kind: 'port-in', params: {} },
    {
      id: 'conv',
      kind: 'conv2d',
      params: {
        filters: { param: 'filters' },
        kernel: { param: 'kernel' },
        stride: { param: 'stride' },
        padding: { param: 'padding' },
        pad: { param: 'pad' },
        bias: false,
        activation: 'linear',
      },
    },
    { id: 'bn', kind: 'batchnorm', params: { momentum: 0.9, epsilon: 1e-5 } },
    { id: 'act', kind: 'activation', params: { function: { param: 'activation' } } },
    { id: 'out', kind: 'port-out', params: {} },
  ],
  wires: [
    { from: ['in', 0], to: ['conv', 0] },
    { from: ['conv', 0], to: ['bn', 0] },
    { from: ['bn', 0], to: ['act', 0] },
    { from: ['act', 0], to: ['out', 0] },
  ],
  layout: { in: [0, 0], conv: [232, 0], bn: [464, 0], act: [696, 0], out: [928, 0] },
};
