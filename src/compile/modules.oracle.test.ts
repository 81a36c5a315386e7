/**
 * Modules fold a document and change no network: made of any selection, taken apart, unfolded, the same layers read the same
 * layers. Random documents and every template are the witnesses; names are all that may differ.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { breaks } from '../check/oracle/breaks.ts';
import { moduleBreaks } from '../check/oracle/module-breaks.ts';
import { randomProject } from '../check/oracle/random-graphs.ts';
import { once, pick } from '../check/oracle/random-params.ts';
import { random } from '../data/random.ts';
import { parseProject } from '../formats/project/parse.ts';
import { printProject as print } from '../formats/project/print.ts';
import { declared } from '../graph/declared.ts';
import { removeBlocks } from '../graph/edit/blocks.ts';
import { alike } from '../graph/edit/modules/alike.ts';
import { makeEverywhere } from '../graph/edit/modules/everywhere.ts';
import { makeModule } from '../graph/edit/modules/make.ts';
import { promotable } from '../graph/edit/modules/promotable.ts';
import { demote, promote } from '../graph/edit/modules/promote.ts';
import { takeApart } from '../graph/edit/modules/take-apart.ts';
import { unfold } from '../graph/edit/modules/unfold.ts';
import { editModule } from '../graph/edit/project.ts';
import { begin, record, redo, undo } from '../graph/history.ts';
import { blockSize } from '../graph/place.ts';
import type { Module, Project } from '../graph/project.ts';
import { repeatParam } from '../graph/repeat.ts';
import { told } from './told.fixture.ts';

const folder = new URL('../../templates/', import.meta.url);

/** A random document, one of its modules, and some of that module's blocks. */
const selection = fc
  .tuple(fc.nat(100_000), fc.nat(), fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([seed, which, some, dangling]) => {
    const project = randomProject(`module ${seed}`, { size: 14, dangling });
    const keys = Object.keys(project.modules);
    const key = which % 2 === 0 ? project.root : (keys[which % keys.length] as string);
    const { blocks } = project.modules[key] as Module;
    const ids = some.map((n) => blocks[n % blocks.length]?.id as string);
    return { project, key, ids };
  });

/** An edit that gave a document; what it refuses with a sentence is counted by the test. */
function kept(project: Project, next: Project): void {
  const before = JSON.stringify(project);
  expect(told(next)).toEqual(told(project));
  // No instance is given what its module does not take.
  expect(check(next).problems.filter(({ code }) => code === 'extra-param')).toEqual([]);
  const history = record(begin(project), next);
  expect(undo(history).now).toBe(project);
  expect(redo(undo(history)).now).toBe(next);
  expect(JSON.stringify(project)).toBe(before);
  // What an edit makes can be saved and opened again, where the document could. Some hold keys that no file may.
  if ('project' in parseProject(print(project))) expect(parseProject(print(next))).toEqual({ project: next });
}

/** No two of a module's blocks lie on each other, where none did before. */
function covered({ blocks, layout }: Module): readonly string[] {
  const list = blocks.map(({ id }) => ({ id, at: layout[id] ?? ([Number.NaN, 0] as const) }));
  const pairs: string[] = [];
  for (const [i, a] of list.entries())
    for (const b of list.slice(i + 1)) {
      const apart =
        Math.abs(a.at[0] - b.at[0]) >= blockSize.width || Math.abs(a.at[1] - b.at[1]) >= blockSize.height;
      if (!apart) pairs.push(`${a.id} ${b.id}`);
    }
  return pairs;
}

describe('a module', () => {
  it('made of any selection leaves shapes, counts and the compiled network as they are, and taken apart again too', () => {
    let made = 0;
    let parameters = 0;
    fc.assert(
      fc.property(selection, fc.array(fc.nat(20), { maxLength: 4 }), ({ project, key, ids }, some) => {
        const all = promotable(project, key, ids);
        const chosen = all.filter((_, i) => some.includes(i));
        const result = makeModule(project, key, ids, 'My block', chosen);
        if ('problem' in result) {
          expect(result.problem).toMatch(/^A module needs .* but .*\. Select .*\.$/);
          return;
        }
        made++;
        parameters += chosen.length;
        kept(project, result.project);
        expect(covered(result.project.modules[key] as Module)).toEqual([]);
        expect(covered(result.project.modules[result.key] as Module)).toEqual([]);
        const apart = takeApart(result.project, key, result.id);
        if ('problem' in apart) throw new Error(apart.problem);
        kept(result.project, apart.project);
        expect(covered(apart.project.modules[key] as Module)).toEqual([]);
        const size = (project.modules[key] as Module).blocks.length;
        // A block whose bypass became a parameter is chosen away when the module is taken apart.
        if (chosen.every(({ param }) => param.id !== 'bypass'))
          expect(apart.project.modules[key]?.blocks.length).toBe(size);
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(made).toBeGreaterThan(225);
    expect(parameters).toBeGreaterThan(50);
  });

  it('of any document is taken apart where it stands, with its repeats, and leaves the network as it is', () => {
    let apart = 0;
    let refused = 0;
    for (let seed = 0; seed < 200; seed++) {
      const project = randomProject(`apart ${seed}`, { size: 14 });
      for (const [key, module] of Object.entries(project.modules))
        for (const block of module.blocks) {
          if (block.kind !== 'module' && block.repeat === undefined) continue;
          const result = takeApart(project, key, block.id);
          if ('problem' in result) {
            expect(result.problem).toMatch(/^\S.*\. (Set|Turn) .*\.$/);
            refused++;
            continue;
          }
          apart++;
          kept(project, result.project);
          expect(covered(result.project.modules[key] as Module)).toEqual([]);
        }
    }
    expect(apart).toBeGreaterThan(200);
    expect(refused).toBeLessThan(0.1 * apart);
  });
});

describe('a value', () => {
  it('of any block becomes a parameter of its module and goes back, and the network stays as it is', () => {
    let done = 0;
    for (let seed = 0; seed < 200; seed++) {
      const rng = random('promote', seed);
      const project = randomProject(`promote ${seed}`, { size: 12 });
      const key = pick(rng, Object.keys(project.modules));
      const block = pick(rng, (project.modules[key] as Module).blocks);
      const { id: paramId } = pick(rng, [...declared(project, block), repeatParam]);
      const result = promote(project, key, block.id, paramId, { label: 'Mine' });
      if ('problem' in result) {
        expect(result.problem).toMatch(/takes its .* from a parameter already/);
        continue;
      }
      done++;
      kept(project, result.project);
      const back = demote(result.project, key, result.id);
      if ('problem' in back) throw new Error(back.problem);
      kept(project, back.project);
      expect(back.project.modules[key]?.params).toEqual(project.modules[key]?.params);
    }
    expect(done).toBeGreaterThan(100);
  });
});

describe('the edits', () => {
  it('of documents that are damaged in many ways never throw, and what they make opens', () => {
    const ways = Object.values({ ...breaks, ...moduleBreaks });
    const opens = (next: Project): void => {
      check(next);
      expect(parseProject(print(next))).toEqual({ project: next });
    };
    let edits = 0;
    for (let seed = 0; seed < 250; seed++) {
      const rng = random('damaged', seed);
      let project = randomProject(`damaged ${seed}`, { size: 10, dangling: true });
      for (let n = 0; n < 3; n++) project = pick(rng, ways)(rng, project)?.project ?? project;
      if ('problem' in parseProject(print(project))) continue;
      for (const [key, module] of Object.entries(project.modules)) {
        const ids = module.blocks.filter(() => once(rng, 2)).map(({ id }) => id);
        const made = makeModule(project, key, ids, 'Part', promotable(project, key, ids).slice(0, 5));
        if ('project' in made) {
          opens(made.project);
          edits++;
        }
        for (const block of module.blocks.filter(
          ({ kind, repeat }) => kind === 'module' || repeat !== undefined,
        )) {
          const apart = takeApart(project, key, block.id);
          if ('project' in apart) {
            opens(apart.project);
            edits++;
          }
        }
        const port = module.blocks.find(({ kind }) => kind.startsWith('port-'));
        if (port) opens(editModule(project, key, (each) => removeBlocks(each, new Set([port.id]))));
      }
      const flat = unfold(project);
      if ('project' in flat) opens(flat.project);
    }
    expect(edits).toBeGreaterThan(200);
  });
});

describe('a document unfolded', () => {
  it('is one flat graph of the same network', () => {
    for (let seed = 0; seed < 200; seed++) {
      const project = randomProject(`unfold ${seed}`, { size: 12 });
      const flat = unfold(project);
      if ('problem' in flat) throw new Error(flat.problem);
      isFlat(flat.project);
      expect(told(flat.project), `graph ${seed}`).toEqual(told(project));
    }
  });

  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  it.each(files)('is the network of the template %s', (file) => {
    const opened = parseProject(readFileSync(new URL(file, folder), 'utf8'));
    if ('problem' in opened) throw new Error(opened.problem);
    const flat = unfold(opened.project);
    if ('problem' in flat) throw new Error(flat.problem);
    isFlat(flat.project);
    expect(covered(flat.project.modules[flat.project.root] as Module)).toEqual([]);
    expect(told(flat.project)).toEqual(told(opened.project));
    expect(parseProject(print(flat.project))).toEqual({ project: flat.project });
  });
});

describe('places that are alike', () => {
  it('are found in a flat network, and one module stands in all of them', () => {
    const opened = parseProject(readFileSync(new URL('cifar-resnet-20.json', folder), 'utf8'));
    const flat = unfold('project' in opened ? opened.project : expect.fail(opened.problem));
    if ('problem' in flat) throw new Error(flat.problem);
    const { project } = flat;
    const main = project.modules[project.root] as Module;
    // From a batch norm to the ReLU behind the sum: what every one of the nine blocks ends in.
    const sums = main.blocks.filter(({ kind }) => kind === 'add');
    expect(sums.length).toBe(9);
    const first = sums[0]?.id as string;
    const before = main.wires.find(({ to }) => to[0] === first && to[1] === 1)?.from[0] as string;
    const behind = main.wires.find(({ from }) => from[0] === first)?.to[0] as string;
    const ids = [before, first, behind];
    const places = alike(project, project.root, ids);
    expect(places.length).toBe(8);
    const made = makeEverywhere(project, project.root, ids, 'End', places);
    if ('problem' in made) throw new Error(made.problem);
    kept(project, made.project);
    const after = made.project.modules[project.root] as Module;
    expect(after.blocks.length).toBe(main.blocks.length - 9 * 2);
    expect(made.project.modules[made.key]?.params).toEqual([]);
  });

  it('of a whole residual block are those with its shortcut, and the filters become a parameter', () => {
    const opened = parseProject(readFileSync(new URL('cifar-resnet-20.json', folder), 'utf8'));
    const flat = unfold('project' in opened ? opened.project : expect.fail(opened.problem));
    if ('problem' in flat) throw new Error(flat.problem);
    const { project } = flat;
    const { blocks } = project.modules[project.root] as Module;
    const ids = blocks.map(({ id }) => id).filter((id) => id.startsWith('stage1_more_1'));
    const places = alike(project, project.root, ids);
    // Three blocks in each of three stages; where a stage begins, two of them pad their shortcut, which is drawn otherwise.
    expect(places.length).toBe(6);
    const made = makeEverywhere(project, project.root, ids, 'Residual', places);
    if ('problem' in made) throw new Error(made.problem);
    kept(project, made.project);
    const module = made.project.modules[made.key] as Module;
    expect(module.params.map(({ id, value }) => [id, value])).toEqual([['filters', 16]]);
    const main = made.project.modules[project.root] as Module;
    const instances = main.blocks.filter((block) => block.module === made.key);
    expect(instances.map(({ params }) => params.filters ?? 16)).toEqual([16, 16, 16, 32, 32, 64, 64]);
  });

  it('of any selection of random documents may hold other values, which become parameters', () => {
    let replaced = 0;
    let parameters = 0;
    fc.assert(
      fc.property(selection, fc.nat(2), ({ project, key, ids }, size) => {
        const some = ids.slice(0, size + 1);
        const places = alike(project, key, some);
        if (places.length === 0) return;
        const made = makeEverywhere(project, key, some, 'Again', places);
        if ('problem' in made) throw new Error(made.problem);
        replaced += places.length;
        parameters += made.project.modules[made.key]?.params.length ?? 0;
        kept(project, made.project);
      }),
      { numRuns: 200, seed: 4 },
    );
    expect(replaced).toBeGreaterThan(100);
    expect(parameters).toBeGreaterThan(50);
  });
});

function isFlat(project: Project): void {
  expect(Object.keys(project.modules)).toEqual([project.root]);
  const { blocks, params } = project.modules[project.root] as Module;
  expect(params).toEqual([]);
  expect(blocks.filter(({ kind, repeat }) => kind === 'module' || (repeat ?? 1) !== 1)).toEqual([]);
  expect(check(project).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
}
