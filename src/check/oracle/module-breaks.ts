/** For tests: ways in which files are damaged by hand or cut off: wires, definitions, ports and values that are gone. */
import type { Random } from '../../data/random.ts';
import { cycles } from '../../graph/cycles.ts';
import { editBlock } from '../../graph/edit/blocks.ts';
import { disconnect, freePort } from '../../graph/edit/wires.ts';
import type { Block, Module, Project, Wire } from '../../graph/project.ts';
import type { ProblemCode } from '../report.ts';
import type { Break } from './breaks.ts';
import { between, once, pick } from './random-params.ts';

/** Edits a random module as it stands, without anything that follows: files are not edited by our edits. */
const inSome =
  (edit: (rng: Random, module: Module, project: Project) => Module | undefined): Break =>
  (rng, project) => {
    const key = pick(rng, Object.keys(project.modules));
    const next = edit(rng, project.modules[key] as Module, project);
    return next && { project: { ...project, modules: { ...project.modules, [key]: next } } };
  };

const instances = (module: Module): readonly Block[] => module.blocks.filter(({ kind }) => kind === 'module');
const wired = (module: Module, id: string): boolean => module.wires.some(({ to }) => to[0] === id);

/** Adds a wire beside those that are there. */
const withWire = (module: Module, wire: Wire): Module => ({ ...module, wires: [...module.wires, wire] });

export const moduleBreaks: Partial<Record<ProblemCode, Break>> = {
  unconnected: inSome((rng, module) => {
    const many = new Set(
      module.blocks.filter(({ kind }) => kind === 'add' || kind === 'concat').map(({ id }) => id),
    );
    const list = module.wires.filter(({ to }) => !many.has(to[0]));
    return list.length > 0 ? disconnect(module, [pick(rng, list)]) : undefined;
  }),
  'missing-module': inSome((rng, module) => {
    const list = instances(module).filter(({ id }) => wired(module, id));
    if (list.length === 0) return undefined;
    const gone = pick(rng, ['gone', 'a-module', 'x']);
    return editBlock(module, pick(rng, list).id, (block) => ({ ...block, module: gone }));
  }),
  recursion: (rng, project) => {
    const keys = Object.keys(project.modules).filter((each) => each !== project.root || once(rng, 8));
    if (keys.length === 0) return undefined;
    const key = pick(rng, keys);
    const module = project.modules[key] as Module;
    const wire = pick(rng, module.wires);
    const id = 'itself';
    const wires = module.wires.flatMap((each): readonly Wire[] =>
      each === wire
        ? [
            { from: wire.from, to: [id, 0] },
            { from: [id, 0], to: wire.to },
          ]
        : [each],
    );
    const block: Block = { id, kind: 'module', module: key, params: {} };
    const modules = {
      ...project.modules,
      [key]: {
        ...module,
        wires,
        blocks: [...module.blocks, block],
        layout: { ...module.layout, [id]: [0, 9000] as const },
      },
    };
    return cycles(modules).has(key) ? { project: { ...project, modules } } : undefined;
  },
  'unknown-kind': inSome((rng, module) => {
    const list = module.blocks.filter(({ kind, id }) => !kind.startsWith('port-') && wired(module, id));
    if (list.length === 0) return undefined;
    return editBlock(module, pick(rng, list).id, (block) => ({ ...block, kind: 'conv9d' }));
  }),
  'missing-port': inSome((rng, module) => {
    const list = module.blocks.filter(
      ({ kind, id }) => kind !== 'add' && kind !== 'concat' && wired(module, id),
    );
    const [from, to] = [pick(rng, module.blocks), list.length > 0 ? pick(rng, list) : undefined];
    // To where no loop can close: nothing leads to what has no wire.
    return to && withWire(module, { from: [`${from.id}`, 0], to: [to.id, between(rng, 4, 9)] });
  }),
  'missing-block': inSome((rng, module) => {
    const block = pick(rng, module.blocks);
    const gone = pick(rng, ['gone', 'conv9']);
    if (once(rng, 4)) return withWire(module, { from: [gone, 0], to: ['away', 1] });
    return withWire(
      module,
      once(rng, 2)
        ? { from: [gone, 0], to: [block.id, freePort(module, block.id) || 3] }
        : { from: [block.id, 0], to: [gone, 0] },
    );
  }),
  'extra-param': inSome((rng, module) => {
    const list = instances(module);
    if (list.length === 0) return undefined;
    const more = pick<Block['params']>(rng, [{ gone: 3 }, { gone: 'x', away: { param: 'n' } }]);
    return editBlock(module, pick(rng, list).id, (block) => ({
      ...block,
      params: { ...block.params, ...more },
    }));
  }),
};
