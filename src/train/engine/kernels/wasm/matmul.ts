/**
 * Matrix product with transposed factors: tfjs's wasm kernel hands only the plain product to XNNPACK and loops over the
 * others in scalars, ten times slower. Both gradients of a dense layer are such.
 */
import * as tf from '@tensorflow/tfjs-core';

export const matmul = (stock: tf.KernelConfig): tf.KernelConfig => ({
  ...stock,
  kernelFunc: (call) => {
    const { a, b } = call.inputs as unknown as { a: tf.Tensor; b: tf.Tensor };
    const { transposeA, transposeB } = call.attrs as { transposeA: boolean; transposeB: boolean };
    const single = (x: tf.Tensor): boolean => x.size === x.shape.slice(-2).reduce((n, side) => n * side, 1);
    if ((!transposeA && !transposeB) || !single(a) || !single(b)) return stock.kernelFunc(call);
    const matrix = (x: tf.Tensor, turned: boolean): tf.Tensor2D => {
      const flat = tf.reshape(x, x.shape.slice(-2) as [number, number]) as tf.Tensor2D;
      return turned ? tf.transpose(flat) : flat;
    };
    return tf.tidy(() => {
      const product: tf.Tensor = tf.matMul(matrix(a, transposeA), matrix(b, transposeB));
      const outer = new Array<number>(Math.max(a.rank, b.rank) - 2).fill(1);
      return tf.reshape(product, [...outer, ...product.shape]);
    });
  },
});
