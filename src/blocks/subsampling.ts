/**
 * Trainable subsampling, S2 and S4 of LeNet-5 (LeCun, Bottou, Bengio and Haffner 1998, section II.B): the values of a window
 * are added, multiplied by a coefficient, shifted by a bias and squashed, each channel with a coefficient and a bias of its
 * own. Where SAME reaches over the edge, the sum is taken as the mean of the values inside times the window's size.
 */
import { block } from './block.ts';
import { biasWeights } from './convolving.ts';
import { activation } from './fields.ts';
import { nonlinearityName, withNonlinearity } from './nonlinearity.ts';
import { poolFields, poolShape, windowOf } from './pooling.ts';
import { scalars } from './shape.ts';
import { dotted, equals, sides } from './sums.ts';
import { sizeInWords } from './window.ts';

export const subsampling = block({
  kind: 'subsampling',
  label: 'Trainable subsampling',
  family: 'pooling',
  about:
    'Adds each window up, times a learned coefficient and plus a learned bias per channel: the pooling of LeNet-5 in 1998.',
  also: 'pooling average mean lenet s2 s4 coefficient',
  params: [...poolFields, { ...activation, value: 'scaled-tanh' }],
  inputs: 1,
  outputs: 1,
  keepsChannels: true,
  loss: null,
  title: (p) => `Subsampling ${sides(p.window)}`,
  summary: (p) =>
    dotted(`stride ${p.stride}`, p.padding, p.activation !== 'linear' && nonlinearityName[p.activation]),
  shape: (p, [shape = []]) => poolShape(p, shape),
  cost: (_p, _ins, out) => ({
    params: 2 * (out[2] ?? 0),
    nonTrainable: 0,
    macs: 0,
    activations: scalars(out),
  }),
  lower: (p, _ins, out) => {
    const channels = out[2] ?? 0;
    const size = scalars(p.window);
    const pool = { pool_size: p.window, strides: [p.stride, p.stride], padding: p.padding };
    return [
      { suffix: 'mean', class: 'AveragePooling2D', config: pool, weights: [], output: out },
      { suffix: 'sum', class: 'Rescaling', config: { scale: size, offset: 0 }, weights: [], output: out },
      ...withNonlinearity(
        {
          class: 'DepthwiseConv2D',
          config: {
            depth_multiplier: 1,
            kernel_size: [1, 1],
            strides: [1, 1],
            padding: 'valid',
            dilation_rate: [1, 1],
            use_bias: true,
          },
          weights: [
            {
              name: 'depthwise_kernel',
              shape: [1, 1, channels, 1],
              // It begins as an average pool.
              init: 'mean',
              fan: [size, 1],
              trainable: true,
            },
            ...biasWeights(true, channels),
          ],
          output: out,
        },
        'scale',
        p.activation,
      ),
    ];
  },
  explain: (p, [shape = []], out) => {
    const channels = out[2] ?? 0;
    return {
      shape: sizeInWords(shape, windowOf(p)),
      params: [equals(`${channels} coefficients + ${channels} biases`, 2 * channels)],
      macs: [],
    };
  },
});
