/**
 * Where else a document draws what is selected: the same kinds wired alike, whatever their parameters. A module made of the
 * selection can then stand in all these places, with what differs as its parameters.
 */
import type { Value } from '../../../blocks/param.ts';
import { fits } from '../../../blocks/param-bounds.ts';
import { declared } from '../../declared.ts';
import type { Block, Module, Project, Wire } from '../../project.ts';
import { bypassParam, repeatParam } from '../../repeat.ts';
import { isReference } from '../../value.ts';
import { type Wiring, wiringOf } from '../../wiring.ts';
import { border, type Region, region } from './region.ts';
import { valueIn } from './values.ts';

export interface Place {
  /** Of the module in which it stands. */
  readonly key: string;
  /** The selection's block → the block there. */
  readonly of: ReadonlyMap<string, string>;
}

/** Steps after which the search for one place gives up, and the search for all; networks need a few per block. */
const mostSteps = 20_000;
const mostInAll = 200_000;

/** Places that overlap neither the selection nor each other, in the order of the document. None where it hangs together in no way. */
export function alike(project: Project, key: string, ids: Iterable<string>): readonly Place[] {
  const pattern = region(project.modules[key] as Module, ids);
  const way = connected(pattern);
  if (!way) return [];
  const byId = new Map(pattern.blocks.map((block) => [block.id, block]));
  const places: Place[] = [];
  for (const [other, module] of Object.entries(project.modules)) {
    const taken = new Set(other === key ? pattern.blocks.map(({ id }) => id) : []);
    const search = new Search(project, pattern, byId, way, module, other === key);
    for (const start of module.blocks) {
      const found = taken.has(start.id) ? undefined : search.from(start, taken);
      if (!found) continue;
      places.push({ key: other, of: found });
      for (const id of found.values()) taken.add(id);
    }
  }
  return places;
}

/** The wires by which the blocks are reached one after the other from the first; none where they do not hang together. */
function connected({ blocks, inside }: Region): readonly Wire[] | undefined {
  const at = new Map<string, Wire[]>(blocks.map(({ id }) => [id, []]));
  for (const wire of inside) {
    at.get(wire.from[0])?.push(wire);
    at.get(wire.to[0])?.push(wire);
  }
  const reached = new Set(blocks.slice(0, 1).map(({ id }) => id));
  const way: Wire[] = [];
  // The set grows while it is walked.
  for (const id of reached)
    for (const wire of at.get(id) ?? []) {
      if (reached.has(wire.from[0]) && reached.has(wire.to[0])) continue;
      way.push(wire);
      reached.add(wire.from[0]).add(wire.to[0]);
    }
  return blocks.length > 0 && reached.size === blocks.length ? way : undefined;
}

/** One block of the pattern, and those here that could be it and are not yet tried. */
interface Fork {
  readonly sought: string;
  readonly left: string[];
}

class Search {
  private readonly wiring: Wiring;
  private steps = 0;
  private stepsInAll = 0;

  constructor(
    private readonly project: Project,
    private readonly pattern: Region,
    private readonly patternById: ReadonlyMap<string, Block>,
    private readonly way: readonly Wire[],
    private readonly module: Module,
    private readonly isSame: boolean,
  ) {
    this.wiring = wiringOf(module);
  }

  /** Goes along the way from a block that may be the pattern's first; where a wire forks, each branch is tried. */
  from(start: Block, taken: ReadonlySet<string>): ReadonlyMap<string, string> | undefined {
    this.steps = 0;
    const [first] = this.pattern.blocks;
    if (!first || !this.isLike(first, start)) return undefined;
    const map = new Map([[first.id, start.id]]);
    const used = new Set([start.id]);
    const forks: Fork[] = [];
    while (this.steps <= mostSteps && this.stepsInAll <= mostInAll) {
      const wire = this.way[forks.length];
      if (wire) forks.push(this.forkAt(wire, map, (id) => used.has(id) || taken.has(id)));
      else if (this.isWhole(map)) return map;
      if (!advance(forks, map, used)) return undefined;
    }
    return undefined;
  }

  /** Where a wire of the pattern may lead here. */
  private forkAt(wire: Wire, map: ReadonlyMap<string, string>, isUsed: (id: string) => boolean): Fork {
    const forwards = map.has(wire.from[0]);
    const [known, sought] = forwards ? [wire.from, wire.to] : [wire.to, wire.from];
    const block = this.patternById.get(sought[0]);
    const left: string[] = [];
    for (const each of this.wiresAt(map.get(known[0]) as string, forwards)) {
      this.steps++;
      this.stepsInAll++;
      const [near, far] = forwards ? [each.from, each.to] : [each.to, each.from];
      if (near[1] !== known[1] || far[1] !== sought[1] || isUsed(far[0])) continue;
      const other = this.module.blocks[this.wiring.numbers.get(far[0]) ?? -1];
      if (block && other && this.isLike(block, other)) left.push(far[0]);
    }
    return { sought: sought[0], left: left.reverse() };
  }

  private wiresAt(id: string, forwards: boolean): readonly Wire[] {
    const { starts, wires } = forwards ? this.wiring.outOf : this.wiring.into;
    const b = this.wiring.numbers.get(id) as number;
    return Array.from(wires.subarray(starts[b], starts[b + 1]), (w) => this.module.wires[w] as Wire);
  }

  /** Of one kind, and every value that differs is one that a parameter can stand for. */
  private isLike(block: Block, other: Block): boolean {
    if (block.kind !== other.kind || block.module !== other.module) return false;
    return [...declared(this.project, block), repeatParam, bypassParam].every((param) => {
      const [mine, theirs] = [valueIn(block, param), valueIn(other, param)];
      // A reference means something in its own module alone, and becomes a parameter that is passed on.
      if (isReference(mine)) return this.isSame && same(mine, theirs);
      return isReference(theirs) || same(mine, theirs) || (fits(param, mine) && fits(param, theirs));
    });
  }

  /** Whether all wires are alike: inside, at the border, and in what leaves. */
  private isWhole(map: ReadonlyMap<string, string>): boolean {
    const part = border(this.module, map.values());
    const { pattern } = this;
    const at = ([id, port]: Wire['from']): string => `${map.get(id)} ${port}`;
    const inside = new Set(part.inside.map(({ from, to }) => `${from.join(' ')} ${to.join(' ')}`));
    if (part.comesBack || inside.size !== pattern.inside.length) return false;
    if (!pattern.inside.every(({ from, to }) => inside.has(`${at(from)} ${at(to)}`))) return false;
    if (part.entering.length !== pattern.entering.length) return false;
    const sources = new Map(part.entering.map(({ from, to }) => [to.join(' '), from.join(' ')]));
    const fed = new Map<string, string>();
    for (const { from, to } of pattern.entering) {
      const source = sources.get(at(to));
      // One port is fed from one end, here as there.
      if (source === undefined || (fed.get(from.join(' ')) ?? source) !== source) return false;
      fed.set(from.join(' '), source);
    }
    const leaves = new Set(pattern.leaving.map(({ from }) => at(from)));
    return part.leaving.every(({ from }) => leaves.has(from.join(' ')));
  }
}

/** Takes the next branch at the last fork that has one; false where none is left. */
function advance(forks: Fork[], map: Map<string, string>, used: Set<string>): boolean {
  for (let fork = forks.at(-1); fork; fork = forks.at(-1)) {
    const before = map.get(fork.sought);
    if (before !== undefined) used.delete(before);
    const next = fork.left.pop();
    if (next !== undefined) {
      map.set(fork.sought, next);
      used.add(next);
      return true;
    }
    map.delete(fork.sought);
    forks.pop();
  }
  return false;
}

export const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);
