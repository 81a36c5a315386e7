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
import { type Region, region } from './region.ts';
import { valueIn } from './values.ts';

export interface Place {
  /** Of the module in which it stands. */
  readonly key: string;
  /** The selection's block → the block there. */
  readonly of: ReadonlyMap<string, string>;
}

/** Steps after which the search for one place gives up; networks need a few per block. */
const mostSteps = 20_000;

/** Places that overlap neither the selection nor each other, in the order of the document. None where it hangs together in no way. */
export function alike(project: Project, key: string, ids: Iterable<string>): readonly Place[] {
  const pattern = region(project.modules[key] as Module, ids);
  const way = connected(pattern);
  if (!way) return [];
  const places: Place[] = [];
  for (const [other, module] of Object.entries(project.modules)) {
    const taken = new Set(other === key ? pattern.blocks.map(({ id }) => id) : []);
    const search = new Search(project, pattern, way, module, other === key);
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
  const reached = new Set(blocks.slice(0, 1).map(({ id }) => id));
  const way: Wire[] = [];
  let left = inside;
  while (reached.size < blocks.length) {
    const next = left.find(({ from, to }) => reached.has(from[0]) !== reached.has(to[0]));
    if (!next) return undefined;
    way.push(next);
    reached.add(next.from[0]).add(next.to[0]);
    left = left.filter((wire) => wire !== next);
  }
  return blocks.length > 0 ? way : undefined;
}

class Search {
  private readonly byId: ReadonlyMap<string, Block>;
  private readonly patternById: ReadonlyMap<string, Block>;
  private steps = 0;

  constructor(
    private readonly project: Project,
    private readonly pattern: Region,
    private readonly way: readonly Wire[],
    private readonly module: Module,
    private readonly isSame: boolean,
  ) {
    this.byId = new Map(module.blocks.map((block) => [block.id, block]));
    this.patternById = new Map(pattern.blocks.map((block) => [block.id, block]));
  }

  from(start: Block, taken: ReadonlySet<string>): ReadonlyMap<string, string> | undefined {
    this.steps = 0;
    const [first] = this.pattern.blocks;
    if (!first || !this.isLike(first, start)) return undefined;
    return this.extend(new Map([[first.id, start.id]]), 0, taken);
  }

  /** Goes on along the way; where a wire forks, each branch is tried. */
  private extend(
    map: ReadonlyMap<string, string>,
    step: number,
    taken: ReadonlySet<string>,
  ): ReadonlyMap<string, string> | undefined {
    const wire = this.way[step];
    if (!wire) return this.isWhole(map) ? map : undefined;
    const forwards = map.has(wire.from[0]);
    const [known, sought] = forwards ? [wire.from, wire.to] : [wire.to, wire.from];
    const here = map.get(known[0]) as string;
    for (const each of this.module.wires) {
      if (++this.steps > mostSteps) return undefined;
      const [near, far] = forwards ? [each.from, each.to] : [each.to, each.from];
      if (near[0] !== here || near[1] !== known[1] || far[1] !== sought[1] || taken.has(far[0])) continue;
      const [block, other] = [this.patternById.get(sought[0]), this.byId.get(far[0])];
      if (!block || !other || !this.isLike(block, other) || [...map.values()].includes(far[0])) continue;
      const found = this.extend(new Map(map).set(sought[0], far[0]), step + 1, taken);
      if (found) return found;
    }
    return undefined;
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
    const part = region(this.module, map.values());
    const { pattern } = this;
    const at = ([id, port]: Wire['from']): string => `${map.get(id)} ${port}`;
    const inside = new Set(part.inside.map(({ from, to }) => `${from.join(' ')} ${to.join(' ')}`));
    if (part.taken.length > 0 || inside.size !== pattern.inside.length) return false;
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

export const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);
