import { expect, test } from 'vitest';
import { begin, record, redo, seal, undo } from './history.ts';
import type { Project } from './project.ts';

const named = (name: string): Project => ({ format: 'netloom', version: 1, name, root: 'main', modules: {} });
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(named) as [Project, Project, Project, Project];

test('undo gives back the very document before each edit, and redo the one after', () => {
  const edited = record(record(begin(a), b), c);
  expect(undo(edited).now).toBe(b);
  expect(undo(undo(edited)).now).toBe(a);
  expect(undo(undo(undo(edited))).now).toBe(a);
  expect(redo(redo(undo(undo(edited)))).now).toBe(c);
  expect(redo(edited)).toBe(edited);
});

test('the edits of one gesture are one step, until it is sealed', () => {
  const dragged = record(record(begin(a), b, 'move'), c, 'move');
  expect(undo(dragged).now).toBe(a);
  expect(undo(record(seal(dragged), d, 'move')).now).toBe(c);
  expect(undo(record(dragged, d, 'other')).now).toBe(c);
});

test('an edit after an undo leaves nothing to redo, and the same document is no step', () => {
  const branched = record(undo(record(begin(a), b)), c);
  expect(redo(branched).now).toBe(c);
  const unchanged = begin(a);
  expect(record(unchanged, a)).toBe(unchanged);
});

test('after an undo the next edit does not join the gesture that was undone', () => {
  const again = record(undo(record(begin(a), b, 'move')), c, 'move');
  expect(undo(again).now).toBe(a);
});
