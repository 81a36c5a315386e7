/** Depthwise convolution: each channel has kernels of its own and sees no other channel. */
import { block } from './block.ts';
import { biasWeights, convolutionLinks, inShort, paramsInWords, slide, windowConfig } from './convolving.ts';
import { activation, bias, l2, multiplier, penalty, windowFields } from './fields.ts';
import type { Link } from './layer.ts';
import { initBefore } from './nonlinearity.ts';
import { scalars } from './shape.ts';
import { dotted, equals, product, sides, times } from './sums.ts';
import { sizeInWords } from './window.ts';

export const depthwise = block({
  kind: 'depthwise',
  label: 'Depthwise conv',
  family: 'convolution',
  about: 'Slides kernels over each channel alone: few weights, no mixing of channels.',
  also: 'convolution mobilenet',
  params: [...windowFields, multiplier, bias, activation, l2],
  inputs: 1,
  outputs: 1,
  keepsChannels: false,
  loss: null,
  title: (p) => `Depthwise ${sides(p.kernel)}`,
  summary: (p) => dotted(p.multiplier > 1 && `multiplier ${p.multiplier}`, inShort(p)),
  shape: (p, [shape = []]) => slide(shape, p, (shape[2] ?? 0) * p.multiplier),
  cost: (p, _ins, out) => {
    const channels = out[2] ?? 0;
    return {
      params: scalars(p.kernel) * channels + (p.bias ? channels : 0),
      nonTrainable: 0,
      macs: scalars(out) * scalars(p.kernel),
      activations: scalars(out),
    };
  },
  lower: (p, [shape = []], out) => {
    const channels = shape[2] ?? 0;
    const made = out[2] ?? 0;
    const patch = scalars(p.kernel);
    const kernel = {
      init: initBefore(p.activation),
      fan: [patch, patch * p.multiplier],
      trainable: true,
    } as const;
    const shared = { ...windowConfig(p), use_bias: p.bias };
    const weights = (name: string, ...last: readonly [number, number]): Link['weights'] => [
      { name, shape: [...p.kernel, ...last], ...kernel },
      ...biasWeights(p.bias, made),
    ];
    // tfjs's DepthwiseConv2D reads a dilation and then ignores it, in its shape and in its result. A grouped
    // convolution with a group per channel is the same sum, and its outputs stand in the same order.
    const link: Link =
      p.dilation > 1
        ? {
            class: channels > 1 ? 'Netloom>GroupConv2D' : 'Conv2D',
            config: {
              filters: made,
              ...shared,
              ...(channels > 1 && { groups: channels }),
              ...penalty('kernel_regularizer', p.l2),
            },
            weights: weights('kernel', 1, made),
            output: out,
          }
        : {
            class: 'DepthwiseConv2D',
            config: {
              depth_multiplier: p.multiplier,
              ...shared,
              ...penalty('depthwise_regularizer', p.l2),
            },
            weights: weights('depthwise_kernel', channels, p.multiplier),
            output: out,
          };
    return convolutionLinks(shape, p, link);
  },
  explain: (p, [shape = []], out) => {
    const channels = shape[2] ?? 0;
    const made = out[2] ?? 0;
    const kernels = times(...p.kernel, channels, p.multiplier);
    const weights = scalars(p.kernel) * made;
    return {
      shape: [
        ...sizeInWords(shape, p),
        `channels: ${equals(times(channels, p.multiplier), channels * p.multiplier)}`,
      ],
      params: [paramsInWords(kernels, weights, p.bias ? made : 0)],
      macs: [equals(product(...out, ...p.kernel), scalars(out) * scalars(p.kernel))],
    };
  },
});
