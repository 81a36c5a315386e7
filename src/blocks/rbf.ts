/**
 * The output of LeNet-5 (LeCun, Bottou, Bengio and Haffner 1998, section II.B): Euclidean radial basis functions. Each class
 * has a fixed picture of its digit in +1 and −1, and the answer is the class whose picture is nearest. Classes beyond ten
 * have pictures of noise: as far from one another, by chance, as any.
 */
import { block } from './block.ts';
import { free } from './cost.ts';
import { pictureSize } from './digit-pictures.ts';
import { outputFields, outputSummary } from './fields.ts';
import type { Link } from './layer.ts';
import { needsVector } from './ranks.ts';
import { isImage, scalars } from './shape.ts';
import { equals, times } from './sums.ts';

/** Length of a code. */
export const codeLength = scalars(pictureSize);

export const rbf = block({
  kind: 'rbf',
  label: 'RBF output',
  family: 'output',
  about:
    'The answer of LeNet-5 in 1998: the class whose fixed picture of 7 × 12 is nearest to the 84 values that arrive.',
  also: 'radial basis function euclidean distance lenet classes loss head',
  params: outputFields,
  inputs: 1,
  outputs: 0,
  keepsChannels: false,
  loss: 'rbf-1998',
  title: (p) => p.name.trim() || 'RBF output',
  summary: outputSummary,
  shape: (p, [shape = []]) => {
    if (isImage(shape)) return needsVector(shape, [p.classes]);
    const got = shape[0] ?? 0;
    return got === codeLength
      ? [p.classes]
      : { code: 'wrong-code-length', port: 0, facts: { length: codeLength, got }, assume: [p.classes] };
  },
  cost: (p) => ({ ...free, nonTrainable: codeLength * p.classes, activations: p.classes }),
  lower: (p, _ins, out) => {
    const distance: Link = {
      suffix: 'distance',
      class: 'Netloom>RBF',
      config: { units: p.classes },
      weights: [{ name: 'codes', shape: [codeLength, p.classes], init: 'rbf-codes', trainable: false }],
      output: out,
    };
    return [distance, { class: 'Activation', config: { activation: 'softmax' }, weights: [], output: out }];
  },
  explain: (p) => ({
    shape: [`length = classes = ${p.classes}`],
    params: [`${equals(times(codeLength, p.classes), codeLength * p.classes)} not trained: the pictures`],
    macs: [],
  }),
});
