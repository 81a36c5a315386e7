/** A small classifier on the middle of a network, with a loss of its own (Szegedy et al. 2014, section 5). */
import type { Module } from '../project.ts';
import { chain, filters, portIn } from './parts.ts';

export const sideBranch: Module = {
  name: 'Side branch',
  about:
    'A small classifier on a map in the middle of the network. In training its loss counts 0.3, so that the early layers get a strong gradient; afterwards it is not needed. Szegedy et al. 2014, section 5.',
  params: [
    filters(128),
    { id: 'units', type: 'int', label: 'Units', min: 1, max: 65536, value: 1024 },
    { id: 'rate', type: 'real', label: 'Dropout', min: 0, max: 0.95, value: 0.7 },
    { id: 'classes', type: 'int', label: 'Classes', min: 1, max: 65536, value: 1000 },
    { id: 'weight', type: 'real', label: 'Loss weight', min: 0, max: 10, value: 0.3 },
    { id: 'name', type: 'text', label: 'Name', max: 80, value: 'Side branch' },
  ],
  blocks: [
    portIn,
    { id: 'pool', kind: 'avgpool', params: { window: [5, 5], stride: 3, padding: 'valid' } },
    {
      id: 'conv',
      kind: 'conv2d',
      params: { filters: { param: 'filters' }, kernel: [1, 1], padding: 'same', activation: 'relu' },
    },
    { id: 'flatten', kind: 'flatten', params: {} },
    { id: 'fc', kind: 'dense', params: { units: { param: 'units' }, activation: 'relu' } },
    { id: 'drop', kind: 'dropout', params: { rate: { param: 'rate' } } },
    { id: 'classifier', kind: 'dense', params: { units: { param: 'classes' }, activation: 'linear' } },
    {
      id: 'class',
      kind: 'output',
      params: { classes: { param: 'classes' }, name: { param: 'name' }, weight: { param: 'weight' } },
    },
  ],
  wires: chain('in', 'pool', 'conv', 'flatten', 'fc', 'drop', 'classifier', 'class'),
  layout: {
    in: [0, 0],
    pool: [272, 0],
    conv: [544, 0],
    flatten: [816, 0],
    fc: [0, 168],
    drop: [272, 168],
    classifier: [544, 168],
    class: [816, 168],
  },
};
