import { describe, expect, it } from 'vitest';
import type { Module } from '../../graph/project.ts';
import { stepFrom } from './walk.ts';

/** Two branches of an image that meet again, each of one block. */
const module: Module = {
  name: '',
  params: [],
  blocks: ['i', 'a', 'b', 'z'].map((id) => ({ id, kind: 'conv2d', params: {} })),
  wires: [
    { from: ['i', 0], to: ['b', 0] },
    { from: ['i', 0], to: ['a', 0] },
    { from: ['a', 0], to: ['z', 0] },
    { from: ['b', 0], to: ['z', 1] },
  ],
  layout: {},
};

describe('a step', () => {
  it('leads along the data into the first branch, and on where the branches meet', () => {
    expect(stepFrom(module, 'i', 'on')).toBe('b');
    expect(stepFrom(module, 'b', 'on')).toBe('z');
    expect(stepFrom(module, 'z', 'on')).toBeUndefined();
  });

  it('leads back, and across to the branch beside', () => {
    expect(stepFrom(module, 'z', 'back')).toBe('b');
    expect(stepFrom(module, 'b', 'below')).toBe('a');
    expect(stepFrom(module, 'a', 'above')).toBe('b');
    expect(stepFrom(module, 'a', 'below')).toBeUndefined();
    expect(stepFrom(module, 'i', 'back')).toBeUndefined();
  });
});
