/** Where images enter: their size, how others are brought to it, and the scale of their pixels. */
import { block } from './block.ts';
import { free } from './cost.ts';
import { scalars, showShape } from './shape.ts';

export const input = block({
  kind: 'input',
  label: 'Input',
  family: 'input',
  about: 'Where images enter the network.',
  also: 'picture',
  params: [
    { id: 'height', type: 'int', label: 'Height', min: 1, max: 8192, value: 32 },
    { id: 'width', type: 'int', label: 'Width', min: 1, max: 8192, value: 32 },
    {
      id: 'channels',
      type: 'int',
      label: 'Channels',
      about: '1 for grey images, 3 for colour.',
      min: 1,
      max: 65536,
      value: 3,
    },
    {
      id: 'fit',
      type: 'enum',
      label: 'Images of another size',
      about:
        'Pad centres them on a border of zeros, resize stretches them, crop cuts out the middle, exact refuses them.',
      of: ['pad', 'resize', 'crop', 'exact'],
      value: 'pad',
    },
    {
      id: 'mul',
      type: 'real',
      label: 'Scale',
      about: 'What the network sees is scale × pixel + offset, with the pixel between 0 and 1.',
      min: -1000,
      max: 1000,
      value: 1,
    },
    { id: 'add', type: 'real', label: 'Offset', min: -1000, max: 1000, value: 0 },
  ],
  inputs: 0,
  outputs: 1,
  keepsChannels: false,
  loss: null,
  title: () => 'Input',
  summary: (p) => showShape([p.height, p.width, p.channels]),
  shape: (p) => [p.height, p.width, p.channels],
  cost: (_p, _ins, out) => ({ ...free, activations: scalars(out) }),
  lower: (_p, _ins, out) => [
    { class: 'InputLayer', config: { batch_input_shape: [null, ...out] }, weights: [], output: out },
  ],
  explain: (p) => ({
    shape: [`height × width × channels = ${showShape([p.height, p.width, p.channels])}`],
    params: [],
    macs: [],
  }),
});
