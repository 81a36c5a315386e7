/**
 * The parameter-free shortcut (option A of He et al. 2016): every stride-th row and column, and channels of zeros
 * behind the others. A vector is made longer with zeros; it has no rows, so its stride means nothing.
 */
import { block } from './block.ts';
import { free } from './cost.ts';
import { isImage, scalars } from './shape.ts';
import { dotted, equals } from './sums.ts';

export const padchannels = block({
  kind: 'padchannels',
  label: 'Pad channels',
  family: 'joining',
  about: 'Adds channels of zeros, so that a skip connection fits a wider branch without any weights.',
  also: 'shortcut option a zeros',
  params: [
    {
      id: 'channels',
      type: 'int',
      label: 'Channels',
      about: 'How many there are afterwards.',
      min: 1,
      max: 65536,
      value: 64,
    },
    {
      id: 'stride',
      type: 'int',
      label: 'Stride',
      about: 'Keeps every so many rows and columns, beginning with the first.',
      min: 1,
      max: 64,
      value: 1,
    },
  ],
  inputs: 1,
  outputs: 1,
  keepsChannels: false,
  loss: null,
  title: () => 'Pad channels',
  summary: (p) => dotted(`to ${p.channels}`, p.stride > 1 && `stride ${p.stride}`),
  shape: (p, [shape = []]) => {
    const got = shape.at(-1) ?? 0;
    const out = [...shape.slice(0, -1).map((side) => Math.ceil(side / p.stride)), p.channels];
    return got > p.channels
      ? {
          code: 'channels-shrink',
          port: 0,
          param: 'channels',
          facts: { channels: p.channels, got },
          assume: out,
        }
      : out;
  },
  cost: (_p, _ins, out) => ({ ...free, activations: scalars(out) }),
  lower: (p, _ins, out) => [
    {
      class: 'Netloom>PadChannels',
      config: { channels: p.channels, stride: p.stride },
      weights: [],
      output: out,
    },
  ],
  explain: (p, [shape = []], out) => {
    const got = shape.at(-1) ?? 0;
    const zeros = equals(`${got} + ${p.channels - got} of zeros`, p.channels);
    return {
      shape: isImage(shape)
        ? [
            `height: ${equals(`⌈${shape[0]} / ${p.stride}⌉`, out[0] ?? 0)}`,
            `width: ${equals(`⌈${shape[1]} / ${p.stride}⌉`, out[1] ?? 0)}`,
            `channels: ${zeros}`,
          ]
        : [`length: ${zeros}`],
      params: [],
      macs: [],
    };
  },
});
