import { describe, expect, it } from 'vitest';
import { kinds } from '../../blocks/table.ts';
import { shipped } from '../../graph/shipped/shipped.ts';
import { groups } from './entries.ts';

const labels = (search: string): string[] =>
  groups(shipped, search).flatMap(({ entries }) => entries.map(({ label }) => label));

describe('the palette', () => {
  it('offers every kind of block once, and the shipped modules', () => {
    const all = labels('');
    for (const kind of kinds.values()) expect(all.filter((label) => label === kind.label)).toHaveLength(1);
    expect(all).toContain('Conv + BN + ReLU');
  });

  it('is searched by name, family and the words of the field, in any order', () => {
    expect(labels('residual')).toEqual(['Add (skip connection)']);
    expect(labels('conv sep')).toEqual(['Separable conv']);
    expect(labels('1x1')).toEqual(['1×1 Conv']);
    expect(labels('fully connected')).toEqual(['Dense']);
    expect(labels('transformer')).toEqual([]);
  });
});
