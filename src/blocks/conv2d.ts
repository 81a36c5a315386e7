/** Convolution: each filter slides over the image and sees all channels of its patch, or of its group. */
import { block } from './block.ts';
import { isComplaint } from './complaint.ts';
import { biasWeights, convolutionLinks, inShort, paramsInWords, slide, windowConfig } from './convolving.ts';
import { activation, bias, filters, l2, penalty, windowFields } from './fields.ts';
import type { Link } from './layer.ts';
import { initBefore } from './nonlinearity.ts';
import { scalars } from './shape.ts';
import { dotted, equals, product, sides, times } from './sums.ts';
import { sizeInWords } from './window.ts';

export const conv2d = block({
  kind: 'conv2d',
  label: 'Conv 2D',
  family: 'convolution',
  about: 'Slides small learned filters over the image; each gives one channel of the output.',
  also: 'convolution filter kernel',
  params: [
    filters,
    ...windowFields,
    {
      id: 'groups',
      type: 'int',
      label: 'Groups',
      about: 'Splits channels and filters into so many parts that do not see each other, as in AlexNet.',
      min: 1,
      max: 65536,
      value: 1,
    },
    bias,
    activation,
    l2,
  ],
  inputs: 1,
  outputs: 1,
  keepsChannels: false,
  loss: null,
  title: (p) => `Conv ${sides(p.kernel)}`,
  summary: (p) => dotted(p.filters, inShort(p), p.groups > 1 && `${p.groups} groups`),
  shape: (p, [shape = []]) => {
    const out = slide(shape, p, p.filters);
    const channels = shape[2];
    const divide = channels === undefined || (channels % p.groups === 0 && p.filters % p.groups === 0);
    if (divide) return out;
    const assume = isComplaint(out) ? out.assume : out;
    return {
      code: 'groups-do-not-divide',
      port: 0,
      param: 'groups',
      facts: { groups: p.groups, channels, filters: p.filters },
      ...(assume && { assume }),
    };
  },
  cost: (p, [shape = []], out) => {
    const kernel = scalars(p.kernel) * ((shape[2] ?? 0) / p.groups);
    return {
      params: kernel * p.filters + (p.bias ? p.filters : 0),
      nonTrainable: 0,
      macs: scalars(out) * kernel,
      activations: scalars(out),
    };
  },
  lower: (p, [shape = []], out) => {
    const seen = (shape[2] ?? 0) / p.groups;
    const patch = scalars(p.kernel);
    const link: Link = {
      class: p.groups > 1 ? 'Netloom>GroupConv2D' : 'Conv2D',
      config: {
        filters: p.filters,
        ...windowConfig(p),
        ...(p.groups > 1 && { groups: p.groups }),
        use_bias: p.bias,
        ...penalty('kernel_regularizer', p.l2),
      },
      weights: [
        {
          name: 'kernel',
          shape: [...p.kernel, seen, p.filters],
          init: initBefore(p.activation),
          fan: [patch * seen, (patch * p.filters) / p.groups],
          trainable: true,
        },
        ...biasWeights(p.bias, p.filters),
      ],
      output: out,
    };
    return convolutionLinks(shape, p, link);
  },
  explain: (p, [shape = []], out) => {
    const channels = shape[2] ?? 0;
    const seen = p.groups > 1 ? `(${channels} / ${p.groups})` : channels;
    const patch = times(...p.kernel, seen);
    const kernel = scalars(p.kernel) * (channels / p.groups);
    return {
      shape: [
        ...sizeInWords(shape, p),
        `channels = filters = ${p.filters}`,
        ...pointwiseInWords(p, channels),
      ],
      params: [paramsInWords(times(patch, p.filters), kernel * p.filters, p.bias ? p.filters : 0)],
      macs: [equals(product(...out, ...p.kernel, seen), scalars(out) * kernel)],
    };
  },
});

/** Which of its three uses a 1 × 1 convolution has (Lin et al. 2013, section 3.2; Szegedy et al. 2014, section 4). */
function pointwiseInWords(
  p: { readonly kernel: readonly [number, number]; readonly filters: number; readonly activation: string },
  channels: number,
): readonly string[] {
  if (scalars(p.kernel) !== 1) return [];
  if (p.filters < channels)
    return [`1 × 1: shrinks ${channels} channels to ${p.filters}, so that what follows costs less.`];
  if (p.filters > channels) return [`1 × 1: grows ${channels} channels to ${p.filters}, pixel by pixel.`];
  return p.activation === 'linear'
    ? [`1 × 1: keeps ${channels} channels and mixes them; an activation makes it an extra nonlinearity.`]
    : [`1 × 1: keeps ${channels} channels and adds a nonlinearity.`];
}
