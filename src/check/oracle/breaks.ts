/** For tests: for each code that has fixes, ways in which a person breaks a network that is right. */
import type { Param, Value } from '../../blocks/param.ts';
import { isImage, type Shape } from '../../blocks/shape.ts';
import { isOutput, kinds, outputKinds } from '../../blocks/table.ts';
import type { Random } from '../../data/random.ts';
import { editBlock, type NewBlock, removeBlocks, setParams } from '../../graph/edit/blocks.ts';
import { editModule } from '../../graph/edit/project.ts';
import { disconnect, insertOnWire } from '../../graph/edit/wires.ts';
import type { Module, Project, Wire } from '../../graph/project.ts';
import { check } from '../check.ts';
import { type Leaf, leaves } from '../leaves.ts';
import type { ProblemCode, Surroundings } from '../report.ts';
import { between, once, pick } from './random-params.ts';

export interface Broken {
  readonly project: Project;
  readonly surroundings?: Surroundings;
}

/** Breaks the document; undefined where it has nothing that could break so. */
export type Break = (rng: Random, project: Project) => Broken | undefined;

/** Edits the module of a random block that the test takes. */
const at =
  (
    takes: (leaf: Leaf) => boolean,
    edit: (rng: Random, module: Module, leaf: Leaf, project: Project) => Module,
  ): Break =>
  (rng, project) => {
    const list = [...leaves(check(project).root)].filter(
      (leaf) => !leaf.result.bypassed && isWhole(leaf) && takes(leaf),
    );
    // Instances are drawn as often as blocks of the root, however much stands in them.
    const root = list.filter(({ path }) => path.length === 1);
    const inner = list.filter(({ path }) => path.length > 1);
    const some = root.length > 0 && (inner.length === 0 || !once(rng, 3)) ? root : inner;
    if (some.length === 0) return undefined;
    const leaf = pick(rng, some);
    return {
      project: editModule(project, leaf.checked.linked.key, (module) => edit(rng, module, leaf, project)),
    };
  };

/** Whether something known arrives at each input. */
const isWhole = ({ block, ins, checked }: Leaf): boolean =>
  ins.every((shape) => shape !== null) &&
  (block.kind === 'input' || checked.linked.module.wires.some(({ to }) => to[0] === block.id));

const is =
  (...names: readonly string[]) =>
  ({ block }: Leaf): boolean =>
    names.includes(block.kind);

const image = (leaf: Leaf): boolean => leaf.ins.every((shape) => shape !== null && isImage(shape));
const side = (leaf: Leaf, axis: number): number => (leaf.ins[0] as Shape)[axis] as number;
const wiresTo = (module: Module, id: string): readonly Wire[] =>
  module.wires.filter((wire) => wire.to[0] === id);

const inserted = (rng: Random, module: Module, id: string, ...blocks: readonly NewBlock[]): Module => {
  const wire = pick(rng, wiresTo(module, id));
  let [next, into] = [module, wire];
  for (const block of blocks) {
    const [added, made] = insertOnWire(next, into, block, module.layout[id] ?? [0, 0]);
    [next, into] = [added, added.wires.find(({ from }) => from[0] === made) as Wire];
  }
  return next;
};

/** Takes a block out and wires what fed it to what it fed. */
function healed(module: Module, id: string): Module {
  const source = wiresTo(module, id)[0]?.from;
  const wires = module.wires
    .filter(({ to }) => to[0] !== id)
    .map((wire) => (source && wire.from[0] === id ? { ...wire, from: source } : wire));
  return { ...module, wires, blocks: module.blocks.filter((block) => block.id !== id) };
}

const set = (
  takes: (leaf: Leaf) => boolean,
  values: (rng: Random, leaf: Leaf) => Readonly<Record<string, Value>>,
): Break => at(takes, (rng, module, leaf) => setParams(module, leaf.block.id, values(rng, leaf)));

const convolutions = is('conv2d', 'depthwise', 'separable', 'partialconv');
const answering = ({ block }: Leaf): boolean => isOutput(block.kind);
const flat: readonly (readonly NewBlock[])[] = [
  [{ kind: 'flatten' }],
  [{ kind: 'globalavgpool' }],
  [{ kind: 'globalmaxpool' }],
  [{ kind: 'flatten' }, { kind: 'dense', params: { units: 5 } }],
  [{ kind: 'globalavgpool' }, { kind: 'batchnorm' }],
];

const misfit = (rng: Random, leaf: Leaf): NewBlock => {
  const channels = side(leaf, image(leaf) ? 2 : 0);
  if (!image(leaf))
    return pick<NewBlock>(rng, [
      { kind: 'dense', params: { units: channels + between(rng, 1, 4) } },
      { kind: 'padchannels', params: { channels: channels + between(rng, 1, 4) } },
    ]);
  return pick<NewBlock>(rng, [
    { kind: 'conv2d', params: { filters: channels + between(rng, 1, 4) } },
    { kind: 'conv2d', params: { filters: between(rng, 1, 8), stride: 2 } },
    { kind: 'conv2d', params: { filters: channels, padding: 'valid', kernel: [2, 3] } },
    { kind: 'depthwise', params: { multiplier: 2, stride: 3 } },
    { kind: 'maxpool', params: { window: [1, 1], stride: 2 } },
    { kind: 'avgpool', params: { window: [2, 1], stride: 1 } },
    { kind: 'zeropad', params: { top: 0, bottom: 2, left: 1 } },
    { kind: 'padchannels', params: { channels: channels + 3, stride: 2 } },
  ]);
};

/** Changes what feeds a join: a block on one of its wires, or other parameters in a branch. */
const unlike = (kind: string): Break =>
  at(
    (leaf) => is(kind)(leaf) && (kind === 'add' || image(leaf)),
    (rng, module, leaf) => {
      const before = module.blocks.find(({ id }) => id === pick(rng, wiresTo(module, leaf.block.id)).from[0]);
      if (before?.kind === 'conv2d' && once(rng, 2))
        return setParams(
          module,
          before.id,
          pick<Record<string, Value>>(rng, [
            { filters: between(rng, 9, 12), groups: 1 },
            { stride: 2, dilation: 1 },
            { padding: 'valid' },
            { padding: 'explicit', pad: [3, 2] },
          ]),
        );
      return inserted(rng, module, leaf.block.id, misfit(rng, leaf));
    },
  );

function badValue(rng: Random, param: Param): Value {
  switch (param.type) {
    case 'int':
      return pick<Value>(rng, [0 - param.min - 1, param.max + 1, 1e9, 1.5, 'many', true, [3, 3]]);
    case 'size':
      return pick<Value>(rng, [[-1, 3], [300, 300], [3], [1, 2, 3], 2.5, 'wide']);
    case 'real':
      return pick<Value>(rng, [param.min - 1, param.max + 1, 'half', false]);
    case 'enum':
      return pick<Value>(rng, ['nothing', 7, '__proto__', true]);
    case 'flag':
      return pick<Value>(rng, [1, 'yes', [0]]);
    case 'text':
      return pick<Value>(rng, [5, 'x'.repeat(param.max + 1)]);
    default:
      return 'bad';
  }
}

/** Puts a value that cannot be into a random parameter of a random block, instances, repeat and bypass included. */
const spoiled =
  (value: (rng: Random, param: Param) => Value): Break =>
  (rng, project) => {
    const key = pick(rng, Object.keys(project.modules));
    const module = project.modules[key] as Module;
    const block = pick(rng, module.blocks);
    const inner = project.modules[block.module ?? ''];
    const declared = inner?.params ?? kinds.get(block.kind)?.params ?? [];
    const way = once(rng, 6) ? pick(rng, ['repeat', 'bypass']) : undefined;
    if (block.kind.startsWith('port') || (!way && declared.length === 0)) return undefined;
    const spoil: Param =
      way === 'repeat'
        ? { id: way, type: 'int', min: 1, max: 1000, value: 1 }
        : way
          ? { id: way, type: 'flag', value: false }
          : pick(rng, declared);
    const bad = value(rng, spoil);
    const edit = (each: Module): Module =>
      editBlock(each, block.id, (old) =>
        way ? { ...old, [way]: bad } : { ...old, params: { ...old.params, [spoil.id]: bad } },
      );
    return { project: editModule(project, key, edit) };
  };

const withData =
  (
    make: (rng: Random, size: readonly number[], classes: number) => readonly [Shape, number],
    spoil?: Break,
  ): Break =>
  (rng, project) => {
    const broken = spoil ? spoil(rng, project)?.project : project;
    const list = broken ? [...leaves(check(broken).root)] : [];
    const input = list.find(is('input'))?.shape;
    const classes = Number(list.find(answering)?.result.params?.classes ?? 10);
    if (!broken || !input) return undefined;
    const [[h = 1, w = 1, c = 1], n] = make(rng, input, classes);
    const names = Array.from({ length: n }, (_, i) => `class ${i}`);
    return { project: broken, surroundings: { data: { name: 'Data', image: [h, w, c], classes: names } } };
  };

/** Every code that has fixes has its breaks here. */
export const breaks: Partial<Record<ProblemCode, Break>> = {
  'needs-image': at(
    (leaf) =>
      image(leaf) &&
      (convolutions(leaf) ||
        is('maxpool', 'avgpool', 'subsampling', 'lrn', 'globalavgpool', 'globalmaxpool')(leaf) ||
        is('flatten', 'zeropad')(leaf)),
    (rng, module, leaf) => inserted(rng, module, leaf.block.id, ...pick(rng, flat)),
  ),
  'needs-vector': at(is('flatten', 'globalavgpool', 'globalmaxpool'), (_, module, leaf) =>
    healed(module, leaf.block.id),
  ),
  // Many channels under a large kernel, and back to as many as were there, so that nothing else changes.
  bottleneck: at(
    (leaf) => leaf.ins.length > 0 && image(leaf),
    (rng, module, leaf) =>
      inserted(
        rng,
        module,
        leaf.block.id,
        { kind: 'padchannels', params: { channels: side(leaf, 2) + between(rng, 64, 90) } },
        {
          kind: 'conv2d',
          params: { filters: between(rng, 32, 64), kernel: [5, 5], padding: 'same' },
        },
        { kind: 'conv2d', params: { filters: side(leaf, 2), kernel: [1, 1] } },
      ),
  ),
  'kernel-too-large': set(convolutions, (rng, leaf) => ({
    kernel: [side(leaf, 0) + rng.below(3), side(leaf, 1) + between(rng, 1, 3)],
    stride: once(rng, 2) ? 1 : 2,
    dilation: 1,
    ...(once(rng, 3) ? { padding: 'explicit', pad: [0, 0] } : { padding: 'valid' }),
  })),
  'size-zero': set(is('maxpool', 'avgpool', 'subsampling'), (rng, leaf) => ({
    window: [side(leaf, 0) + between(rng, 1, 2), between(rng, 1, 3)],
    padding: 'valid',
  })),
  'groups-do-not-divide': set(is('conv2d'), (rng, leaf) => {
    const filters = leaf.result.params?.filters as number;
    return pick<Record<string, Value>>(rng, [
      { groups: side(leaf, 2) + 1 },
      { groups: 5 },
      { groups: 2, filters: 2 * filters + 1 },
      { filters: filters + 1 },
    ]);
  }),
  'stride-with-dilation': set(convolutions, (rng) => ({
    stride: between(rng, 2, 3),
    dilation: between(rng, 2, 3),
    padding: 'same',
  })),
  'unlike-shapes': unlike('add'),
  'unlike-sizes': unlike('concat'),
  'mixed-ranks': at(
    (leaf) => is('add', 'concat')(leaf) && image(leaf),
    (rng, module, leaf) => inserted(rng, module, leaf.block.id, ...pick(rng, flat)),
  ),
  'channels-shrink': set(
    (leaf) => is('padchannels')(leaf) && (leaf.ins[0]?.at(-1) ?? 0) > 1,
    (rng, leaf) => ({ channels: between(rng, 1, (leaf.ins[0]?.at(-1) ?? 2) - 1) }),
  ),
  'table-rows': set(is('partialconv'), (rng, leaf) => {
    const table = leaf.result.params?.table as readonly (readonly number[])[];
    const more = table.concat(Array.from({ length: between(rng, 1, 3) }, () => table[0] ?? []));
    return { table: table.length > 1 && once(rng, 2) ? table.slice(rng.below(table.length - 1) + 1) : more };
  }),
  'empty-column': set(is('partialconv'), (rng, leaf) => {
    const table = leaf.result.params?.table as readonly (readonly number[])[];
    const empty = rng.below(table[0]?.length ?? 1);
    return { table: table.map((row) => row.map((cell, column) => (column === empty ? 0 : cell))) };
  }),
  'wrong-code-length': at(is('rbf'), (rng, module, leaf) => {
    const dense = wiresTo(module, leaf.block.id)[0]?.from[0] as string;
    return once(rng, 2)
      ? setParams(module, dense, { units: between(rng, 1, 83) })
      : inserted(rng, module, leaf.block.id, { kind: 'padchannels', params: { channels: 90 } });
  }),
  'wrong-units': at(is('output'), (rng, module, leaf) => {
    const dense = wiresTo(module, leaf.block.id)[0]?.from[0] as string;
    const n = leaf.result.params?.classes as number;
    return once(rng, 2)
      ? setParams(module, dense, { units: n + between(rng, 1, 9) })
      : setParams(module, leaf.block.id, { classes: n + between(rng, 1, 9) });
  }),
  'no-input': (_, project) => ({ project: without(project, 'input') }),
  'no-output': (_, project) => ({ project: without(project, ...outputKinds, 'port-out') }),
  'too-few-inputs': at(is('add', 'concat'), (_, module, leaf) =>
    disconnect(module, wiresTo(module, leaf.block.id).slice(1)),
  ),
  'several-main-outputs': (rng, project) => {
    const weight = pick(rng, [0, 0.3, 1, 1]);
    const level = (module: Module): Module =>
      module.blocks
        .filter(({ kind }) => isOutput(kind))
        .reduce((next, { id }) => setParams(next, id, { weight }), module);
    return {
      project: Object.keys(project.modules).reduce((next, key) => editModule(next, key, level), project),
    };
  },
  'unknown-param': spoiled((rng) =>
    pick<Value>(rng, [
      { param: 'gone' },
      { param: 'constructor', times: 2 },
      { choose: 'gone', from: { a: 1 }, else: 2 },
    ]),
  ),
  'bad-param': spoiled(badValue),
  'repeat-ports': at(is('input', 'add', 'concat', ...outputKinds), (rng, module, leaf) =>
    editBlock(module, leaf.block.id, (block) => ({ ...block, repeat: between(rng, 2, 5) })),
  ),
  'repeat-fails': at(
    (leaf) =>
      image(leaf) && (convolutions(leaf) || is('maxpool', 'avgpool', 'flatten', 'globalavgpool')(leaf)),
    (rng, module, leaf) =>
      editBlock(module, leaf.block.id, (block) => ({ ...block, repeat: between(rng, 2, 12) })),
  ),
  'softmax-twice': at(is('output'), (rng, module, leaf) => {
    const dense = wiresTo(module, leaf.block.id)[0]?.from[0] as string;
    return once(rng, 2)
      ? setParams(module, dense, { activation: 'softmax' })
      : inserted(rng, module, leaf.block.id, { kind: 'activation', params: { function: 'softmax' } });
  }),
  'classes-differ': withData((rng, size, n) => [size, n + between(rng, 1, 5)]),
  'channels-differ': withData((rng, [h = 1, w = 1, c = 1]) => [[h + rng.below(2), w, c + 3], 10]),
  'image-refused': withData(
    (rng, [h = 1, w = 1, c = 1]) => [[h + between(rng, 1, 9), w, c], 10],
    set(is('input'), () => ({ fit: 'exact' })),
  ),
  'image-resized': withData(
    (rng, [h = 1, w = 1, c = 1]) => [[3 * h + between(rng, 1, 40), w, c], 10],
    set(is('input'), (rng) => ({ fit: pick(rng, ['pad', 'resize', 'crop']) })),
  ),
};

const without = (project: Project, ...names: readonly string[]): Project =>
  editModule(project, project.root, (module) => {
    const gone = module.blocks.filter(({ kind }) => names.includes(kind)).map(({ id }) => id);
    return removeBlocks(module, new Set(gone));
  });
