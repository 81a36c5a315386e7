/** The totals are those of the network that is compiled: what leads to no output, and what a bypass leaves out, is not counted. */
import { describe, expect, it } from 'vitest';
import { scalars } from '../../blocks/shape.ts';
import { compile } from '../../compile/compile.ts';
import { random } from '../../data/random.ts';
import { setBypass } from '../../graph/edit/blocks.ts';
import { editModule } from '../../graph/edit/project.ts';
import type { Block, Module, Project, Wire } from '../../graph/project.ts';
import { check } from '../check.ts';
import type { Report } from '../report.ts';
import { randomProject } from './random-graphs.ts';
import { once, pick } from './random-params.ts';

/** Scalars of all weights in the compiled network: those that training moves by gradient, and the others. */
function compiled(report: Report): { readonly params: number; readonly nonTrainable: number } {
  let params = 0;
  let nonTrainable = 0;
  for (const { weights } of compile(report).layers)
    for (const { shape, trainable } of weights)
      if (trainable) params += scalars(shape);
      else nonTrainable += scalars(shape);
  return { params, nonTrainable };
}

/** Some joins and instances bypassed, so that whole branches are left out. */
function bypassed(project: Project, seed: number): Project {
  const rng = random('bypassed', seed);
  let next = project;
  for (const [key, { blocks }] of Object.entries(project.modules))
    for (const { id, kind } of blocks)
      if (['add', 'concat', 'module'].includes(kind) && once(rng, 3)) {
        const tried = editModule(next, key, (module) => setBypass(module, id, true));
        if (check(tried).ok) next = tried;
      }
  return next;
}

/** Some outputs of the root taken away, so that whole branches lead to none. */
function cut(project: Project, seed: number): Project {
  const rng = random('cut', seed);
  const ends = (project.modules.main as Module).blocks.filter(
    ({ kind }) => kind === 'output' || kind === 'port-out',
  );
  if (ends.length < 2) return project;
  const { id } = pick(rng, ends);
  return editModule(project, 'main', (module) => ({
    ...module,
    blocks: module.blocks.filter((block) => block.id !== id),
    wires: module.wires.filter(({ to }) => to[0] !== id),
  }));
}

const block = (id: string, kind: string, params: Block['params'] = {}, more: Partial<Block> = {}): Block => ({
  id,
  kind,
  params,
  ...more,
});
const wire = (from: string, to: string, port = 0, out = 0): Wire => ({ from: [from, out], to: [to, port] });
const module = (blocks: Block[], wires: Wire[]): Module => ({
  name: 'm',
  params: [],
  blocks,
  wires,
  layout: {},
});
const project = (modules: Project['modules']): Project => ({
  format: 'netloom',
  version: 1,
  name: 'Test',
  root: 'main',
  modules,
});

describe('totals', () => {
  it('of any network are the sums over the weights of its compiled layers', () => {
    let less = 0;
    let seen = 0;
    for (let seed = 0; seed < 600; seed++) {
      const drawn = randomProject(`totals ${seed}`, { size: 14, dangling: true });
      const report = check(cut(bypassed(drawn, seed), seed));
      if (!report.ok) continue;
      seen++;
      const { params, nonTrainable } = report.totals;
      expect({ params, nonTrainable }, `graph ${seed}`).toEqual(compiled(report));
      if (params < report.root.cost.params) less++;
    }
    expect(seen).toBeGreaterThan(500);
    // Many of them have something to leave out.
    expect(less).toBeGreaterThan(100);
  });

  it('leave out a branch that leads to no output', () => {
    // 3·3·3·32 + 32 = 896 lead to the output, 3·3·3·8 + 8 = 224 nowhere.
    const { totals, root, ok } = check(
      project({
        main: module(
          [
            block('i', 'input', { channels: 3 }),
            block('a', 'conv2d', { filters: 32 }),
            block('b', 'conv2d', { filters: 8 }),
            block('o', 'port-out'),
          ],
          [wire('i', 'a'), wire('i', 'b'), wire('a', 'o')],
        ),
      }),
    );
    expect(ok).toBe(true);
    expect(totals.params).toBe(896);
    expect(root.cost.params).toBe(896 + 224);
  });

  it('leave out the branches that a bypassed join does not pass on', () => {
    const { totals } = check(
      project({
        main: module(
          [
            block('i', 'input', { channels: 3 }),
            block('a', 'conv2d', { filters: 32 }),
            block('b', 'conv2d', { filters: 32, kernel: 1 }),
            block('sum', 'add', {}, { bypass: true }),
            block('o', 'port-out'),
          ],
          [wire('i', 'a'), wire('i', 'b'), wire('a', 'sum', 1), wire('b', 'sum'), wire('sum', 'o')],
        ),
      }),
    );
    // The first input is passed on: 1·1·3·32 + 32.
    expect(totals.params).toBe(128);
  });

  it('leave out what a module makes for an output that nothing reads', () => {
    const two = module(
      [
        block('in', 'port-in'),
        block('a', 'conv2d', { filters: 32 }),
        block('b', 'conv2d', { filters: 8 }),
        block('first', 'port-out'),
        block('second', 'port-out'),
      ],
      [wire('in', 'a'), wire('in', 'b'), wire('a', 'first'), wire('b', 'second')],
    );
    const read = (port: number): number =>
      check(
        project({
          two,
          main: module(
            [
              block('i', 'input', { channels: 3 }),
              block('t', 'module', {}, { module: 'two' }),
              block('o', 'port-out'),
            ],
            [wire('i', 't'), wire('t', 'o', 0, port)],
          ),
        }),
      ).totals.params;
    expect([read(0), read(1)]).toEqual([896, 224]);
  });

  it('of a network that cannot be built yet are those of all that is drawn', () => {
    const { totals, ok } = check(
      project({
        main: module(
          [block('i', 'input', { channels: 3 }), block('a', 'conv2d', { filters: 32 })],
          [wire('i', 'a')],
        ),
      }),
    );
    expect(ok).toBe(false);
    expect(totals.params).toBe(896);
  });
});
