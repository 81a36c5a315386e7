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
 * The paper's algorithm 1, on x [..., channels] taken as n rows; gamma and beta [channels]. `seen` is told the batch's
 * mean and biased variance. With x̂ = (x − μ) / √(σ² + ε): dβ = Σ dy, dγ = Σ dy·x̂, dx = γ / √(σ² + ε) · (dy − dβ / n − x̂ · dγ / n).
 */
export function normalise(
  x: tf.Tensor,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  epsilon: number,
  seen: (mean: tf.Tensor, variance: tf.Tensor) => void,
): tf.Tensor {
  const channels = x.shape.at(-1) as number;
  const n = x.size / channels;
  // Inside the operation: on the tape a change of shape keeps what it has changed.
  const inRows = (of: tf.Tensor): tf.Tensor => tf.reshape(of, [n, channels]);
  const op = tf.customGrad((...given) => {
    const [whole, scale, shift, save] = given as [tf.Tensor, tf.Tensor, tf.Tensor, tf.GradSaveFunc];
    const rows = inRows(whole);
    const mean = tf.mean(rows, 0);
    const centred = tf.sub(rows, mean);
    const variance = tf.mean(tf.square(centred), 0);
    seen(mean, variance);
    const inverse = tf.rsqrt(tf.add(variance, epsilon));
    const hat = tf.mul(centred, inverse);
    save([hat, tf.mul(inverse, scale)]);
    return {
      value: tf.reshape(tf.add(tf.mul(hat, scale), shift), x.shape),
      gradFunc: (above: tf.Tensor, saved: tf.Tensor[]) => {
        const [hat, factor] = saved as [tf.Tensor, tf.Tensor];
        const dy = inRows(above);
        const dBeta = tf.sum(dy, 0);
        const dGamma = tf.tidy(() => tf.sum(tf.mul(dy, hat), 0));
        const dx = tf.tidy(() => {
          const share = tf.tidy(() => tf.add(tf.mul(hat, tf.div(dGamma, n)), tf.div(dBeta, n)));
          const rest = tf.tidy(() => tf.sub(dy, share));
          share.dispose();
          return tf.reshape(tf.mul(rest, factor), x.shape);
        });
        // tfjs would keep them until the step ends.
        tf.dispose([above, dy, ...saved]);
        return [dx, dGamma, dBeta];
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
    const gamma = (weights.gamma ?? tf.ones([channels])) as tf.Tensor1D;
    const beta = (weights.beta ?? tf.zeros([channels])) as tf.Tensor1D;
    return normalise(x, gamma, beta, epsilon, (mean, variance) => {
      move(weights.moving_mean, mean, momentum);
      move(weights.moving_variance, variance, momentum);
    });
  });
}

function move(running: tf.Variable | undefined, batch: tf.Tensor, momentum: number): void {
  running?.assign(tf.add(tf.mul(running, momentum), tf.mul(batch, 1 - momentum)));
}
