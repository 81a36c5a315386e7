import { describe, expect, it } from 'vitest';
import type { Module } from '../project.ts';
import { removeAndHeal } from './heal.ts';

const block = (id: string, kind: string) => ({ id, kind, params: {} });
/** input → conv → bn → relu → add, and input → add. */
const module: Module = {
  name: 'm',
  params: [],
  blocks: [
    block('input', 'input'),
    block('conv', 'conv2d'),
    block('bn', 'batchnorm'),
    block('relu', 'activation'),
    block('add', 'add'),
  ],
  wires: [
    { from: ['input', 0], to: ['conv', 0] },
    { from: ['conv', 0], to: ['bn', 0] },
    { from: ['bn', 0], to: ['relu', 0] },
    { from: ['relu', 0], to: ['add', 0] },
    { from: ['input', 0], to: ['add', 1] },
  ],
  layout: {},
};
const lines = (ids: readonly string[], of = module): readonly string[] =>
  removeAndHeal(of, new Set(ids)).wires.map(({ from, to }) => `${from[0]} ${to.join(':')}`);

describe('deleting with the wire healed', () => {
  it('leads the wire past one block', () => {
    expect(lines(['bn'])).toEqual(['input conv:0', 'conv relu:0', 'relu add:0', 'input add:1']);
  });

  it('leads it past several in a row', () => {
    expect(lines(['conv', 'bn', 'relu'])).toEqual(['input add:0', 'input add:1']);
  });

  it('follows the first input of a join', () => {
    const after = {
      ...module,
      blocks: [...module.blocks, block('pool', 'maxpool')],
      wires: [...module.wires, { from: ['add', 0] as const, to: ['pool', 0] as const }],
    };
    expect(lines(['add'], after)).toEqual(['input conv:0', 'conv bn:0', 'bn relu:0', 'relu pool:0']);
  });

  it('takes along what begins at a source, and closes up the join behind it', () => {
    expect(lines(['input'])).toEqual(['conv bn:0', 'bn relu:0', 'relu add:0']);
  });

  it('ends at a cycle', () => {
    const round = {
      ...module,
      wires: [
        { from: ['bn', 0] as const, to: ['conv', 0] as const },
        { from: ['conv', 0] as const, to: ['bn', 0] as const },
        { from: ['bn', 0] as const, to: ['relu', 0] as const },
      ],
    };
    expect(lines(['conv', 'bn'], round)).toEqual([]);
  });

  it('is the same module again where nothing is removed', () => {
    expect(removeAndHeal(module, new Set()).blocks).toBe(module.blocks);
  });
});
