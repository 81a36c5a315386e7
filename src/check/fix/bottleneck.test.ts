/** The hint at a large convolution on many channels, and its repair, in numbers of the course. */
import { describe, expect, it } from 'vitest';
import type { Block, Module, Project } from '../../graph/project.ts';
import { check } from '../check.ts';
import { applyFix, offers } from '../fixes.ts';

const block = (id: string, kind: string, params: Block['params'] = {}, more: Partial<Block> = {}): Block => ({
  id,
  kind,
  params,
  ...more,
});
/** Blocks one after the other. */
const line = (name: string, blocks: readonly Block[], params: Module['params'] = []): Module => ({
  name,
  params,
  blocks,
  wires: blocks.slice(1).map(({ id }, i) => ({ from: [blocks[i]?.id ?? '', 0], to: [id, 0] })),
  layout: {},
});
const document = (main: Module, modules: Readonly<Record<string, Module>> = {}): Project => ({
  format: 'netloom',
  version: 1,
  name: 'made',
  root: 'main',
  modules: { main, ...modules },
});
const input = (channels: number, size = 28): Block =>
  block('input', 'input', { height: size, width: size, channels });
const large = (params: Block['params'] = {}, more: Partial<Block> = {}): Block =>
  block('large', 'conv2d', { filters: 32, kernel: [5, 5], padding: 'same', ...params }, more);
const out = block('out', 'port-out');
const hints = (project: Project) => check(project).problems.filter(({ code }) => code === 'bottleneck');

describe('the bottleneck', () => {
  const project = document(line('Main', [input(192), large(), out]));

  it('is hinted at with 120,422,400 against 12,443,648 multiplications, 89.67 % fewer', () => {
    const [hint] = hints(project);
    expect(hint).toMatchObject({ severity: 'hint', at: ['large'] });
    // 28·28·32·5·5·192, against 28·28·16·192 + 28·28·32·5·5·16.
    expect(hint?.facts).toEqual({ channels: 192, reduced: 16, now: 120_422_400, behind: 12_443_648 });
    expect(1 - 12_443_648 / 120_422_400).toBeCloseTo(0.8967, 4);
    expect(check(project).ok).toBe(true);
  });

  it('is inserted by one repair that does what its label says', () => {
    const report = check(project);
    const [hint] = hints(project);
    if (!hint) throw new Error('no hint');
    const [offer, ...others] = offers(report, hint);
    expect(others).toEqual([]);
    expect(offer?.label).toBe(
      'Insert a 1×1 bottleneck of 16 channels: 120.4 M → 12.4 M multiplications, −90 %',
    );
    const after = check(applyFix(report, hint, 'insert-bottleneck'));
    expect(after.problems).toEqual([]);
    expect(after.totals.macs).toBe(12_443_648);
    expect(offer?.adds.macs).toBe(12_443_648 - 120_422_400);
    expect(after.root.blocks.get('large')?.outs).toEqual([[28, 28, 32]]);
    // 192·16 + 16 and 5·5·16·32 + 32.
    expect(after.totals.params).toBe(3088 + 12_832);
  });

  const reduce = (filters: number): Block => block('reduce', 'conv2d', { filters, kernel: [1, 1] });
  it.each<[string, readonly Block[]]>([
    ['a kernel of 3×3', [input(192), large({ kernel: [3, 3] }), out]],
    ['fewer than 64 channels', [input(63), large(), out]],
    ['groups', [input(192), large({ groups: 2 }), out]],
    ['a repeated convolution', [input(192), large({ filters: 192 }, { repeat: 2 }), out]],
    ['a bypassed convolution', [input(192), large({}, { bypass: true }), out]],
    ['one behind a 1×1 that shrinks', [input(512), reduce(128), large(), out]],
    [
      'one behind such a 1×1 with batch norm and pooling between',
      [input(512), reduce(128), block('bn', 'batchnorm'), block('pool', 'maxpool'), large(), out],
    ],
    // 14·14·64·16 + 1·1·512·25·16 against 1·1·512·25·64: more than half is left.
    ['one that leaves a single pixel', [input(64, 5), large({ filters: 4, padding: 'valid' }), out]],
  ])('is not hinted at for %s', (_what, blocks) => {
    expect(hints(document(line('Main', blocks)))).toEqual([]);
  });

  it.each<[string, readonly Block[]]>([
    ['a 1×1 that grows', [input(64), reduce(128), large(), out]],
    ['a stride', [input(192), large({ stride: 2 }), out]],
    ['11×1 and wider', [input(192), large({ kernel: [1, 25] }), out]],
  ])('is hinted at behind or with %s', (_what, blocks) => {
    expect(hints(document(line('Main', blocks)))).toHaveLength(1);
  });

  const instance = (id: string, params: Block['params'] = {}): Block =>
    block(id, 'module', params, { module: 'stage' });
  const port = block('in', 'port-in');

  it('acts inside a module on all instances, and says on how many', () => {
    const stage = line('Stage', [port, large({ filters: 192 }), out]);
    const main = line('Main', [input(192), instance('a'), instance('b'), instance('c'), out]);
    const report = check(document(main, { stage }));
    const [hint] = hints(report.project);
    if (!hint) throw new Error('no hint');
    expect(hint.at).toEqual(['a', 'large']);
    const [offer] = offers(report, hint);
    expect(offer?.label).toBe(
      'Insert a 1×1 bottleneck of 48 channels: 722.5 M → 187.9 M multiplications, −74 % in all 3 Stage blocks',
    );
    const after = check(applyFix(report, hint, 'insert-bottleneck'));
    expect(after.problems).toEqual([]);
    // 28·28·(192·48 + 192·25·48), three times.
    expect(after.totals.macs).toBe(3 * 187_858_944);
  });

  it('acts on one instance alone where the kernel is a parameter of the module', () => {
    const kernel = { id: 'kernel', type: 'size', min: 1, max: 99, value: [3, 3] } as const;
    const stage = line('Stage', [port, large({ filters: 192, kernel: { param: 'kernel' } }), out], [kernel]);
    const main = line('Main', [input(192), instance('a'), instance('b', { kernel: [5, 5] }), out]);
    const report = check(document(main, { stage }));
    const [hint] = hints(report.project);
    if (!hint) throw new Error('no hint');
    expect(hint.at).toEqual(['b', 'large']);
    expect(offers(report, hint)[0]?.label).toMatch(/−74 % in this Stage block alone$/);
    const after = check(applyFix(report, hint, 'insert-bottleneck'));
    expect(after.root.blocks.get('a')?.cost).toEqual(report.root.blocks.get('a')?.cost);
    expect(after.root.blocks.get('b')?.cost.macs).toBe(187_858_944);
  });
});
