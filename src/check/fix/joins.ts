/**
 * Fixes of joins whose branches do not match: W_s, channels of zeros, SAME padding on the branch that shrank. Each tries
 * the branches as the model for the others, the main one first, and takes the first that can be reached.
 */
import { isImage, type Shape, sameShape, showShape } from '../../blocks/shape.ts';
import { type NewBlock, setParams } from '../../graph/edit/blocks.ts';
import { reached } from '../../graph/order.ts';
import type { Module, Wire } from '../../graph/project.ts';
import { nameOf } from '../name.ts';
import { blockAt, type Fix, type Ground, insert, resultAt, shapeOn, wiresTo } from './fix.ts';

interface Branch {
  readonly wire: Wire;
  readonly shape: Shape;
  /** Blocks that lead to this port and not to all of the others. */
  readonly own: ReadonlySet<string>;
}

/** Beyond that no fix is worth trying; a hostile file can hold very many. */
const mostBranches = 100;

/** The branches that meet at the block, or none where a shape is not known. */
function branches(ground: Ground): readonly Branch[] | null {
  const { module } = ground;
  const wires = wiresTo(module, ground.id);
  if (wires.length > mostBranches) return null;
  const above = wires.map((wire) => reached(module, [wire.from[0]], true));
  const list: Branch[] = [];
  for (const [i, wire] of wires.entries()) {
    const shape = shapeOn(ground, wire);
    if (!shape) return null;
    const mine = above[i] as ReadonlySet<string>;
    list.push({ wire, shape, own: new Set([...mine].filter((id) => !above.every((set) => set.has(id)))) });
  }
  return list;
}

/** The shapes to bring the others to: the one that most branches have, then that of the longest (the main) branch. */
function models(list: readonly Branch[]): readonly Shape[] {
  const weight = (branch: Branch): number => {
    const equal = list.filter((other) => sameShape(other.shape, branch.shape));
    return equal.length * 1e6 + Math.max(...equal.map((other) => other.own.size));
  };
  const sorted = [...list].sort((a, b) => weight(b) - weight(a)).map((branch) => branch.shape);
  return sorted.filter((shape, i) => sorted.findIndex((other) => sameShape(other, shape)) === i);
}

/** The stride s with ⌈h / s⌉ = H and ⌈w / s⌉ = W, or none. */
function strideTo(from: Shape, to: Shape): number | undefined {
  const [h = 0, w = 0] = from;
  for (let s = 1; s <= 64; s++) if (Math.ceil(h / s) === to[0] && Math.ceil(w / s) === to[1]) return s;
  return undefined;
}

/** Puts on every branch that differs the block that brings it to the model's shape. */
function bridge(
  ground: Ground,
  adapter: (from: Shape, to: Shape) => NewBlock | undefined,
): { readonly module: Module; readonly blocks: readonly NewBlock[]; readonly model: Shape } | null {
  const list = branches(ground);
  if (!list) return null;
  for (const model of models(list)) {
    const unlike = list.filter((branch) => !sameShape(branch.shape, model));
    const blocks = unlike.map((branch) => adapter(branch.shape, model));
    if (blocks.some((block) => block === undefined)) continue;
    let { module } = ground;
    for (const [i, branch] of unlike.entries()) module = insert(module, branch.wire, blocks[i] as NewBlock);
    return { module, blocks: blocks as NewBlock[], model };
  }
  return null;
}

/** W_s (He et al. 2016, eq. 2): a 1×1 convolution with the right filters and stride; for vectors a dense layer. */
function projection(from: Shape, to: Shape): NewBlock | undefined {
  const name = 'W_s';
  if (!isImage(from))
    return { kind: 'dense', name, params: { units: to[0] as number, activation: 'linear' } };
  const stride = strideTo(from, to);
  if (stride === undefined) return undefined;
  const params = { filters: to[2] as number, kernel: [1, 1], activation: 'linear' };
  return { kind: 'conv2d', name, params: stride === 1 ? params : { ...params, stride } };
}

export const insertProjection: Fix = {
  id: 'insert-projection',
  propose: (ground) => {
    const bridged = bridge(ground, projection);
    if (!bridged) return null;
    const { params = {}, kind } = bridged.blocks[0] as NewBlock;
    const what =
      kind === 'dense'
        ? `dense layer, ${params.units} units`
        : `1×1 convolution, ${params.filters} filters, stride ${params.stride ?? 1}`;
    const many = bridged.blocks.length > 1 ? `, on ${bridged.blocks.length} branches` : '';
    return { label: `Insert W_s: ${what}${many}`, module: bridged.module };
  },
};

export const padChannels: Fix = {
  id: 'pad-channels',
  propose: (ground) => {
    const bridged = bridge(ground, (from, to) => {
      if ((from.at(-1) as number) > (to.at(-1) as number)) return undefined;
      const stride = isImage(from) ? strideTo(from, to) : 1;
      const channels = to.at(-1) as number;
      if (stride === undefined) return undefined;
      return { kind: 'padchannels', params: { channels, ...(stride !== 1 && { stride }) } };
    });
    if (!bridged) return null;
    const { params = {} } = bridged.blocks[0] as NewBlock;
    const stride = params.stride ? `, stride ${params.stride}` : '';
    const unit = isImage(bridged.model) ? 'channels' : 'values';
    return { label: `Pad with zeros to ${params.channels} ${unit}${stride}`, module: bridged.module };
  },
};

/** Border and channels of zeros up to the largest branch: always possible, seldom what was meant. */
export const padZeros: Fix = {
  id: 'pad-zeros',
  fallback: true,
  propose: (ground) => {
    const list = branches(ground);
    const first = list?.[0];
    if (!list || !first || list.some(({ shape }) => shape.length !== first.shape.length)) return null;
    const largest = first.shape.map((_, axis) => Math.max(...list.map(({ shape }) => shape[axis] as number)));
    const sums = blockAt(ground)?.kind === 'add';
    const channels = largest.at(-1) as number;
    let { module } = ground;
    for (const { wire, shape } of list) {
      const blocks: NewBlock[] = [];
      const down = isImage(shape) ? (largest[0] as number) - (shape[0] as number) : 0;
      const right = isImage(shape) ? (largest[1] as number) - (shape[1] as number) : 0;
      const [top, left] = [Math.floor(down / 2), Math.floor(right / 2)];
      if (down + right > 0)
        blocks.push({ kind: 'zeropad', params: { top, bottom: down - top, left, right: right - left } });
      if (sums && shape.at(-1) !== channels) blocks.push({ kind: 'padchannels', params: { channels } });
      if (blocks.length > 0) module = insert(module, wire, ...blocks);
    }
    const to = sums ? showShape(largest) : `${largest[0]} × ${largest[1]}`;
    return { label: `Pad the smaller inputs with zeros to ${to}`, module };
  },
};

/** SAME padding on the blocks of the branches that shrink the map; at a Concatenate with stride 1 too. */
export const samePaddingOnBranch: Fix = {
  id: 'same-padding',
  propose: (ground) => {
    const list = branches(ground);
    if (!list || list.some(({ shape }) => !isImage(shape))) return null;
    const concat = blockAt(ground)?.kind === 'concat';
    const size = (shape: Shape): Shape => shape.slice(0, 2);
    for (const model of models(
      list.map((branch) => (concat ? { ...branch, shape: size(branch.shape) } : branch)),
    )) {
      const unlike = list.filter(({ shape }) => !sameShape(size(shape), size(model)));
      const shrinking = new Set(
        unlike.flatMap(({ own }) => [...own].filter((id) => shrinks(ground, id, concat))),
      );
      if (shrinking.size === 0) continue;
      let { module } = ground;
      for (const id of shrinking)
        module = setParams(module, id, concat ? { padding: 'same', stride: 1 } : { padding: 'same' });
      const names = [...shrinking].map((id) => named(ground, id)).join(', ');
      return { label: `Set SAME padding${concat ? ' and stride 1' : ''} on ${names}`, module };
    }
    return null;
  },
};

function shrinks(ground: Ground, id: string, strided: boolean): boolean {
  const params = resultAt(ground, id)?.params;
  if (!params || typeof params.padding !== 'string') return false;
  return params.padding !== 'same' || (strided && params.stride !== 1);
}

const named = (ground: Ground, id: string): string => nameOf(ground.checked, id);

/** Global average pooling on the images among vectors, and W_s where an Add then needs another length. */
export const poolImages: Fix = {
  id: 'insert-global-average-pool',
  propose: (ground) => vectors(ground, 'globalavgpool', 'global average pooling'),
};

export const flattenImages: Fix = {
  id: 'insert-flatten',
  propose: (ground) => vectors(ground, 'flatten', 'Flatten'),
};

function vectors(ground: Ground, kind: 'flatten' | 'globalavgpool', words: string) {
  const list = branches(ground);
  const target = list?.find(({ shape }) => !isImage(shape))?.shape[0];
  if (!list || target === undefined) return null;
  const sums = blockAt(ground)?.kind === 'add';
  let { module } = ground;
  let dense = 0;
  for (const { wire, shape } of list) {
    const length = !isImage(shape)
      ? shape[0]
      : kind === 'flatten'
        ? shape.reduce((product, side) => product * side, 1)
        : shape[2];
    const blocks: NewBlock[] = isImage(shape) ? [{ kind }] : [];
    if (sums && length !== target) {
      blocks.push({ kind: 'dense', name: 'W_s', params: { units: target, activation: 'linear' } });
      dense++;
    }
    if (blocks.length > 0) module = insert(module, wire, ...blocks);
  }
  const also = dense > 0 ? ` and W_s: dense layer, ${target} units` : '';
  return { label: `Insert ${words}${also}`, module };
}
