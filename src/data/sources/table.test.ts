import { describe, expect, it } from 'vitest';
import { fits } from '../../blocks/param-bounds.ts';
import type { Glimpse } from './source.ts';
import { recognise, sources } from './table.ts';

const file = (name: string, ...head: number[]): Glimpse => ({ name, head: Uint8Array.from(head) });
const images = file('a', 0, 0, 8, 3, 0, 0);
const labels = file('b', 0, 0, 8, 1, 0, 0);
const text = file('README', 0x68, 0x65, 0x6c, 0x6c);

describe('the data sources', () => {
  it.each([...sources.entries()])(
    '%s is listed under its own key, with parameters that it takes',
    (id, source) => {
      expect(source.id).toBe(id);
      // The key stands before the colon of a document's data id.
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(new Set(source.params.map((param) => param.id)).size).toBe(source.params.length);
      for (const param of source.params) expect(fits(param, param.value)).toBe(true);
    },
  );

  it.each([...sources.values()])('$id is sure of nothing where there are no files', (source) => {
    expect(source.match([])).toEqual({ sure: 0, names: [] });
  });

  it.each([...sources.values()].filter(({ facts }) => !facts))(
    '$id says what it lacks where it is given no files',
    async (source) => {
      const loaded = await source.load({ name: 'mine', values: {}, files: [], limit: 10 }, () => {});
      expect(loaded).toHaveProperty('problem');
    },
  );
});

describe('files are recognised', () => {
  const found = (...files: Glimpse[]) => {
    const best = recognise(files);
    return best && [best.source.id, best.names];
  };

  it('by their first bytes as IDX, plain or gzip, and others beside them passed over', () => {
    expect(found(text, images, labels)).toEqual(['idx', ['a', 'b']]);
    expect(found(file('x.gz', 0x1f, 0x8b), text, labels)).toEqual(['idx', ['x.gz', 'b']]);
  });

  it('as IDX of another type too, which it can then refuse by name', () => {
    expect(found(file('floats', 0, 0, 0x0d, 3))).toEqual(['idx', ['floats']]);
  });

  it('as the digits of the UCI before anything else', () => {
    expect(found(images, labels, file('digits.csv', 0x30))).toEqual(['optdigits', ['digits.csv']]);
  });

  it.each([
    ['nothing', []],
    ['a text', [text]],
    ['an empty file', [file('empty')]],
    ['an icon', [file('favicon.ico', 0, 0, 1, 0)]],
    ['five dimensions', [file('video', 0, 0, 8, 5)]],
  ])('but not %s', (_, files) => {
    expect(recognise(files)).toBeNull();
  });
});
