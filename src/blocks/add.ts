/** The sum of inputs of equal shape: where a skip connection ends (He et al. 2016). Never broadcasts. */
import { block } from './block.ts';
import { free } from './cost.ts';
import { mixedRanks } from './ranks.ts';
import { sameShape, scalars, showShape } from './shape.ts';

export const add = block({
  kind: 'add',
  label: 'Add (skip connection)',
  family: 'joining',
  about: 'Adds inputs of equal shape value by value: where a skip connection meets its branch.',
  also: 'residual shortcut sum',
  params: [],
  inputs: 'many',
  outputs: 1,
  keepsChannels: false,
  loss: null,
  title: () => 'Add',
  summary: () => '',
  shape: (_p, ins) => {
    const first = ins[0] ?? [];
    const otherPort = ins.findIndex((shape) => !sameShape(shape, first));
    const other = ins[otherPort];
    if (!other) return first;
    return (
      mixedRanks(ins, first) ?? {
        code: 'unlike-shapes',
        port: otherPort,
        facts: { first: showShape(first), other: showShape(other), firstPort: 0, otherPort },
        assume: first,
      }
    );
  },
  cost: (_p, _ins, out) => ({ ...free, activations: scalars(out) }),
  lower: (_p, _ins, out) => [{ class: 'Add', config: {}, weights: [], output: out }],
  explain: () => ({ shape: ['as each of its inputs'], params: [], macs: [] }),
});
