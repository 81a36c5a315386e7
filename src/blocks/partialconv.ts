/**
 * Convolution by a table of connections: each output map sees only some of the input maps, as in C3 of LeNet-5 (LeCun,
 * Bottou, Bengio and Haffner 1998, section II.B). Each connection has a kernel of its own.
 */
import { block } from './block.ts';
import { isComplaint } from './complaint.ts';
import { connected, lenetTable, seenBy, type Table } from './connections.ts';
import { biasWeights, convolutionLinks, inShort, paramsInWords, slide, windowConfig } from './convolving.ts';
import { activation, bias, l2, penalty, windowFields } from './fields.ts';
import type { Link } from './layer.ts';
import { initBefore } from './nonlinearity.ts';
import { scalars } from './shape.ts';
import { dotted, equals, product, sides, times } from './sums.ts';
import { sizeInWords } from './window.ts';

const columns = (table: Table): number => table[0]?.length ?? 0;

export const partialconv = block({
  kind: 'partialconv',
  label: 'Conv by table',
  family: 'convolution',
  about: 'A convolution whose output maps each see only the input maps that a table says: C3 of LeNet-5.',
  also: 'convolution partial connected sparse connection table lenet c3',
  params: [
    {
      id: 'table',
      type: 'table',
      label: 'Connections',
      about: 'A row for each input map, a column for each output map: pressed where the one sees the other.',
      value: lenetTable,
    },
    ...windowFields,
    bias,
    activation,
    l2,
  ],
  inputs: 1,
  outputs: 1,
  keepsChannels: false,
  loss: null,
  title: (p) => `Conv ${sides(p.kernel)} by table`,
  summary: (p) =>
    dotted(
      columns(p.table),
      `${connected(p.table)} of ${p.table.length * columns(p.table)} connected`,
      inShort(p),
    ),
  shape: (p, [shape = []]) => {
    const out = slide(shape, p, columns(p.table));
    const channels = shape[2];
    if (channels === undefined) return out;
    const assumed = isComplaint(out) ? out.assume : out;
    const complaint = { port: 0, param: 'table', ...(assumed && { assume: assumed }) };
    if (p.table.length !== channels)
      return { code: 'table-rows', ...complaint, facts: { rows: p.table.length, channels } };
    const empty = seenBy(p.table).findIndex((seen) => seen.length === 0);
    if (empty >= 0) return { code: 'empty-column', ...complaint, facts: { column: empty + 1 } };
    return out;
  },
  cost: (p, _ins, out) => {
    const weights = scalars(p.kernel) * connected(p.table);
    const [height = 0, width = 0] = out;
    return {
      params: weights + (p.bias ? columns(p.table) : 0),
      nonTrainable: 0,
      macs: height * width * weights,
      activations: scalars(out),
    };
  },
  lower: (p, [shape = []], out) => {
    const kernels = connected(p.table);
    const patch = scalars(p.kernel);
    const link: Link = {
      class: 'Netloom>PartialConv2D',
      config: {
        table: p.table,
        ...windowConfig(p),
        use_bias: p.bias,
        ...penalty('kernel_regularizer', p.l2),
      },
      weights: [
        {
          name: 'kernel',
          shape: [...p.kernel, kernels],
          init: initBefore(p.activation),
          // Means over all maps: those of C3 see between three and six.
          fan: [(patch * kernels) / columns(p.table), (patch * kernels) / p.table.length],
          trainable: true,
        },
        ...biasWeights(p.bias, columns(p.table)),
      ],
      output: out,
    };
    return convolutionLinks(shape, p, link);
  },
  explain: (p, [shape = []], out) => {
    const kernels = connected(p.table);
    const patch = scalars(p.kernel);
    const [height = 0, width = 0] = out;
    return {
      shape: [...sizeInWords(shape, p), `channels = columns of the table = ${columns(p.table)}`],
      params: [
        paramsInWords(times(...p.kernel, kernels), patch * kernels, p.bias ? columns(p.table) : 0),
        `${kernels} of ${p.table.length}·${columns(p.table)} = ${p.table.length * columns(p.table)} maps connected`,
      ],
      macs: [equals(product(height, width, ...p.kernel, kernels), height * width * patch * kernels)],
    };
  },
});
