/** A module made of a selection stands in other places that are alike too; values that differ there become its parameters. */
import type { Value } from '../../../blocks/param.ts';
import { declared } from '../../declared.ts';
import type { Block, End, Module, Project } from '../../project.ts';
import { bypassParam, repeatParam } from '../../repeat.ts';
import { editBlock } from '../blocks.ts';
import { editModule } from '../project.ts';
import { type Place, same } from './alike.ts';
import { exits, type Made, makeModule, passedOn, replace, sources } from './make.ts';
import type { Candidate } from './promotable.ts';
import { region } from './region.ts';
import { valueIn } from './values.ts';

/** As `makeModule`, with `places` of `alike(project, key, ids)`. Each place's instance gets the values that stood there. */
export function makeEverywhere(
  project: Project,
  key: string,
  ids: Iterable<string>,
  name: string,
  places: readonly Place[],
): Made {
  const chosen = [...ids];
  const module = project.modules[key] as Module;
  const pattern = region(module, chosen);
  const differing = differences(project, pattern.blocks, places);
  const made = makeModule(
    project,
    key,
    chosen,
    name,
    differing.map(({ candidate }) => candidate),
  );
  if ('problem' in made) return made;
  const definition = made.project.modules[made.key] as Module;
  const added = differing.length === 0 ? [] : definition.params.slice(-differing.length);
  const entries = sources(project, module, pattern);
  const ends = exits(project, module, pattern);
  // Only a place of the same module refers to its parameters as the selection does.
  const passed = passedOn(module, pattern);
  let next = made.project;
  for (const [i, place] of places.entries())
    next = editModule(next, place.key, (now) => {
      const at = (end: End): End => [place.of.get(end[0]) as string, end[1]];
      const part = region(now, place.of.values());
      const feeding = entries.map(({ to }) => {
        const first = to[0] && at(to[0]);
        return { from: part.entering.find((wire) => wire.to.join() === first?.join())?.from, to: to.map(at) };
      });
      const [replaced, id] = replace(now, part, feeding, ends.map(at), made.key, passed);
      const params: Record<string, Value> = {};
      for (const [n, { values }] of differing.entries()) {
        const param = added[n];
        const value = values[i + 1] as Value;
        if (param && !same(value, param.value)) params[param.id] = value;
      }
      return editBlock(replaced, id, (block) => ({ ...block, params: { ...block.params, ...params } }));
    });
  return { ...made, project: next };
}

interface Difference {
  readonly candidate: Candidate;
  /** In the selection, then in each place. */
  readonly values: readonly Value[];
}

/** Values that are not the same everywhere; those that go together in all places are one parameter. */
function differences(
  project: Project,
  blocks: readonly Block[],
  places: readonly Place[],
): readonly Difference[] {
  const found = new Map<string, Difference>();
  const tables = places.map(
    ({ key }) => new Map(project.modules[key]?.blocks.map((block) => [block.id, block])),
  );
  for (const block of blocks)
    for (const param of [...declared(project, block), repeatParam, bypassParam]) {
      const there = places.map(({ of }, i) => tables[i]?.get(of.get(block.id) as string) as Block);
      const values = [block, ...there].map((each) => valueIn(each, param));
      const [mine] = values as [Value];
      if (values.every((value) => same(value, mine))) continue;
      const { when: _, about: __, ...plain } = param as Candidate['param'];
      const group = JSON.stringify([plain, values]);
      const uses = [...(found.get(group)?.candidate.uses ?? []), { block: block.id, param: param.id }];
      const candidate = { param: { ...plain, value: mine } as Candidate['param'], uses, set: true };
      found.set(group, { candidate, values });
    }
  return [...found.values()];
}
