import { describe, expect, it } from 'vitest';
import { kinds } from '../../../blocks/table.ts';
import { adoptModules, editModule } from '../../../graph/edit/project.ts';
import type { Module, Project } from '../../../graph/project.ts';
import { shipped } from '../../../graph/shipped/shipped.ts';
import { blank } from '../../document/blank.ts';
import { best, type Entry, groups } from './entries.ts';

const project = blank();
const entries = (search = '', where = project, key = where.root): readonly Entry[] =>
  groups({ project: where, key }, search).flatMap((group) => group.entries);
const labels = (search: string): string[] => entries(search).map(({ label }) => label);
const entry = (id: string, where = project, key = where.root): Entry =>
  entries('', where, key).find((each) => each.id === id) as Entry;

/** A document with these modules, of which its root uses `used`. */
function documentOf(modules: Project['modules'], ...used: readonly string[]): Project {
  const adopted = adoptModules(project, modules);
  return editModule(adopted, adopted.root, (root) => ({
    ...root,
    blocks: used.map((key, i) => ({ id: `b${i}`, kind: 'module', module: key, params: {} })),
  }));
}
const stage = shipped['residual-stage'] as Module;
const block = shipped['residual-block'] as Module;

describe('the palette', () => {
  it('offers every kind of block once, and the shipped modules', () => {
    const all = labels('');
    for (const kind of kinds.values()) expect(all.filter((label) => label === kind.label)).toHaveLength(1);
    for (const { name } of Object.values(shipped)) expect(all).toContain(name);
  });

  it('is searched by name, family and the words of the field, in any order, then by what is said about it', () => {
    expect(labels('skip')).toEqual(['Add (skip connection)', 'Pad channels']);
    expect(labels('conv sep')).toEqual(['Separable conv']);
    expect(labels('pointwise')).toEqual(['1×1 Conv']);
    expect(labels('fully connected')).toContain('Dense');
    expect(labels('Szegedy')).toContain('Inception module');
    expect(labels('transformer')).toEqual([]);
  });

  it('adds by Enter what is called so before what is only described so', () => {
    const found = (search: string) => best(groups({ project, key: project.root }, search), search)?.label;
    expect(found('residual')).toBe('Residual block');
    expect(found('1x1')).toBe('1×1 Conv');
    expect(found('fc')).toBe('Dense');
  });

  it('brings along with a shipped module what it uses, and nothing else', () => {
    const brought = entry('module residual-stage').modules ?? {};
    expect(Object.keys(brought).sort()).toEqual(['residual-block', 'residual-stage']);
    expect(Object.keys(entry('module inception').modules ?? {})).toEqual(['inception']);
  });

  it('lists the definitions of the document with their uses, those without any last', () => {
    const own = documentOf({ spare: stage, 'residual-block': block }, 'residual-block', 'residual-block');
    const [list] = groups({ project: own, key: own.root }, '').filter(({ id }) => id === 'own');
    expect(list?.entries.map(({ definition }) => definition)).toEqual([
      // Two in the root, and two in the stage that nothing uses.
      { key: 'residual-block', uses: 4 },
      { key: 'spare', uses: 0 },
    ]);
    expect(list?.heading).toBe('Modules of this document');
  });

  it('does not offer a shipped module of which the document has a version of its own', () => {
    const same = documentOf({ 'residual-block': block }, 'residual-block');
    expect(entry('module residual-block', same)).toBeDefined();
    const other = documentOf({ 'residual-block': { ...block, name: 'Mine' } }, 'residual-block');
    expect(entry('module residual-block', other)).toBeUndefined();
    expect(entry('own residual-block', other).label).toBe('Mine');
  });

  it('offers ports only inside a module, where Input and Feature output would be', () => {
    const own = documentOf({ 'residual-block': block }, 'residual-block');
    const kindsAt = (key: string) => entries('', own, key).map(({ label }) => label);
    expect(kindsAt(own.root)).toEqual(expect.arrayContaining(['Input', 'Feature output']));
    expect(kindsAt(own.root)).not.toContain('Input port');
    expect(kindsAt('residual-block')).toEqual(expect.arrayContaining(['Input port', 'Output port']));
    expect(kindsAt('residual-block')).not.toContain('Input');
  });

  it('refuses, inside a module, that module and all that hold it', () => {
    const own = documentOf({ 'residual-stage': stage, 'residual-block': block }, 'residual-stage');
    expect(entry('own residual-stage', own, 'residual-block').refused).toBe(
      'Residual stage cannot stand inside itself. Add it in another module.',
    );
    expect(entry('own residual-block', own, 'residual-block').refused).toBeDefined();
    expect(entry('own residual-block', own, 'residual-stage').refused).toBeUndefined();
    expect(entry('own residual-stage', own).refused).toBeUndefined();
  });
});
