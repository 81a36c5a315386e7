/**
 * For tests: a compiled network and a published table as rows that can be compared, each with all that decides its
 * values, and with a number that stands for the row and everything before it. Two networks with the same numbers are
 * the same graph, whatever the order and the names of their layers.
 */
import { type Shape, sameShape } from '../blocks/shape.ts';
import { samePads } from '../blocks/window.ts';
import { type Leaf, leaves } from '../check/leaves.ts';
import type { Report } from '../check/report.ts';
import { compile } from '../compile/compile.ts';

type Lrn = Readonly<Record<'depthRadius' | 'bias' | 'alpha' | 'beta', number>>;

/** What the tables say of a layer; each kind has its own. */
interface Attrs {
  readonly kernel?: Shape;
  readonly stride?: Shape;
  readonly padding?: 'valid' | 'same' | readonly [top: number, bottom: number, left: number, right: number];
  readonly groups?: number;
  readonly bias?: boolean;
  readonly connection_table?: readonly Shape[];
  readonly epsilon?: number;
  readonly momentum_keras?: number;
  readonly rate?: number;
  readonly function?: string;
  readonly tf_paper?: Lrn;
  readonly tf_caffe?: Lrn;
}

/** What our windows and borders say; the other parameters are only passed on. */
interface Params extends Readonly<Record<string, unknown>> {
  readonly kernel?: Shape;
  readonly window?: Shape;
  readonly stride?: number;
  readonly padding?: string;
  readonly pad?: Shape;
  readonly top?: number;
  readonly left?: number;
  readonly activation?: string;
  readonly function?: string;
}

const paramsOf = ({ result }: Leaf): Params => result.params ?? {};

export interface Reference {
  readonly layers: readonly {
    readonly name: string;
    readonly kind: string;
    readonly inputs: readonly string[];
    readonly output: readonly number[];
    readonly params: number;
    readonly params_non_trainable: number;
    readonly macs: number;
    readonly attrs: Attrs;
  }[];
  readonly total_params_trainable: number;
  readonly total_params_non_trainable: number;
  readonly total_macs: number;
}

/** Kind, shape, and what else decides its values: `conv2d 28×28×6 …`. */
type Text = string;

export class Rows {
  readonly texts: Text[] = [];
  readonly numbers: number[] = [];
  private readonly seen: Map<string, number>;

  /** Rows made with the same `seen` can be compared. */
  constructor(seen: Map<string, number>) {
    this.seen = seen;
  }

  /** Adds a row and says its number. */
  add(text: readonly unknown[], from: readonly number[]): number {
    const key = JSON.stringify([text, from]);
    const number = this.seen.get(key) ?? this.seen.size;
    this.seen.set(key, number);
    this.texts.push(JSON.stringify(text));
    this.numbers.push(number);
    return number;
  }
}

interface Made {
  readonly number: number;
  /** Zeros above and to the left that no layer has read yet. */
  readonly border: readonly [top: number, left: number];
}

/** What a window reads first, relative to its input: with kernel, stride and output that says all that it reads. */
function begins(leaf: Leaf, [top, left]: Made['border']): readonly [number, number] {
  const p = paramsOf(leaf);
  const [height = 0, width = 0] = leaf.ins[0] ?? [];
  const [tall = 0, wide = 0] = p.kernel ?? p.window ?? [];
  if (p.padding === 'explicit') return [top + (p.pad?.[0] ?? 0), left + (p.pad?.[1] ?? 0)];
  if (p.padding === 'valid') return [top, left];
  const side = (length: number, kernel: number) => samePads(length, kernel, p.stride ?? 1, 1)[0];
  return [top + side(height, tall), left + side(width, wide)];
}

const named: Readonly<Record<string, string>> = {
  maxpool: 'maxpool2d',
  avgpool: 'avgpool2d',
  globalavgpool: 'global_avgpool2d',
};

/** Our row for one block without its activation, in the table's words. */
function ourRow(leaf: Leaf, border: Made['border']): readonly unknown[] {
  const { block, shape, cost } = leaf;
  const p = paramsOf(leaf);
  switch (block.kind) {
    case 'conv2d':
      return [
        'conv2d',
        shape,
        cost.params,
        cost.macs,
        p.kernel,
        p.stride,
        begins(leaf, border),
        p.groups,
        p.bias,
      ];
    case 'partialconv':
      return [
        'partial_conv2d',
        shape,
        cost.params,
        cost.macs,
        p.kernel,
        p.stride,
        begins(leaf, border),
        p.table,
      ];
    case 'subsampling':
      return ['trainable_subsample2d', shape, cost.params, p.window, p.stride, begins(leaf, border)];
    case 'maxpool':
    case 'avgpool':
      return [named[block.kind], shape, p.window, p.stride, begins(leaf, border)];
    case 'batchnorm':
      return ['batchnorm', shape, cost.params, cost.nonTrainable, p.epsilon, p.momentum];
    case 'dense':
      return ['dense', shape, cost.params, cost.macs, p.bias];
    case 'dropout':
      return ['dropout', shape, p.rate];
    case 'lrn':
      return ['lrn', shape, p.radius, p.bias, p.alpha, p.beta];
    case 'padchannels':
      return ['shortcut_option_a', shape, p.stride];
    case 'activation':
      return ['activation', shape, functionName(p.function ?? '')];
    case 'output':
      return ['activation', shape, 'softmax'];
    case 'rbf':
      return ['rbf', shape, cost.nonTrainable];
    default:
      return [named[block.kind] ?? block.kind, shape];
  }
}

const functionName = (name: string): string => name.replace('-', '_');

/** The rows of a network, read from what it compiles to: bypassed blocks are gone, repeats are written out. */
export function ourRows(report: Report, rows: Rows): Rows {
  const byPath = new Map([...leaves(report.root)].map((leaf) => [leaf.path.join('/'), leaf]));
  const made = new Map<string, Made>();
  const { layers, of } = compile(report);
  const pathOf = (layer: string): string => (of[layer] ?? []).join('/');
  for (const layer of layers) {
    const path = pathOf(layer.name);
    // A block may be several layers; the first reads what the block reads.
    if (made.has(path)) continue;
    const leaf = byPath.get(path) as Leaf;
    const from = layer.from.map((name) => made.get(pathOf(name)) as Made);
    const border = from[0]?.border ?? [0, 0];
    const p = paramsOf(leaf);
    if (leaf.block.kind === 'zeropad') {
      made.set(path, {
        number: from[0]?.number as number,
        border: [border[0] + (p.top ?? 0), border[1] + (p.left ?? 0)],
      });
      continue;
    }
    const windowed = p.kernel !== undefined || p.window !== undefined;
    if (!windowed && !sameShape(border, [0, 0])) throw new Error(`${path} reads a border`);
    let number = rows.add(
      ourRow(leaf, border),
      from.map((each) => each.number),
    );
    if (p.activation && p.activation !== 'linear')
      number = rows.add(['activation', leaf.shape, functionName(p.activation)], [number]);
    made.set(path, { number, border: [0, 0] });
  }
  return rows;
}

const square = (pair: readonly number[]): number => {
  if (pair[0] !== pair[1]) throw new Error('two strides');
  return pair[0] as number;
};

function theirBegin({ padding = 'valid', kernel: [tall = 0, wide = 0] = [], ...attrs }: Attrs) {
  if (padding === 'valid') return [0, 0];
  if (padding !== 'same') return [padding[0], padding[2]];
  if (square(attrs.stride ?? []) !== 1) throw new Error('same at a stride is written out in the tables');
  return [(tall - 1) / 2, (wide - 1) / 2];
}

function theirRow({ kind, output, params, params_non_trainable, macs, attrs }: Reference['layers'][number]) {
  switch (kind) {
    case 'conv2d':
    case 'partial_conv2d':
      return [
        ...[kind, output, params, macs, attrs.kernel, square(attrs.stride ?? []), theirBegin(attrs)],
        ...(kind === 'conv2d' ? [attrs.groups, attrs.bias ?? false] : [attrs.connection_table]),
      ];
    case 'trainable_subsample2d':
      return [kind, output, params, attrs.kernel, square(attrs.stride ?? []), theirBegin(attrs)];
    case 'maxpool2d':
    case 'avgpool2d':
      return [kind, output, attrs.kernel, square(attrs.stride ?? []), theirBegin(attrs)];
    case 'batchnorm':
      return [kind, output, params, params_non_trainable, attrs.epsilon, attrs.momentum_keras];
    case 'dense':
      return [kind, output, params, macs, attrs.bias];
    case 'dropout':
      return [kind, output, attrs.rate];
    case 'lrn': {
      const lrn = attrs.tf_paper ?? attrs.tf_caffe;
      return [kind, output, lrn?.depthRadius, lrn?.bias, lrn?.alpha, lrn?.beta];
    }
    case 'shortcut_option_a':
      return [kind, output, square(attrs.stride ?? [])];
    case 'activation':
      return [kind, output, attrs.function];
    case 'rbf':
      return [kind, output, params_non_trainable];
    default:
      return [kind, output];
  }
}

export function theirRows({ layers }: Reference, rows: Rows): Rows {
  const made = new Map<string, number>();
  for (const layer of layers)
    made.set(
      layer.name,
      rows.add(
        theirRow(layer),
        layer.inputs.map((name) => made.get(name) as number),
      ),
    );
  return rows;
}
