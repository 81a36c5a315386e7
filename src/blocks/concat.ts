/** Inputs laid behind one another along their channels: how the branches of an Inception module meet. */
import { block } from './block.ts';
import { free } from './cost.ts';
import { mixedRanks } from './ranks.ts';
import { type Shape, scalars, showShape } from './shape.ts';
import { count } from './sums.ts';

const channelsOf = (shape: Shape): number => shape.at(-1) ?? 0;

export const concat = block({
  kind: 'concat',
  label: 'Concatenate',
  family: 'joining',
  about:
    'Stacks the channels of inputs of equal height and width: how the branches of an Inception module meet.',
  also: 'inception merge stack',
  params: [],
  inputs: 'many',
  outputs: 1,
  keepsChannels: false,
  loss: null,
  title: () => 'Concatenate',
  summary: () => '',
  shape: (_p, ins) => {
    const first = ins[0] ?? [];
    const sum = [...first.slice(0, -1), ins.reduce((total, shape) => total + channelsOf(shape), 0)];
    // Across ranks there is no sum that means anything: go on as the first input alone.
    const mixed = mixedRanks(ins, first);
    if (mixed) return mixed;
    const otherPort = ins.findIndex((shape) => shape.slice(0, -1).some((side, i) => side !== first[i]));
    const other = ins[otherPort];
    return other
      ? {
          code: 'unlike-sizes',
          port: otherPort,
          facts: { first: showShape(first), other: showShape(other), firstPort: 0, otherPort },
          assume: sum,
        }
      : sum;
  },
  cost: (_p, _ins, out) => ({ ...free, activations: scalars(out) }),
  lower: (_p, _ins, out) => [{ class: 'Concatenate', config: { axis: -1 }, weights: [], output: out }],
  explain: (_p, ins, out) => ({
    shape: [
      `${out.length === 3 ? 'channels' : 'length'}: ${ins.map(channelsOf).join(' + ')} = ${count(channelsOf(out))}`,
    ],
    params: [],
    macs: [],
  }),
});
