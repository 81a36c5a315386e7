/**
 * Convolution by a table of connections (LeCun et al. 1998, section II.B, C3): kernel [kh, kw, connections], which becomes a
 * dense one in each forward pass, so that only connections have weights and gradients.
 */
import type * as tf from '@tensorflow/tfjs-core';
import { initializers, layers } from '@tensorflow/tfjs-layers';
import { connected, type Table } from '../../../blocks/connections.ts';
import { connector } from '../kernels/connect.ts';
import { geometry, type Pair, pair } from '../kernels/geometry.ts';
import { type Conv2DArgs, convolution } from './conv2d.ts';
import { type GivenShape, type KerasLayer, shapeOf, withForward } from './forward.ts';

export type PartialConv2DArgs = Omit<Conv2DArgs, 'filters'> & { readonly table: Table };

class PartialConv2D extends layers.Layer {
  static className = 'Netloom>PartialConv2D';
  private readonly args: PartialConv2DArgs;

  constructor(args: PartialConv2DArgs) {
    super({ name: args.name as string });
    this.args = args;
  }

  override build(): void {
    const { table, kernelSize, kernelRegularizer, useBias } = this.args;
    const zeros = initializers.zeros();
    const shape = [...pair(kernelSize), connected(table)];
    this.addWeight('kernel', shape, 'float32', zeros, kernelRegularizer as never);
    if (useBias) this.addWeight('bias', [table[0]?.length ?? 0], 'float32', zeros);
    this.built = true;
  }

  override computeOutputShape(given: GivenShape) {
    const { table, kernelSize, strides, dilationRate, padding } = this.args;
    const [batch = null, h, w] = shapeOf(given);
    const maps = table[0]?.length ?? 0;
    const [kh, kw] = pair(kernelSize);
    const steps: Pair = pair(strides);
    const g = geometry(
      [1, h as number, w as number, table.length],
      [kh, kw, table.length, maps],
      steps,
      pair(dilationRate as number | number[] | undefined),
      padding === 'same' ? 'same' : 'valid',
    );
    return [batch, ...g.output, maps];
  }
}

export function partialConv2d(args: PartialConv2DArgs): KerasLayer {
  const convolve = convolution(args);
  const dense = connector(args.table);
  return withForward(new PartialConv2D(args), (x, { kernel, bias }) =>
    convolve(x, dense(kernel as unknown as tf.Tensor3D), bias),
  );
}
