/** Where a network answers: a softmax over the classes, trained with cross-entropy. A network may have several. */
import { block } from './block.ts';
import { free } from './cost.ts';
import { needsVector } from './ranks.ts';
import { isImage } from './shape.ts';
import { dotted } from './sums.ts';

export const output = block({
  kind: 'output',
  label: 'Softmax output',
  family: 'output',
  about: 'The answer: a probability for each class. It needs one input per class.',
  params: [
    { id: 'classes', type: 'int', label: 'Classes', min: 1, max: 65536, value: 10 },
    {
      id: 'name',
      type: 'text',
      label: 'Name',
      about: 'Tells several outputs apart in the curves.',
      max: 80,
      value: '',
    },
    {
      id: 'weight',
      type: 'real',
      label: 'Loss weight',
      about:
        'What this output’s loss counts in the sum of all: 1 for the main output, 0.3 for a side branch.',
      min: 0,
      max: 10,
      value: 1,
    },
  ],
  inputs: 1,
  outputs: 0,
  title: (p) => p.name.trim() || 'Softmax output',
  summary: (p) => dotted(`${p.classes} classes`, p.weight !== 1 && `loss × ${p.weight}`),
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
