import { describe, expect, it } from 'vitest';
import { move, removeBlocks, setParams } from '../graph/edit/blocks.ts';
import { copy, paste } from '../graph/edit/clip.ts';
import { removeAndHeal } from '../graph/edit/heal.ts';
import { alike } from '../graph/edit/modules/alike.ts';
import { makeModule } from '../graph/edit/modules/make.ts';
import { editModule } from '../graph/edit/project.ts';
import { connect, disconnect } from '../graph/edit/wires.ts';
import { large, watched } from '../graph/large.fixture.ts';
import { freePlace } from '../graph/place.ts';
import type { Module, Project } from '../graph/project.ts';
import { readingOrder } from '../graph/reading.ts';
import { problemsOf } from './at.ts';
import { check } from './check.ts';
import { volumes } from './volumes.ts';

const main = (project: Project): Module => project.modules.main as Module;
const ids = (project: Project): readonly string[] => main(project).blocks.map(({ id }) => id);
const inner = (project: Project): ReadonlySet<string> => new Set(ids(project).slice(1, -1));

const work: Readonly<Record<string, (project: Project) => unknown>> = {
  'checking it': (project) => check(project),
  'checking it after one edit': (project) => {
    check(project);
    return check(editModule(project, 'main', (module) => setParams(module, 'b1', { l2: 0.5 })));
  },
  'wiring its output elsewhere': (project) => {
    check(project);
    return check(editModule(project, 'main', (module) => connect(module, ['input', 0], ['end', 0])));
  },
  'removing half of it': (project) =>
    removeBlocks(main(project), new Set(ids(project).filter((_, i) => i % 2))),
  'removing all of it and closing the gap': (project) => removeAndHeal(main(project), inner(project)),
  'cutting half of its wires': (project) =>
    disconnect(
      main(project),
      main(project).wires.filter((_, i) => i % 2),
    ),
  'pasting it into itself': (project) =>
    paste(project, 'main', copy(project, main(project), new Set(ids(project))), [40, 40]),
  'moving all of it': (project) =>
    move(main(project), Object.fromEntries(ids(project).map((id, i) => [id, [i, i]]))),
  'making a module of it': (project) => makeModule(project, 'main', inner(project), 'All'),
  'finding places like two of its blocks': (project) => alike(project, 'main', ['b2', 'b3']),
  'reading it': (project) => readingOrder(main(project)),
  'telling its volumes': (project) => volumes(check(project).root),
  'telling the problems of each block': (project) => {
    const report = check(project);
    return ids(project).map((id) => problemsOf(report, report.root, id));
  },
};

describe('the work grows with the document and no faster', () => {
  const reads = (project: Project, act: (project: Project) => unknown): number => {
    const { project: seen, reads: sum } = watched(project);
    act(seen);
    return sum();
  };
  it.each(Object.keys(work))('in %s', (name) => {
    const act = work[name] as (project: Project) => unknown;
    for (const [shape, make] of Object.entries(large))
      expect(reads(make(2000), act) / reads(make(1000), act), shape).toBeLessThan(2.2);
  });
});

/** Written out, two blocks an instance, just under the limit of 100,000. */
const most = 49_000;

describe('a document of nearly 50,000 blocks', () => {
  it.each(Object.entries(large))('of the shape "%s" is checked, and again after an edit', (_, make) => {
    const project = make(most);
    const { ok, problems } = check(project);
    expect(ok).toBe(problems.every(({ severity }) => severity !== 'error'));
    const edited = editModule(project, 'main', (module) => connect(module, ['input', 0], ['end', 0]));
    expect(check(edited).root.order.length).toBe(main(project).blocks.length);
  });

  it('is pasted into itself, emptied, and finds room for one more', () => {
    const project = large['a row'](most);
    const clip = copy(project, main(project), new Set(ids(project)));
    const [pasted, fresh] = paste(project, 'main', clip, [40, 40]);
    expect(new Set(ids(pasted)).size).toBe(2 * (most + 2));
    expect(fresh.length).toBe(most + 2);
    expect(removeAndHeal(main(project), inner(project)).wires).toEqual([
      { from: ['input', 0], to: ['end', 0] },
    ]);
    expect(Object.values(main(project).layout)).not.toContainEqual(freePlace(main(project), [1000, 1000]));
  });
});
