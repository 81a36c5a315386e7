/** A convolution followed by two of 1 × 1: a small network at every pixel (Lin, Chen and Yan 2013, section 3.1). */
import type { Module } from '../project.ts';
import { chain, filters, portIn, portOut } from './parts.ts';

const pointwise = (id: string, param: string) => ({
  id,
  kind: 'conv2d',
  params: { filters: { param }, kernel: [1, 1], padding: 'same', activation: 'relu' },
});

export const mlpconv: Module = {
  name: 'mlpconv',
  about:
    'A convolution and two of 1 × 1, each with ReLU: the 1 × 1 convolutions are a small fully connected network that slides over the map and mixes the channels of each pixel. Lin, Chen and Yan 2013, “Network in network”.',
  params: [
    filters(192),
    { id: 'kernel', type: 'size', label: 'Kernel', min: 1, max: 255, value: [5, 5] },
    { id: 'mlp1', type: 'int', label: 'First 1×1', min: 1, max: 65536, value: 160 },
    { id: 'mlp2', type: 'int', label: 'Second 1×1', min: 1, max: 65536, value: 96 },
  ],
  blocks: [
    portIn,
    {
      id: 'conv',
      kind: 'conv2d',
      params: {
        filters: { param: 'filters' },
        kernel: { param: 'kernel' },
        padding: 'same',
        activation: 'relu',
      },
    },
    pointwise('cccp1', 'mlp1'),
    pointwise('cccp2', 'mlp2'),
    portOut,
  ],
  wires: chain('in', 'conv', 'cccp1', 'cccp2', 'out'),
  layout: { in: [0, 0], conv: [272, 0], cccp1: [544, 0], cccp2: [816, 0], out: [1088, 0] },
};
