/** Fixes where a network begins or ends: Flatten and pooling before dense layers, units and classes, inputs and outputs. */
import { isImage, type Shape } from '../../blocks/shape.ts';
import { isOutput } from '../../blocks/table.ts';
import { addBlock, type NewBlock, setParams } from '../../graph/edit/blocks.ts';
import { connect } from '../../graph/edit/wires.ts';
import { blockSize, freePlace, placeOf } from '../../graph/place.ts';
import type { End, Module, Point, Wire } from '../../graph/project.ts';
import { incoming } from '../../graph/wiring.ts';
import { blockOf } from '../name.ts';
import { portsOf } from '../structure.ts';
import { blockAt, type Fix, type Ground, insert, resultAt, wiresTo } from './fix.ts';

const linear = (units: number): NewBlock => ({ kind: 'dense', params: { units, activation: 'linear' } });

const inserting = (id: string, label: string, ...blocks: readonly NewBlock[]): Fix => ({
  id,
  propose: ({ module, id: block }) => {
    const wire = wiresTo(module, block)[0];
    return wire ? { label, module: insert(module, wire, ...blocks) } : null;
  },
});

export const insertFlatten = inserting('insert-flatten', 'Insert Flatten', { kind: 'flatten' });
export const insertPool = inserting('insert-global-average-pool', 'Insert global average pooling', {
  kind: 'globalavgpool',
});

/** For an output that gets an image: what usually stands before it. */
export const insertClassifier: Fix = {
  id: 'insert-classifier',
  propose: (ground) => {
    const wire = wiresTo(ground.module, ground.id)[0];
    const classes = resultAt(ground)?.params?.classes;
    if (!wire || typeof classes !== 'number') return null;
    const module = insert(ground.module, wire, { kind: 'globalavgpool' }, linear(classes));
    return { label: `Insert global average pooling and a dense layer of ${classes} units`, module };
  },
};

/** The dense layer whose length reaches the block unchanged, or none. */
export function denseBefore(ground: Ground): string | undefined {
  let id = wiresTo(ground.module, ground.id)[0]?.from[0];
  for (let steps = 0; id !== undefined && steps < 1000; steps++) {
    const block = blockAt(ground, id);
    if (!block || (block.kind === 'dense' && block.bypass !== true)) return block?.id;
    const passes = ['activation', 'batchnorm', 'dropout'].includes(block.kind) || block.bypass === true;
    id = passes ? wiresTo(ground.module, id)[0]?.from[0] : undefined;
  }
  return undefined;
}

const wanted = (ground: Ground): number =>
  ground.surroundings.data?.classes.length ?? Number(ground.problem.facts.classes);

/** Units of the dense layer before the output, and its classes where the data has others. */
export const setUnits: Fix = {
  id: 'set-units',
  propose: (ground) => {
    const dense = denseBefore(ground);
    if (dense === undefined) return null;
    const units = wanted(ground);
    const module = setParams(setParams(ground.module, dense, { units }), ground.id, { classes: units });
    return { label: `Set ${units} units`, module };
  },
};

export const setClasses: Fix = {
  id: 'set-classes',
  propose: (ground) => {
    const classes =
      ground.problem.code === 'classes-differ' ? wanted(ground) : Number(ground.problem.facts.got);
    return { label: `Set ${classes} classes`, module: setParams(ground.module, ground.id, { classes }) };
  },
};

export const insertDense: Fix = {
  id: 'insert-dense',
  propose: (ground) => {
    const wire = wiresTo(ground.module, ground.id)[0];
    if (!wire) return null;
    const units = wanted(ground);
    const module = setParams(ground.module, ground.id, { classes: units });
    return { label: `Insert a dense layer of ${units} units`, module: insert(module, wire, linear(units)) };
  },
};

/** The softmax before an output's own is taken away. */
export const linearBefore: Fix = {
  id: 'set-linear',
  propose: (ground) => {
    const from = wiresTo(ground.module, ground.id)[0]?.from[0];
    const block = from === undefined ? undefined : blockAt(ground, from);
    if (!block) return null;
    const key = block.kind === 'activation' ? 'function' : 'activation';
    return {
      label: 'Set the activation before it to linear',
      module: setParams(ground.module, block.id, { [key]: 'linear' }),
    };
  },
};

/** More than that one Input never fed; a hostile file can hold very many. */
const mostFed = 100;

/** The inputs that wait for a wire; those of joins only where nothing else does. */
function waiting({ module, checked }: Ground): readonly End[] {
  const joins: End[] = [];
  const plain: End[] = [];
  const ins = incoming(module);
  for (const id of checked.order) {
    const block = blockOf(checked, id);
    const inputs = (block && portsOf(checked.linked, block)?.inputs) ?? 0;
    const wires = ins.get(id) ?? [];
    if (inputs === 'many') {
      if (wires.length === 0) joins.push([id, 0]);
      continue;
    }
    for (let port = 0; port < inputs; port++)
      if (!wires.some((wire) => wire.to[1] === port)) plain.push([id, port]);
  }
  return plain.length > 0 ? plain.slice(0, mostFed) : joins.slice(0, 1);
}

/** Feeds all that waits: where an Input was deleted, the branches that it fed. */
export const addInput: Fix = {
  id: 'add-input',
  propose: (ground) => {
    const { module, surroundings } = ground;
    const open = waiting(ground);
    const first = open[0]?.[0];
    const size = surroundings.data?.image ?? [32, 32, 3];
    const [height, width, channels] = size;
    const [x, y] = first === undefined ? [0, 0] : (placeOf(module, first) ?? [0, 0]);
    const at = freePlace(module, first === undefined ? [x, y] : [x - blockSize.width - 56, y]);
    const [added, id] = addBlock(module, { kind: 'input', params: { height, width, channels } }, at);
    const wired = open.reduce((next, to) => connect(next, [id, 0], to), added);
    return { label: `Add an Input of ${size.join(' × ')}`, module: wired };
  },
};

/** The last block in data order that has an output and no wire on it. */
function deadEnd({ module, checked }: Ground): Wire['from'] | undefined {
  const used = new Set(module.wires.map(({ from }) => from.join()));
  for (const id of checked.order.toReversed()) {
    const block = blockOf(checked, id);
    const outputs = block ? (portsOf(checked.linked, block)?.outputs ?? 0) : 0;
    for (let port = 0; port < outputs; port++) if (!used.has(`${id},${port}`)) return [id, port];
  }
  return undefined;
}

/** Adds blocks one behind the other, to the right of a block and wired to it. */
function append(module: Module, from: Wire['from'], blocks: readonly NewBlock[]): Module {
  let next = module;
  let end = from;
  for (const block of blocks) {
    const [x, y]: Point = placeOf(next, end[0]) ?? [0, 0];
    const [added, id] = addBlock(next, block, freePlace(next, [x + blockSize.width + 56, y]));
    next = connect(added, end, [id, 0]);
    end = [id, 0];
  }
  return next;
}

export const addOutput: Fix = {
  id: 'add-softmax-output',
  propose: (ground) => {
    const end = deadEnd(ground);
    const shape = end && resultAt(ground, end[0])?.outs[end[1]];
    if (!end || !shape) return null;
    const dense = blockAt(ground, end[0])?.kind === 'dense';
    const classes = ground.surroundings.data?.classes.length ?? (dense ? (shape[0] as number) : 10);
    const blocks = [...head(shape, classes), { kind: 'output', params: { classes } }];
    const words = isImage(shape)
      ? 'global average pooling, a dense layer and '
      : blocks.length > 1
        ? 'a dense layer and '
        : '';
    return {
      label: `Add ${words}a Softmax output of ${classes} classes`,
      module: append(ground.module, end, blocks),
    };
  },
};

const head = (shape: Shape, classes: number): readonly NewBlock[] =>
  isImage(shape)
    ? [{ kind: 'globalavgpool' }, linear(classes)]
    : shape[0] === classes
      ? []
      : [linear(classes)];

export const addPlainOutput: Fix = {
  id: 'add-output',
  propose: (ground) => {
    const end = deadEnd(ground);
    return end
      ? { label: 'Add a plain output', module: append(ground.module, end, [{ kind: 'port-out' }]) }
      : null;
  },
};

/** Side branches count 0.3, as in GoogLeNet (Szegedy et al. 2015, section 5); where all count 0, the main one counts 1. */
export const weighBranches: Fix = {
  id: 'set-weights',
  propose: (ground) => {
    const { facts, at } = ground.problem;
    const greatest = Number(facts.weight);
    if (greatest === 0)
      return {
        label: 'Give this output the weight 1',
        module: setParams(ground.module, ground.id, { weight: 1 }),
      };
    let { module } = ground;
    for (const id of ground.checked.order) {
      const isMain = [...at.slice(0, -1), id].join('/') === facts.main;
      const isHeavy = resultAt(ground, id)?.params?.weight === greatest;
      if (isOutput(blockAt(ground, id)?.kind ?? '') && isHeavy && !isMain)
        module = setParams(module, id, { weight: Number((0.3 * greatest).toPrecision(6)) });
    }
    return { label: 'Give the side branches 0.3 of the weight', module };
  },
};

const setInput = (
  id: string,
  choose: (ground: Ground) => readonly [Record<string, number | string>, string],
): Fix => ({
  id,
  propose: (ground) => {
    if (!ground.surroundings.data) return null;
    const [values, label] = choose(ground);
    return { label, module: setParams(ground.module, ground.id, values) };
  },
});

const image = (ground: Ground): readonly [number, number, number] =>
  ground.surroundings.data?.image ?? [0, 0, 0];

export const setInputChannels = setInput('set-input-channels', (ground) => [
  { channels: image(ground)[2] },
  `Set ${image(ground)[2]} ${image(ground)[2] === 1 ? 'channel' : 'channels'}`,
]);
export const setInputSize = setInput('set-input-size', (ground) => [
  { height: image(ground)[0], width: image(ground)[1], channels: image(ground)[2] },
  `Set the input to ${image(ground).join(' × ')}`,
]);
export const padImages = setInput('set-fit', () => [{ fit: 'pad' }, 'Pad or resize the images']);
