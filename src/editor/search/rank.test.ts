import { describe, expect, it } from 'vitest';
import { rank, ranked } from './rank.ts';

describe('what is typed', () => {
  it('means the name, its beginning, its words, a part of it, other words, in this order', () => {
    expect(rank('max pool', 'Max pool')).toBe(0);
    expect(rank('max', 'Max pool')).toBe(1);
    expect(rank('pool', 'Max pool')).toBe(2);
    expect(rank('ool', 'Max pool')).toBe(3);
    expect(rank('subs', 'Max pool', 'pooling subsampling')).toBe(4);
    expect(rank('dense', 'Max pool', 'pooling')).toBeUndefined();
  });

  it('is found in any order of its words, and only where all are', () => {
    expect(rank('pool ma', 'Max pool')).toBe(2);
    expect(rank('skip add', 'Add (skip connection)')).toBe(2);
    expect(rank('max dense', 'Max pool')).toBeUndefined();
  });

  it('may write x for ×', () => {
    expect(rank('1x1', '1×1 Conv')).toBe(1);
  });

  it('brings what was used of late before its equals, not before what is better', () => {
    const names = ['Max pool', 'Average pool', 'Pool party', 'Dense'];
    const found = (search: string, ...recent: string[]) =>
      ranked(names, search, (name) => ({ id: name, label: name }), recent);
    expect(found('pool')).toEqual(['Pool party', 'Max pool', 'Average pool']);
    expect(found('pool', 'Average pool')).toEqual(['Pool party', 'Average pool', 'Max pool']);
    expect(found('', 'Dense')).toEqual(['Dense', 'Max pool', 'Average pool', 'Pool party']);
  });
});
