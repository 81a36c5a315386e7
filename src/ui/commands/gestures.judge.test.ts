/**
 * A thousand random gestures of a person on the document, as the page does them: each is one undo step, each undo gives
 * the very state before its gesture, and redo gives the end again.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix, offers } from '../../check/fixes.ts';
import { parseProject } from '../../formats/project/parse.ts';
import { printProject } from '../../formats/project/print.ts';
import { move, rename, setParams, setRepeat } from '../../graph/edit/blocks.ts';
import { renameProject } from '../../graph/edit/project.ts';
import { wireKey } from '../../graph/path.ts';
import type { Project } from '../../graph/project.ts';
import { shipped } from '../../graph/shipped/shipped.ts';
import { keepView } from '../../state/open.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { addAt, addHere } from './add.ts';
import { change, current, shownModule } from './document.ts';
import { detachSelected, makeModuleOfSelection, takeApartSelected } from './modules.ts';
import { clipOfSelection, duplicate, nudge, pasteClip, removeSelected, toggleBypass } from './selection.ts';
import { cut, wire } from './wiring.ts';

const template = (name: string): Project => {
  const text = readFileSync(new URL(`../../../templates/${name}.json`, import.meta.url), 'utf8');
  const opened = parseProject(text);
  if ('problem' in opened) throw new Error(opened.problem);
  return opened.project;
};

/** Picks by a number that shrinks towards 0. */
const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];
const blockIds = (): readonly string[] => shownModule().blocks.map(({ id }) => id);
const added = [
  'conv2d',
  'maxpool',
  'add',
  'concat',
  'dense',
  'activation',
  'flatten',
  'output',
  'input',
  'batchnorm',
];
const modules = Object.keys(shipped);

/** What a hand does between pressing and letting go; `n` and `m` choose on what. */
const gestures: Readonly<Record<string, (n: number, m: number) => void>> = {
  add: (n, m) => {
    useView.getState().select([pick(blockIds(), m) ?? ''].filter(Boolean));
    addHere({ block: { kind: pick(added, n) as string } });
  },
  'add a module': (n, m) => {
    useView.getState().select([pick(blockIds(), m) ?? ''].filter(Boolean));
    addHere({ block: { kind: 'module', module: pick(modules, n) as string }, modules: shipped });
  },
  'drop on a wire': (n, m) =>
    addAt(
      { block: { kind: pick(added, n) as string } },
      [m % 1000, m % 700],
      pick(shownModule().wires.map(wireKey), m),
    ),
  select: (n, m) => useView.getState().select([n, n + 1, m].flatMap((each) => pick(blockIds(), each) ?? [])),
  remove: () => {
    if (blockIds().length > 4) removeSelected();
  },
  duplicate: () => {
    if (blockIds().length < 60) duplicate();
  },
  paste: (n, m) => {
    if (useView.getState().selection.size > 0 && blockIds().length < 60)
      pasteClip(clipOfSelection(), [n % 900, m % 900]);
  },
  'press an arrow thrice': (n) => {
    for (let i = 0; i < 3; i++) nudge((n % 3) - 1, 8);
  },
  drag: (n, m) => {
    const id = pick(blockIds(), n);
    if (id) change((module) => move(module, { [id]: [m % 2000, n % 1500] }));
  },
  bypass: () => toggleBypass(),
  wire: (n, m) => {
    const [from, to] = [pick(blockIds(), n), pick(blockIds(), m)];
    if (from && to) wire([from, 0], [to, 0]);
  },
  'cut a wire': (n) => {
    const found = pick(shownModule().wires, n);
    if (found) cut([found]);
  },
  'type a number, digit by digit': (n, m) => {
    const block = pick(
      shownModule().blocks.filter(({ kind }) => kind === 'conv2d'),
      n,
    );
    if (!block) return;
    for (const filters of [m % 9, m % 90, m % 900])
      change((module) => setParams(module, block.id, { filters: filters + 1 }), `param ${block.id} filters`);
  },
  repeat: (n, m) => {
    const id = pick(blockIds(), n);
    if (id) change((module) => setRepeat(module, id, 1 + (m % 3)));
  },
  name: (n, m) => {
    const id = pick(blockIds(), n);
    if (id) change((module) => rename(module, id, `block ${m}`));
  },
  'name the network': (n) => useProject.getState().edit((project) => renameProject(project, `network ${n}`)),
  repair: (n, m) => {
    const { report, edit } = useProject.getState();
    const problem = pick(report.problems.slice(0, 8), n);
    const offer = problem && pick(offers(report, problem), m);
    if (problem && offer) edit(() => applyFix(report, problem, offer.id));
  },
  'make a module': (n) => void makeModuleOfSelection(`Module ${n % 5}`, []),
  'take apart': () => {
    if (blockIds().length < 60) takeApartSelected();
  },
  detach: () => detachSelected(),
  enter: (n) => {
    const instance = pick(
      shownModule().blocks.filter(({ kind }) => kind === 'module'),
      n,
    );
    const { scope, enter } = useView.getState();
    if (instance && scope.length < 4) enter([...scope, instance.id]);
  },
  leave: () => useView.getState().enter(useView.getState().inside.slice(0, -1)),
};

function perform(name: string, n: number, m: number): void {
  gestures[name]?.(n, m);
  useProject.getState().seal();
  // As the page does after every edit.
  keepView(({ from, to }) => `${from}${to}`);
}

const many = fc.array(fc.tuple(fc.constantFrom(...Object.keys(gestures)), fc.nat(10_000), fc.nat(10_000)), {
  minLength: 40,
  maxLength: 120,
  size: 'max',
});

describe('whatever a person does', () => {
  it('is undone and done again step by step, over more than a thousand gestures', () => {
    let done = 0;
    let changed = 0;
    fc.assert(
      fc.property(fc.constantFrom('lenet-5', 'cifar-resnet-20', 'inception-module'), many, (name, list) => {
        const start = template(name);
        useView.getState().enter([]);
        useProject.getState().open(start);
        const states: Project[] = [start];
        const printed: string[] = [printProject(start)];
        for (const [gesture, n, m] of list) {
          perform(gesture, n, m);
          done++;
          const { past, now } = useProject.getState().history;
          if (now === states.at(-1)) continue;
          states.push(now);
          changed++;
          printed.push(printProject(now));
          expect(past.length, `${gesture} is one step`).toBe(states.length - 1);
        }
        for (let i = states.length - 2; i >= 0; i--) {
          useProject.getState().undo();
          expect(current()).toBe(states[i]);
          expect(printProject(current())).toBe(printed[i]);
        }
        for (let i = 1; i < states.length; i++) {
          useProject.getState().redo();
          expect(current()).toBe(states[i]);
          expect(printProject(current())).toBe(printed[i]);
        }
      }),
      { numRuns: 20 },
    );
    expect(done).toBeGreaterThan(1000);
    expect(changed).toBeGreaterThan(done / 3);
  }, 60_000);
});
