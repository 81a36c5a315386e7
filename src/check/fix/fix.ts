/**
 * A fix is a named pure edit of the module in which the problem stands. It proposes; `fixes.ts` tries the proposal and
 * offers it only where the problem is gone afterwards and nothing above broke.
 */
import type { Shape } from '../../blocks/shape.ts';
import type { NewBlock } from '../../graph/edit/blocks.ts';
import { insertOnWire } from '../../graph/edit/wires.ts';
import { blockSize, freePlace, placeOf } from '../../graph/place.ts';
import type { Block, Module, Point, Project, Wire } from '../../graph/project.ts';
import type { BlockResult, Checked, Problem, Surroundings } from '../report.ts';

export interface Ground {
  readonly problem: Problem;
  readonly project: Project;
  /** The module in which the block stands, as checked for this instance. */
  readonly checked: Checked;
  readonly module: Module;
  /** The block's id; '' where the problem is of the document as a whole. */
  readonly id: string;
  readonly surroundings: Surroundings;
}

export interface Proposal {
  /** The button's words: what will be done, with numbers. */
  readonly label: string;
  readonly module: Module;
  /** Other definitions that are made or edited with it, by key. */
  readonly modules?: Project['modules'];
  /** Right for this instance, not for others of the module: it gets a definition of its own where there are others. */
  readonly alone?: true;
}

export interface Fix {
  readonly id: string;
  /** Offered only where nothing else would do. */
  readonly fallback?: true;
  /** Of several, which must be few, the first that breaks nothing is offered. */
  readonly propose: (ground: Ground) => Proposal | readonly Proposal[] | null;
}

export const blockAt = (ground: Ground, id = ground.id): Block | undefined =>
  ground.module.blocks.find((block) => block.id === id);

export const resultAt = (ground: Ground, id = ground.id): BlockResult | undefined =>
  ground.checked.blocks.get(id);

/** The wires that end at a block, in port order. */
export const wiresTo = (module: Module, id: string): readonly Wire[] =>
  module.wires.filter((wire) => wire.to[0] === id).sort((a, b) => a.to[1] - b.to[1]);

/** What flows along a wire, where it is known. */
export const shapeOn = (ground: Ground, wire: Wire): Shape | null =>
  resultAt(ground, wire.from[0])?.outs[wire.from[1]] ?? null;

/** Puts blocks into a wire one after the other, where there is room between its ends. */
export function insert(module: Module, wire: Wire, ...blocks: readonly NewBlock[]): Module {
  let next = module;
  let into = wire;
  for (const [i, block] of blocks.entries()) {
    const at = between(next, wire, (i + 1) / (blocks.length + 1));
    const [added, id] = insertOnWire(next, into, block, at);
    const onward = added.wires.find((each) => each.from[0] === id) as Wire;
    next = added;
    into = onward;
  }
  return next;
}

/** A free place along the line between a wire's ends. */
function between(module: Module, wire: Wire, part: number): Point {
  const [x0, y0] = placeOf(module, wire.from[0]) ?? [0, 0];
  const [x1, y1] = placeOf(module, wire.to[0]) ?? [x0 + 2 * blockSize.width, y0];
  const grid = (n: number): number => Math.round(n / 8) * 8;
  return freePlace(module, [grid(x0 + part * (x1 - x0)), grid(y0 + part * (y1 - y0))]);
}
