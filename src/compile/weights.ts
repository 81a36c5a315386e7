/**
 * The weights with which training starts: pure and seeded by layer and weight, so that every backend, every export and a
 * comparison with another framework begin alike.
 */
import { digitPictures } from '../blocks/digit-pictures.ts';
import type { Weight } from '../blocks/layer.ts';
import { type Shape, scalars } from '../blocks/shape.ts';
import { random } from '../data/random.ts';
import type { Compiled, Weights } from './compiled.ts';

/** Every weight of the network by `layer/weight`, float32 in tfjs's order of axes. */
export function initialWeights(model: Compiled, seed: number): Weights {
  const weights = new Map<string, { shape: readonly number[]; data: Float32Array }>();
  for (const layer of model.layers)
    for (const weight of layer.weights)
      weights.set(`${layer.name}/${weight.name}`, {
        shape: weight.shape,
        data: initial(weight, seed, layer.name),
      });
  return weights;
}

function initial(weight: Weight, seed: number, layer: string): Float32Array {
  const data = new Float32Array(scalars(weight.shape));
  const [fanIn, fanOut] = weight.fan ?? [1, 1];
  const rng = random(seed, layer, weight.name);
  switch (weight.init) {
    case 'zeros':
      return data;
    case 'ones':
      return data.fill(1);
    // Normal with variance 2 / fan-in, which keeps the variance through ReLUs (He et al. 2015, eq. 10).
    case 'he-normal': {
      const deviation = Math.sqrt(2 / fanIn);
      for (let i = 0; i < data.length; i++) data[i] = deviation * rng.normal();
      return data;
    }
    // Uniform with variance 2 / (fan-in + fan-out) (Glorot and Bengio 2010, eq. 16).
    case 'glorot-uniform': {
      const limit = Math.sqrt(6 / (fanIn + fanOut));
      for (let i = 0; i < data.length; i++) data[i] = limit * (2 * rng.next() - 1);
      return data;
    }
    case 'mean':
      return data.fill(1 / fanIn);
    case 'rbf-codes':
      return rbfCodes(weight.shape);
    default:
      return weight.init satisfies never;
  }
}

/** [length, classes]: +1 where a class's picture has ink, else −1; noise that is the same in every network past the tenth. */
function rbfCodes(shape: Shape): Float32Array {
  const [length = 0, classes = 0] = shape;
  const codes = new Float32Array(length * classes);
  for (let k = 0; k < classes; k++) {
    const picture = digitPictures[k]?.join('');
    const noise = random('rbf-codes', k);
    for (let i = 0; i < length; i++) {
      const ink = picture === undefined ? noise.next() < 0.5 : picture[i] === '#';
      codes[i * classes + k] = ink ? 1 : -1;
    }
  }
  return codes;
}
