/**
 * Keras's batch normalisation (Ioffe and Szegedy 2015) with the training pass and its gradient written out: tfjs's own
 * takes the gradients through mean and variance one by one. While training, statistics of the batch normalise and move
 * the running ones: moving = momentum · moving + (1 − momentum) · batch, with the biased variance, as tfjs does.
 */
import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { type KerasLayer, withForward } from './forward.ts';

export type BatchNormArgs = Parameters<typeof layers.batchNormalization>[0];

/**
 * The paper's algorithm 1, on rows [n, channels]; gamma and beta [channels]. `seen` is told the batch's mean and biased
 * variance. With x̂ = (x − μ) / √(σ² + ε): dβ = Σ dy, dγ = Σ dy·x̂, dx = γ / √(σ² + ε) · (dy − dβ / n − x̂ · dγ / n).
 */
export function normalise(
  x: tf.Tensor2D,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  epsilon: number,
  seen: (mean: tf.Tensor, variance: tf.Tensor) => void,
): tf.Tensor {
  const n = x.shape[0];
  const op = tf.customGrad((...given) => {
    const [rows, scale, shift, save] = given as [tf.Tensor, tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const mean = tf.mean(rows, 0);
    const centred = tf.sub(rows, mean);
    const variance = tf.mean(tf.square(centred), 0);
    seen(mean, variance);
    const inverse = tf.rsqrt(tf.add(variance, epsilon));
    const hat = tf.mul(centred, inverse);
    save([hat, tf.mul(inverse, scale)]);
    return {
      value: tf.add(tf.mul(hat, scale), shift),
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const [hat, factor] = saved as [tf.Tensor, tf.Tensor];
        const dBeta = tf.sum(dy, 0);
        const dGamma = tf.sum(tf.mul(dy, hat), 0);
        const share = tf.add(tf.div(dBeta, n), tf.mul(hat, tf.div(dGamma, n)));
        return [tf.mul(tf.sub(dy, share), factor), dGamma, dBeta];
      },
    };
  });
  return op(x, gamma, beta);
}

export function batchNorm(args: BatchNormArgs): KerasLayer {
  const layer = layers.batchNormalization(args);
  const momentum = args?.momentum ?? 0.99;
  const epsilon = args?.epsilon ?? 1e-3;
  const stock = layer.call.bind(layer);
  return withForward(layer, (x, weights, training) => {
    if (!training) return stock(x, {}) as tf.Tensor;
    const channels = x.shape.at(-1) as number;
    const rows = tf.reshape(x, [x.size / channels, channels]) as tf.Tensor2D;
    const gamma = (weights.gamma ?? tf.ones([channels])) as tf.Tensor1D;
    const beta = (weights.beta ?? tf.zeros([channels])) as tf.Tensor1D;
    const y = normalise(rows, gamma, beta, epsilon, (mean, variance) => {
      move(weights.moving_mean, mean, momentum);
      move(weights.moving_variance, variance, momentum);
    });
    return tf.reshape(y, x.shape);
  });
}

function move(running: tf.Variable | undefined, batch: tf.Tensor, momentum: number): void {
  running?.assign(tf.add(tf.mul(running, momentum), tf.mul(batch, 1 - momentum)));
}
