/** Separable convolution: a depthwise convolution, then a 1×1 convolution that mixes its channels (Chollet 2017). */
import { block } from './block.ts';
import { biasWeights, convolutionLinks, inShort, paramsInWords, slide, windowConfig } from './convolving.ts';
import { activation, bias, filters, l2, multiplier, penalty, windowFields } from './fields.ts';
import type { Link } from './layer.ts';
import { initBefore } from './nonlinearity.ts';
import { scalars } from './shape.ts';
import { dotted, equals, product, sides, times } from './sums.ts';
import { sizeInWords } from './window.ts';

export const separable = block({
  kind: 'separable',
  label: 'Separable conv',
  family: 'convolution',
  about:
    'A depthwise convolution and then a 1×1 that mixes its channels: a convolution at a fraction of the cost.',
  also: 'convolution xception mobilenet',
  params: [filters, ...windowFields, multiplier, bias, activation, l2],
  inputs: 1,
  outputs: 1,
  keepsChannels: false,
  loss: null,
  title: (p) => `Separable ${sides(p.kernel)}`,
  summary: (p) => dotted(p.filters, p.multiplier > 1 && `multiplier ${p.multiplier}`, inShort(p)),
  shape: (p, [shape = []]) => slide(shape, p, p.filters),
  cost: (p, [shape = []], out) => {
    const between = (shape[2] ?? 0) * p.multiplier;
    const [height = 0, width = 0] = out;
    const weights = scalars(p.kernel) * between + between * p.filters;
    return {
      params: weights + (p.bias ? p.filters : 0),
      nonTrainable: 0,
      macs: height * width * weights,
      activations: scalars(out),
    };
  },
  lower: (p, [shape = []], out) => {
    const channels = shape[2] ?? 0;
    const between = channels * p.multiplier;
    const patch = scalars(p.kernel);
    const link: Link = {
      class: 'SeparableConv2D',
      config: {
        filters: p.filters,
        ...windowConfig(p),
        depth_multiplier: p.multiplier,
        use_bias: p.bias,
        ...penalty('depthwise_regularizer', p.l2),
        ...penalty('pointwise_regularizer', p.l2),
      },
      weights: [
        {
          name: 'depthwise_kernel',
          shape: [...p.kernel, channels, p.multiplier],
          // Nothing bends between the two parts.
          init: 'glorot-uniform',
          fan: [patch, patch * p.multiplier],
          trainable: true,
        },
        {
          name: 'pointwise_kernel',
          shape: [1, 1, between, p.filters],
          init: initBefore(p.activation),
          fan: [between, p.filters],
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
    const between = channels * p.multiplier;
    const [height = 0, width = 0] = out;
    const own = times(...p.kernel, channels, p.multiplier);
    const weights = scalars(p.kernel) * between + between * p.filters;
    const sum = `${own} + ${times(between, p.filters)}`;
    return {
      shape: [...sizeInWords(shape, p), `channels = filters = ${p.filters}`],
      params: [paramsInWords(sum, weights, p.bias ? p.filters : 0)],
      macs: [equals(product(height, width, `(${sum})`), height * width * weights)],
    };
  },
});
