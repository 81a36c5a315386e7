import { describe, expect, it } from 'vitest';
import { check } from '../../../check/check.ts';
import type { Block, Module, Project, Wire } from '../../../graph/project.ts';
import { type Possible, sourcesOf, targetsOf } from './ends.ts';

const block = (id: string, kind = 'conv2d', rest: Partial<Block> = {}): Block => ({
  id,
  kind,
  params: {},
  ...rest,
});
const wire = (from: string, to: string, port = 0): Wire => ({ from: [from, 0], to: [to, port] });
const module = (blocks: readonly Block[], wires: readonly Wire[]): Module => ({
  name: 'Two in',
  params: [],
  blocks,
  wires,
  layout: {},
});
const project: Project = {
  format: 'netloom',
  version: 1,
  name: '',
  root: 'main',
  modules: {
    main: module(
      [
        block('i', 'input'),
        block('a', 'conv2d', { name: 'A' }),
        block('b'),
        block('c'),
        block('j', 'add'),
        block('m', 'module', { module: 'two' }),
      ],
      [wire('i', 'a'), wire('a', 'b'), wire('b', 'j')],
    ),
    two: module(
      [
        block('x', 'port-in', { name: 'left' }),
        block('y', 'port-in', { name: 'right' }),
        block('s', 'add'),
        block('o', 'port-out'),
      ],
      [wire('x', 's'), wire('y', 's', 1), wire('s', 'o')],
    ),
  },
};
const { root } = check(project);
const say = (list: readonly Possible[]): readonly string[] =>
  list.map(({ name, instead }) => (instead === undefined ? name : `${name}, instead of ${instead}`));

describe('where a wire may go', () => {
  it('is to free inputs first, by their names; not against the data, and not where it goes already', () => {
    expect(say(targetsOf(project, root, 'a'))).toEqual([
      'Add, input 2',
      'Conv 3×3 (c)',
      'Two in, left',
      'Two in, right',
    ]);
  });

  it('is to taken inputs too, with what it takes the place of', () => {
    expect(say(targetsOf(project, root, 'c'))).toContain('A, instead of Input');
  });

  it('is into an input from what does not come behind it', () => {
    expect(say(sourcesOf(project, root, 'b'))).toEqual([
      'Input, instead of A',
      'Conv 3×3 (c), instead of A',
      'Two in, instead of A',
    ]);
  });

  it('is into each port of a module by its name', () => {
    expect(say(sourcesOf(project, root, 'm')).slice(0, 2)).toEqual(['left → Input', 'right → Input']);
  });

  it('is nowhere from a block that gives nothing out', () => {
    const { root: inner } = check({ ...project, root: 'two' });
    expect(targetsOf(project, inner, 'o')).toEqual([]);
  });
});
