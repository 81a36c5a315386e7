import { expect, test } from 'vitest';
import { check } from '../../check/check.ts';
import type { BlockResult } from '../../check/report.ts';
import type { Block, Module } from '../../graph/project.ts';
import { partsOf } from './parts.ts';

const line = (name: string, blocks: readonly Block[]): Module => ({
  name,
  params: [],
  blocks,
  wires: blocks.slice(1).map(({ id }, i) => ({ from: [blocks[i]?.id ?? '', 0], to: [id, 0] })),
  layout: {},
});
const block = (id: string, kind: string, params: Block['params'] = {}): Block => ({ id, kind, params });

test('the blocks of a repeated instance are told by what they cost over all iterations, the dearest first', () => {
  const stage = line('Stage', [
    block('in', 'port-in'),
    block('small', 'conv2d', { filters: 8, kernel: [1, 1] }),
    block('large', 'conv2d', { filters: 8, kernel: [3, 3], padding: 'same' }),
    block('out', 'port-out'),
  ]);
  const main = line('Main', [
    block('input', 'input', { height: 10, width: 10, channels: 8 }),
    { ...block('stage', 'module'), module: 'stage', repeat: 3 },
    block('end', 'port-out'),
  ]);
  const report = check({
    format: 'netloom',
    version: 1,
    name: 'made',
    root: 'main',
    modules: { main, stage },
  });
  const result = report.root.blocks.get('stage') as BlockResult;
  // 10·10·8·8 for the 1×1, nine times that for the 3×3, three iterations.
  expect(partsOf(result)).toEqual({
    of: 'multiplications',
    parts: [
      { id: 'large', title: 'Conv 3×3', amount: 3 * 57_600, share: 0.9 },
      { id: 'small', title: 'Conv 1×1', amount: 3 * 6400, share: 0.1 },
    ],
    more: 0,
  });
  expect(partsOf(result, 1)).toMatchObject({ parts: [{ id: 'large' }], more: 1 });
  expect(partsOf(report.root.blocks.get('input') as BlockResult)).toBeUndefined();
});
