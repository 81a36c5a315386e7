/**
 * The layers that stock tfjs lacks, as a file that goes along with a model which needs them: plain JavaScript, without any
 * import, that registers them with the tfjs of whoever loads the model.
 */
export const ownLayersName = 'netloom-layers.js';

/** What to do with it, for the sentence before an export. */
export const ownLayersAdvice = `Call register(tf) of ${ownLayersName}, which goes along, before you load the model`;

export const ownLayers = `// Layers of this model that stock TensorFlow.js lacks. Before loading the model:
//   import * as tf from '@tensorflow/tfjs';
//   import { register } from './${ownLayersName}';
//   register(tf);

export function register(tf) {
  const only = (inputs) => (Array.isArray(inputs) ? inputs[0] : inputs);

  // Local response normalisation (Krizhevsky et al. 2012, section 3.3).
  class LRN extends tf.layers.Layer {
    static className = 'Netloom>LRN';
    constructor(config) {
      super(config);
      this.own = { depthRadius: config.depthRadius, bias: config.bias, alpha: config.alpha, beta: config.beta };
    }
    call(inputs) {
      const { depthRadius, bias, alpha, beta } = this.own;
      return tf.tidy(() => tf.localResponseNormalization(only(inputs), depthRadius, bias, alpha, beta));
    }
    getConfig() {
      return { ...super.getConfig(), ...this.own };
    }
  }

  for (const layer of [LRN]) tf.serialization.registerClass(layer);
}
`;
