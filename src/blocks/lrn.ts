/**
 * Local response normalisation across channels (Krizhevsky, Sutskever and Hinton 2012, section 3.3), in TensorFlow's
 * convention, which is the paper's: alpha is multiplied with the sum of squares, not with their mean.
 */
import { block } from './block.ts';
import { free } from './cost.ts';
import { needsImage } from './ranks.ts';
import { isImage, scalars } from './shape.ts';
import { dotted } from './sums.ts';

/** As people write it, without the last digits of binary fractions: 0.0005. */
const short = (x: number): number => Number(x.toPrecision(6));

export const lrn = block({
  kind: 'lrn',
  label: 'Local response norm',
  family: 'normalisation',
  about:
    'Divides each value by what the channels beside it say at the same pixel, so that strong ones quieten their neighbours (AlexNet).',
  also: 'normalization local response alexnet',
  params: [
    {
      id: 'radius',
      type: 'int',
      label: 'Radius',
      about: 'Neighbouring channels on each side that count. Caffe and PyTorch say the size, 2 · radius + 1.',
      min: 0,
      max: 1024,
      value: 2,
    },
    {
      id: 'bias',
      type: 'real',
      label: 'Bias k',
      about:
        'Added to the sum, so that nothing is divided by zero: 2 in AlexNet, 1 in Caffe’s and PyTorch’s.',
      min: 1e-6,
      max: 1000,
      value: 2,
    },
    {
      id: 'alpha',
      type: 'real',
      label: 'Alpha',
      about:
        'Times the sum of the squares, as in the paper and in TensorFlow. Caffe and PyTorch divide theirs by the size 2 · radius + 1: enter their alpha divided by it.',
      min: 0,
      max: 1000,
      value: 1e-4,
    },
    {
      id: 'beta',
      type: 'real',
      label: 'Beta',
      about: 'The power to which the sum is raised before it divides.',
      min: 0,
      max: 10,
      value: 0.75,
    },
  ],
  inputs: 1,
  outputs: 1,
  keepsChannels: true,
  loss: null,
  title: () => 'Local response norm',
  summary: (p) => dotted(`radius ${p.radius}`, `k ${p.bias}`, `α ${p.alpha}`, `β ${p.beta}`),
  shape: (_p, [shape = []]) => (isImage(shape) ? shape : needsImage(shape, shape)),
  cost: (_p, _ins, out) => ({ ...free, activations: scalars(out) }),
  lower: (p, _ins, out) => [
    {
      class: 'Netloom>LRN',
      config: { depth_radius: p.radius, bias: p.bias, alpha: p.alpha, beta: p.beta },
      weights: [],
      output: out,
    },
  ],
  explain: (p) => {
    const size = 2 * p.radius + 1;
    return {
      shape: [
        'as its input',
        `y = x / (${p.bias} + ${p.alpha} · Σ x²)^${p.beta}, Σ over ${size} channels`,
        `in Caffe and PyTorch: size ${size}, alpha ${p.alpha} · ${size} = ${short(p.alpha * size)}`,
      ],
      params: [],
      macs: [],
    };
  },
});
