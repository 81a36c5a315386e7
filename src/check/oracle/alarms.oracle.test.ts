/**
 * No false alarm: networks drawn at random without any rule of ours, of which tfjs keeps those that it builds, predicts
 * with and trains a step, have no error here. What tfjs is silent about is kept out; `silent.test.ts` tells of it.
 */
import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, it } from 'vitest';
import { type Random, random } from '../../data/random.ts';
import type { Block, Project, Wire } from '../../graph/project.ts';
import { registerGradients } from '../../train/engine/kernels/register.ts';
import { check } from '../check.ts';
import { between, once, type Params, pick, randomTable } from './random-params.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
  // Stock tfjs has no gradient of a dilated convolution.
  registerGradients();
});

const nonlinearity = ['linear', 'relu', 'elu', 'sigmoid', 'tanh', 'softmax'];

/** Parameters as anybody could type them, whatever arrives. */
function typed(rng: Random, kind: string): Params {
  const pair = (max: number): [number, number] => [between(rng, 1, max), between(rng, 1, max)];
  const step = (): number => pick(rng, [1, 1, 2, 3]);
  const window = {
    kernel: pair(4),
    stride: step(),
    dilation: step(),
    padding: pick(rng, ['valid', 'same', 'explicit']),
    pad: [rng.below(3), rng.below(3)],
    bias: once(rng, 2),
    activation: pick(rng, nonlinearity),
  };
  const all: Record<string, Params> = {
    conv2d: { ...window, filters: between(rng, 1, 4), groups: pick(rng, [1, 1, 1, 2, 3]) },
    depthwise: { ...window, multiplier: between(rng, 1, 2), dilation: 1 },
    separable: { ...window, multiplier: between(rng, 1, 2), filters: between(rng, 1, 4) },
    partialconv: { ...window, table: randomTable(rng, between(rng, 1, 4)) },
    subsampling: {
      window: pair(4),
      stride: step(),
      padding: pick(rng, ['valid', 'same']),
      activation: pick(rng, nonlinearity),
    },
    maxpool: { window: pair(4), stride: step(), padding: pick(rng, ['valid', 'same']) },
    avgpool: { window: pair(4), stride: step(), padding: pick(rng, ['valid', 'same']) },
    batchnorm: { center: once(rng, 2), scale: once(rng, 2) },
    activation: { function: pick(rng, nonlinearity) },
    dropout: { rate: rng.below(9) / 10 },
    dense: { units: between(rng, 1, 6), bias: once(rng, 2), activation: pick(rng, nonlinearity) },
    zeropad: { top: rng.below(3), bottom: rng.below(3), left: rng.below(3), right: rng.below(3) },
    padchannels: { channels: between(rng, 1, 6), stride: between(rng, 1, 2) },
  };
  return all[kind] ?? {};
}

type Symbolic = tf.SymbolicTensor;
const seen = ({ shape }: Symbolic): number[] => shape.slice(1) as number[];
const apply = (layer: tf.layers.Layer, ...ins: Symbolic[]): Symbolic =>
  layer.apply(ins.length === 1 ? (ins[0] as Symbolic) : ins) as Symbolic;

/** What tfjs makes of one block, in stock layers; throws where tfjs does. */
function stock(kind: string, p: Params, ins: readonly Symbolic[]): Symbolic {
  const [x] = ins as [Symbolic];
  const n = (key: string): number => p[key] as number;
  const pair = (key: string): [number, number] => [...(p[key] as [number, number])];
  const bordered = (): Symbolic => {
    const [v, h] = pair('pad');
    const padding: [[number, number], [number, number]] = [
      [v, v],
      [h, h],
    ];
    return p.padding === 'explicit' ? apply(tf.layers.zeroPadding2d({ padding }), x) : x;
  };
  const sliding = () => ({
    kernelSize: pair('kernel'),
    strides: n('stride'),
    dilationRate: n('dilation'),
    padding: p.padding === 'same' ? ('same' as const) : ('valid' as const),
    useBias: p.bias as boolean,
    activation: p.activation as 'relu',
  });
  const pooling = () => ({
    poolSize: pair('window'),
    strides: n('stride'),
    padding: p.padding as 'same' | 'valid',
  });
  switch (kind) {
    case 'conv2d': {
      if (n('groups') === 1)
        return apply(tf.layers.conv2d({ ...sliding(), filters: n('filters') }), bordered());
      return grouped(bordered(), n('groups'), n('filters'), sliding());
    }
    case 'depthwise':
      return apply(tf.layers.depthwiseConv2d({ ...sliding(), depthMultiplier: n('multiplier') }), bordered());
    case 'separable': {
      const config = { ...sliding(), depthMultiplier: n('multiplier'), filters: n('filters') };
      return apply(tf.layers.separableConv2d(config), bordered());
    }
    case 'partialconv':
      return tabled(bordered(), p.table as readonly (readonly number[])[], sliding());
    case 'subsampling': {
      const mean = apply(tf.layers.averagePooling2d(pooling()), x);
      const config = { kernelSize: 1, activation: p.activation as 'relu' };
      return apply(tf.layers.depthwiseConv2d(config), mean);
    }
    case 'maxpool':
      return apply(tf.layers.maxPooling2d(pooling()), x);
    case 'avgpool':
      return apply(tf.layers.averagePooling2d(pooling()), x);
    case 'globalavgpool':
      return apply(tf.layers.globalAveragePooling2d({}), x);
    case 'globalmaxpool':
      return apply(tf.layers.globalMaxPooling2d({}), x);
    case 'batchnorm':
      return apply(
        tf.layers.batchNormalization({ center: p.center as boolean, scale: p.scale as boolean }),
        x,
      );
    case 'activation':
      return apply(tf.layers.activation({ activation: p.function as 'relu' }), x);
    case 'dropout':
      return apply(tf.layers.dropout({ rate: n('rate') }), x);
    case 'flatten':
      return apply(tf.layers.flatten(), x);
    case 'dense':
      return apply(
        tf.layers.dense({
          units: n('units'),
          useBias: p.bias as boolean,
          activation: p.activation as 'relu',
        }),
        x,
      );
    case 'add':
      return apply(tf.layers.add(), ...ins);
    case 'concat':
      return apply(tf.layers.concatenate(), ...ins);
    case 'zeropad': {
      const padding: [[number, number], [number, number]] = [
        [n('top'), n('bottom')],
        [n('left'), n('right')],
      ];
      return apply(tf.layers.zeroPadding2d({ padding }), x);
    }
    default:
      return padded(x, n('channels'), n('stride'));
  }
}

const turn = (x: Symbolic): Symbolic => apply(tf.layers.permute({ dims: [1, 3, 2] }), x);

function grouped(x: Symbolic, groups: number, filters: number, config: object): Symbolic {
  const channels = seen(x)[2] as number;
  const share = channels / groups;
  // Not a mistake that stock layers could make.
  if (!Number.isInteger(share) || filters % groups !== 0) throw new Error('groups do not divide');
  const parts = Array.from({ length: groups }, (_, g) =>
    apply(
      tf.layers.conv2d({ ...config, filters: filters / groups } as never),
      channelsOf(x, g * share, share),
    ),
  );
  return apply(tf.layers.concatenate(), ...parts);
}

function channelsOf(x: Symbolic, start: number, length: number): Symbolic {
  const cropping: [[number, number], [number, number]] = [
    [0, 0],
    [start, (seen(x)[2] as number) - start - length],
  ];
  return turn(apply(tf.layers.cropping2D({ cropping }), turn(x)));
}

function tabled(x: Symbolic, table: readonly (readonly number[])[], config: object): Symbolic {
  // Not a mistake that stock layers could make either.
  if (table.length !== seen(x)[2]) throw new Error('a row for each channel');
  const maps = (table[0] ?? []).map((_, column) => {
    const parts = table.flatMap((row, i) => (row[column] === 1 ? [channelsOf(x, i, 1)] : []));
    const stack = parts.length === 1 ? (parts[0] as Symbolic) : apply(tf.layers.concatenate(), ...parts);
    return apply(tf.layers.conv2d({ ...config, filters: 1 } as never), stack);
  });
  return maps.length === 1 ? (maps[0] as Symbolic) : apply(tf.layers.concatenate(), ...maps);
}

function padded(x: Symbolic, channels: number, stride: number): Symbolic {
  const more = channels - (seen(x).at(-1) as number);
  if (more < 0) throw new Error('zero padding takes nothing away');
  const padding: [[number, number], [number, number]] = [
    [0, 0],
    [0, more],
  ];
  if (seen(x).length === 1) {
    const row = apply(tf.layers.reshape({ targetShape: [1, seen(x)[0] as number, 1] }), x);
    return apply(tf.layers.flatten(), apply(tf.layers.zeroPadding2d({ padding }), row));
  }
  const kept = apply(tf.layers.maxPooling2d({ poolSize: 1, strides: stride, padding: 'same' }), x);
  return turn(apply(tf.layers.zeroPadding2d({ padding }), turn(kept)));
}

/** A case in which tfjs is silent; units ≠ classes is kept out by the labels. */
function isSilent(kind: string, ins: readonly Symbolic[], out: Symbolic): boolean {
  if (seen(out).some((side) => side < 1)) return true;
  if (kind === 'dense') return seen(ins[0] as Symbolic).length > 1;
  return kind === 'add' && ins.some((each) => String(seen(each)) !== String(seen(ins[0] as Symbolic)));
}

const kindsOf = [
  ...['conv2d', 'conv2d', 'conv2d', 'depthwise', 'separable', 'maxpool', 'avgpool', 'batchnorm'],
  ...['partialconv', 'partialconv', 'partialconv', 'subsampling'],
  ...['activation', 'dropout', 'zeropad', 'padchannels', 'add', 'add', 'concat', 'concat'],
  ...['globalavgpool', 'globalmaxpool', 'flatten', 'dense', 'dense'],
];

interface Drawn {
  readonly project: Project;
  readonly model: tf.LayersModel;
}

/** A network of what tfjs accepted, block by block; none where it does not come together. */
function draw(rng: Random): Drawn | undefined {
  const [h, w, c] = [between(rng, 1, 6), between(rng, 1, 6), between(rng, 1, 4)];
  const input = tf.input({ shape: [h, w, c] });
  const blocks: Block[] = [{ id: 'image', kind: 'input', params: { height: h, width: w, channels: c } }];
  const wires: Wire[] = [];
  const made: { id: string; out: Symbolic }[] = [{ id: 'image', out: input }];
  const put = (kind: string, params: Params, from: readonly (typeof made)[number][]): boolean => {
    const ins = from.map(({ out }) => out);
    let out: Symbolic;
    try {
      out = stock(kind, params, ins);
    } catch {
      return false;
    }
    if (isSilent(kind, ins, out)) return false;
    const id = `b${blocks.length}`;
    blocks.push({ id, kind, params });
    for (const [port, source] of from.entries()) wires.push({ from: [source.id, 0], to: [id, port] });
    made.push({ id, out });
    return true;
  };
  const last = (): (typeof made)[number] => made.at(-1) as (typeof made)[number];
  for (let tries = 0; tries < 9; tries++) {
    const kind = pick(rng, kindsOf);
    const joins = kind === 'add' || kind === 'concat';
    const one = once(rng, 3) ? pick(rng, made) : last();
    put(kind, typed(rng, kind), joins ? [one, pick(rng, made)] : [one]);
  }
  const end = last();
  const classes = seen(end.out).at(-1) as number;
  if (seen(end.out).length > 1) blocks.push({ id: 'answer', kind: 'port-out', params: {} });
  else blocks.push({ id: 'answer', kind: 'output', params: { classes } });
  wires.push({ from: [end.id, 0], to: ['answer', 0] });
  const project = taking(blocks, wires);
  if ((project.modules.main?.blocks.length ?? 0) < 4) return undefined;
  const isVector = seen(end.out).length === 1;
  const output = isVector ? apply(tf.layers.activation({ activation: 'softmax' }), end.out) : end.out;
  return { project, model: tf.model({ inputs: input, outputs: output }) };
}

/** The document of the blocks that lead to the answer: the others are not in tfjs's model either. */
function taking(blocks: readonly Block[], wires: readonly Wire[]): Project {
  const parts = new Set(['answer']);
  for (const { id } of blocks.toReversed())
    if (parts.has(id)) for (const { from, to } of wires) if (to[0] === id) parts.add(from[0]);
  const main = {
    name: 'main',
    params: [],
    blocks: blocks.filter(({ id }) => parts.has(id)),
    wires: wires.filter(({ to }) => parts.has(to[0])),
    layout: {},
  };
  return { format: 'netloom', version: 1, name: 'Drawn', root: 'main', modules: { main } };
}

/** Whether tfjs predicts with it and trains it a step. */
async function works(model: tf.LayersModel): Promise<boolean> {
  const loss = model.outputShape.length === 2 ? 'categoricalCrossentropy' : 'meanSquaredError';
  const x = tf.randomUniform([2, ...seen(model.inputs[0] as Symbolic)]);
  const y = tf.ones([2, ...(model.outputShape as number[]).slice(1)]);
  try {
    tf.dispose(model.predict(x));
    model.compile({ optimizer: 'sgd', loss });
    await model.trainOnBatch(x, y);
    return true;
  } catch {
    return false;
  } finally {
    tf.dispose([x, y]);
    model.dispose();
  }
}

const kept = new Map<string, number>();

it.each(Array.from({ length: 10 }, (_, part) => part))(
  'a hundred networks that tfjs builds, predicts with and trains have no error (part %i)',
  async (part) => {
    let found = 0;
    for (let seed = 0; found < 100; seed++) {
      const drawn = draw(random('silent', part, seed));
      if (!drawn || !(await works(drawn.model))) continue;
      found++;
      const report = check(drawn.project);
      expect(
        report.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
        `part ${part}, seed ${seed}`,
      ).toEqual([]);
      for (const { kind } of drawn.project.modules.main?.blocks ?? [])
        kept.set(kind, (kept.get(kind) ?? 0) + 1);
    }
  },
);

it('every kind was among them, often', () => {
  const rare = [...new Set(kindsOf)].filter((kind) => !((kept.get(kind) ?? 0) >= 50));
  expect(rare).toEqual([]);
});
