/** Keras's Add of equal shapes. tfjs's gradient of a sum keeps both terms for their shapes alone; this keeps nothing. */
import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import type { KerasLayer } from './forward.ts';

export function add(args: Parameters<typeof layers.add>[0]): KerasLayer {
  const layer = layers.add(args);
  const sum = tf.customGrad((...given) => {
    // Behind the terms comes a function that saves, which is not needed.
    const terms = given.slice(0, -1) as tf.Tensor[];
    return {
      value: tf.tidy(() => terms.reduce((so, term) => tf.add(so, term))),
      gradFunc: (dy: tf.Tensor) => {
        const shares = terms.map(() => tf.clone(dy));
        dy.dispose();
        return shares;
      },
    };
  });
  layer.call = (inputs) => sum(...(inputs as tf.Tensor[]));
  return layer;
}
