/** Where a network answers: a softmax over the classes, trained with cross-entropy. A network may have several. */
import { block } from './block.ts';
import { free } from './cost.ts';
import { outputFields, outputSummary } from './fields.ts';
import { needsVector } from './ranks.ts';
import { isImage } from './shape.ts';

export const output = block({
  kind: 'output',
  label: 'Softmax output',
  family: 'output',
  about: 'The answer: a probability for each class. It needs one input per class.',
  also: 'classes loss head',
  params: outputFields,
  inputs: 1,
  outputs: 0,
  keepsChannels: false,
  loss: 'cross-entropy',
  title: (p) => p.name.trim() || 'Softmax output',
  summary: outputSummary,
  shape: (p, [shape = []]) => {
    if (isImage(shape)) return needsVector(shape, [p.classes]);
    const got = shape[0] ?? 0;
    return got === p.classes
      ? [p.classes]
      : {
          code: 'wrong-units',
          port: 0,
          param: 'classes',
          facts: { classes: p.classes, got },
          assume: [p.classes],
        };
  },
  cost: (p) => ({ ...free, activations: p.classes }),
  lower: (_p, _ins, out) => [
    { class: 'Activation', config: { activation: 'softmax' }, weights: [], output: out },
  ],
  explain: (p) => ({ shape: [`length = classes = ${p.classes}`], params: [], macs: [] }),
});
