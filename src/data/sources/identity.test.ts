import { describe, expect, it } from 'vitest';
import type { DataSource } from '../dataset.ts';
import { documentId, keyOf, readDocumentId } from './identity.ts';

const digits: DataSource = { source: 'digits', name: 'Digits', values: { count: 100, seed: 1 } };
const bytes = (...of: number[]): Uint8Array => Uint8Array.from(of);
const mine: DataSource = {
  source: 'idx',
  name: 'mine: all',
  values: {},
  files: [{ name: 'a', bytes: bytes(1, 2) }],
};

describe('a document knows its data', () => {
  it('by the source, and by the name of files, which it does not keep', () => {
    expect(documentId(digits)).toBe('digits');
    expect(documentId(mine)).toBe('idx:mine: all');
  });

  it('and reads both back', () => {
    expect(readDocumentId(documentId(digits))).toEqual({ source: 'digits', files: null });
    expect(readDocumentId(documentId(mine))).toEqual({ source: 'idx', files: 'mine: all' });
  });
});

describe('one key is one content', () => {
  it('whatever made images are called and in whatever order their values are written', () => {
    expect(keyOf({ ...digits, name: 'Ziffern', values: { seed: 1, count: 100 } })).toBe(keyOf(digits));
    expect(keyOf(structuredClone(mine))).toBe(keyOf(mine));
  });

  it.each<[string, DataSource, DataSource]>([
    ['another value', digits, { ...digits, values: { count: 100, seed: 2 } }],
    ['another limit', mine, { ...mine, limit: 10 }],
    ['another name of the files', mine, { ...mine, name: 'yours' }],
    ['another byte', mine, { ...mine, files: [{ name: 'a', bytes: bytes(1, 3) }] }],
    ['another file name', mine, { ...mine, files: [{ name: 'b', bytes: bytes(1, 2) }] }],
    ['no files', { ...mine, files: [] }, mine],
  ])('%s is another', (_, a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });
});
