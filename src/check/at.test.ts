import { describe, expect, it } from 'vitest';
import type { Block, Module, Project } from '../graph/project.ts';
import { checkedAt, problemsAt, problemsOf, runAt } from './at.ts';
import { check } from './check.ts';

const block = (id: string, kind: string, rest: Partial<Block> = {}): Block => ({
  id,
  kind,
  params: {},
  ...rest,
});
const chain = (...blocks: Block[]): Module => ({
  name: 'Chain',
  params: [],
  blocks,
  wires: blocks.slice(1).map(({ id }, i) => ({ from: [(blocks[i] as Block).id, 0], to: [id, 0] })),
  layout: {},
});
const document = (main: Module, modules: Project['modules']): Project => ({
  format: 'netloom',
  version: 1,
  name: 'Test',
  root: 'main',
  modules: { main, ...modules },
});

/** Halves the map by a 3 × 3 convolution without padding at stride 2. */
const half = chain(
  block('in', 'port-in'),
  block('conv', 'conv2d', { params: { kernel: [3, 3], stride: 2, padding: 'valid' } }),
  block('out', 'port-out'),
);
const inst = (id: string, rest: Partial<Block> = {}): Block =>
  block(id, 'module', { module: 'half', ...rest });

describe('what check says at a path', () => {
  // 32 → 15 → 7: an edge of n gives (n − 3) / 2 + 1, rounded down.
  const report = check(
    document(chain(block('input', 'input'), inst('a'), inst('b'), block('class', 'output')), { half }),
  );

  it('is the inside of that instance, with its own shapes', () => {
    expect(checkedAt(report, [])).toBe(report.root);
    expect(checkedAt(report, ['a'])?.blocks.get('conv')?.shape?.slice(0, 2)).toEqual([15, 15]);
    expect(checkedAt(report, ['b'])?.blocks.get('conv')?.shape?.slice(0, 2)).toEqual([7, 7]);
  });

  it('is nothing where the path leads nowhere', () => {
    expect(checkedAt(report, ['input'])).toBeUndefined();
    expect(checkedAt(report, ['a', 'conv'])).toBeUndefined();
    expect(checkedAt(report, ['gone'])).toBeUndefined();
    expect(checkedAt(report, ['@gone'])).toBeUndefined();
  });

  it('tells the iterations of a repeated instance apart, the first where none is named', () => {
    const repeated = check(
      document(chain(block('input', 'input'), inst('a', { repeat: 3 }), block('class', 'output')), { half }),
    );
    const sizes = [undefined, 1, 2, 3].map(
      (n) => checkedAt(repeated, [n ? `a:${n}` : 'a'])?.blocks.get('conv')?.shape?.[0],
    );
    expect(sizes).toEqual([15, 15, 7, 3]);
    expect(runAt(repeated.root, 'a', 4)).toBeUndefined();
  });

  it('shows a bypassed instance, and a definition that nothing uses, by themselves', () => {
    const other = check(
      document(chain(block('input', 'input'), inst('a', { bypass: true }), block('class', 'output')), {
        half,
        spare: half,
      }),
    );
    expect(checkedAt(other, ['a'])?.blocks.get('conv')?.shape?.slice(0, 2)).toEqual([15, 15]);
    expect(checkedAt(other, ['@spare'])?.blocks.get('conv')?.shape).toBeNull();
    expect(checkedAt(other, ['@spare'])?.linked.key).toBe('spare');
  });
});

describe('problems inside instances', () => {
  // Add needs equal shapes, but one branch halves the map.
  const wrong: Module = {
    ...chain(block('in', 'port-in'), block('pool', 'maxpool'), block('add', 'add'), block('out', 'port-out')),
    wires: [
      { from: ['in', 0], to: ['pool', 0] },
      { from: ['pool', 0], to: ['add', 0] },
      { from: ['in', 0], to: ['add', 1] },
      { from: ['add', 0], to: ['out', 0] },
    ],
  };
  const input = block('input', 'input');
  const main: Module = {
    ...chain(input, block('a', 'module', { module: 'wrong' }), block('b', 'module', { module: 'wrong' })),
    wires: [
      { from: ['input', 0], to: ['a', 0] },
      { from: ['input', 0], to: ['b', 0] },
    ],
  };
  const report = check(document(main, { wrong }));

  it('are listed once, at the first of equal instances, and stand at each of them', () => {
    expect(report.problems.filter(({ code }) => code === 'unlike-shapes').map(({ at }) => at)).toEqual([
      ['a', 'add'],
    ]);
    for (const id of ['a', 'b']) {
      const inside = problemsOf(report, report.root, id).filter(
        ({ problem }) => problem.severity === 'error',
      );
      expect(inside.map(({ problem, way }) => [problem.code, way])).toContainEqual([
        'unlike-shapes',
        [id, 'add'],
      ]);
    }
  });

  it('stand at their block when the second instance is entered', () => {
    const checked = checkedAt(report, ['b']);
    expect(checked && problemsAt(report, checked).map(({ way }) => way)).toContainEqual(['add']);
    expect(checked && problemsOf(report, checked, 'add').map(({ problem }) => problem.code)).toEqual([
      'unlike-shapes',
    ]);
    expect(checked && problemsOf(report, checked, 'pool')).toEqual([]);
  });
});
