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
import { addAt, addHere } from '../commands/add.ts';
import { detachSelected, makeModuleOfSelection, takeApartSelected } from '../commands/modules.ts';
import {
  clipOfSelection,
  duplicate,
  nudge,
  pasteClip,
  removeSelected,
  toggleBypass,
} from '../commands/selection.ts';
import { askSource, askTarget } from '../commands/wiring/ask.ts';
import { cut, wire } from '../commands/wiring.ts';
import { createEditor } from '../editor.ts';
import { change, current, shownModule } from '../here.ts';
import { fakeHost } from '../host.fixture.ts';
import { carry } from './carry.ts';
import { dragBlocks } from './drag-blocks.ts';
import { drawWire } from './draw-wire.ts';
import { begin, cancelGesture, type Gesture, isHeld } from './gesture.ts';
import type { Landing } from './landing.ts';
import { moveWireEnd } from './move-wire-end.ts';
import { selectBox } from './select-box.ts';

const template = (name: string): Project => {
  const text = readFileSync(new URL(`../../../templates/${name}.json`, import.meta.url), 'utf8');
  const opened = parseProject(text);
  if ('problem' in opened) throw new Error(opened.problem);
  return opened.project;
};

/** Picks by a number that shrinks towards 0. */
const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];
let editor = createEditor(fakeHost());
const blockIds = (): readonly string[] => shownModule(editor).blocks.map(({ id }) => id);
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

const blockAt = (n: number): string => pick(blockIds(), n) ?? '';
const placeOf = (id: string, n: number, m: number): Record<string, readonly [number, number]> => ({
  [id]: [n % 1500, m % 1200],
});

/** Where the end of a wire is let go. */
function landing(n: number, m: number): Landing {
  if (n % 7 === 0) return { on: 'ground', screen: [n % 900, m % 600] };
  if (n % 5 === 0) return { on: 'nothing' };
  return n % 2 === 0 ? { on: 'body', block: blockAt(m) } : { on: 'port', block: blockAt(m), port: n % 3 };
}

/** Presses, moves twice and lets go; of every fifth gesture Escape makes as if it had never been. */
function byHand<Move>(gesture: Gesture<Move>, n: number, ...moves: readonly Move[]): void {
  const { history } = editor.document.getState();
  const { selection } = editor.view.getState();
  const held = begin(editor, gesture);
  expect(isHeld(editor)).toBe(true);
  for (const to of moves) held.move(to);
  expect(editor.document.getState().history, 'nothing is in the document before the end').toBe(history);
  if (n % 5 === 4) {
    cancelGesture(editor);
    held.move(moves[0] as Move);
    held.end();
    expect(editor.document.getState().history, 'Escape leaves the document').toBe(history);
    expect([...editor.view.getState().selection], 'Escape leaves the selection').toEqual([...selection]);
  } else held.end();
  expect(editor.hand.getState(), 'the hand is empty afterwards').toMatchObject({ copies: {}, guides: [] });
  expect(editor.view.getState().dragged, 'no block hangs in the air').toEqual({});
  expect(isHeld(editor)).toBe(false);
}

/** What a hand does between pressing and letting go; `n` and `m` choose on what. */
const gestures: Readonly<Record<string, (n: number, m: number) => void>> = {
  add: (n, m) => {
    editor.view.select([pick(blockIds(), m) ?? ''].filter(Boolean));
    addHere(editor, { block: { kind: pick(added, n) as string } });
  },
  'add a module': (n, m) => {
    editor.view.select([pick(blockIds(), m) ?? ''].filter(Boolean));
    addHere(editor, { block: { kind: 'module', module: pick(modules, n) as string }, modules: shipped });
  },
  'drop on a wire': (n, m) =>
    addAt(
      editor,
      { block: { kind: pick(added, n) as string } },
      [m % 1000, m % 700],
      pick(shownModule(editor).wires.map(wireKey), m),
    ),
  select: (n, m) => editor.view.select([n, n + 1, m].flatMap((each) => pick(blockIds(), each) ?? [])),
  remove: () => {
    if (blockIds().length > 4) removeSelected(editor);
  },
  duplicate: () => {
    if (blockIds().length < 60) duplicate(editor);
  },
  paste: (n, m) => {
    if (editor.view.getState().selection.size > 0 && blockIds().length < 60)
      pasteClip(editor, clipOfSelection(editor), [n % 900, m % 900]);
  },
  'press an arrow thrice': (n) => {
    for (let i = 0; i < 3; i++) nudge(editor, (n % 3) - 1, 8);
  },
  drag: (n, m) => {
    const id = pick(blockIds(), n);
    if (id) change(editor, (module) => move(module, { [id]: [m % 2000, n % 1500] }));
  },
  'drag by hand': (n, m) => {
    const id = blockAt(n);
    const wire = pick(shownModule(editor).wires.map(wireKey), m);
    if (!id) return;
    byHand(
      dragBlocks(editor),
      n,
      { places: placeOf(id, m, n), freely: true, wire: undefined, copying: false },
      { places: placeOf(id, n, m), freely: n % 2 === 0, wire, copying: false },
    );
  },
  'copy by dragging': (n, m) => {
    const id = blockAt(n);
    if (!id || blockIds().length > 60) return;
    const to = { places: placeOf(id, n, m), freely: true, wire: undefined };
    // The key that copies is let go once on the way, or at its end.
    byHand(dragBlocks(editor), n, { ...to, copying: true }, { ...to, copying: m % 3 > 0 });
  },
  'draw a wire by hand': (n, m) => {
    const block = blockAt(n + m);
    if (block) byHand(drawWire(editor, { block, port: 0 }, m % 2 === 0), n, landing(m, n), landing(n, m));
  },
  "move a wire's end": (n, m) => {
    const wire = pick(shownModule(editor).wires, n);
    if (wire) byHand(moveWireEnd(editor, wireKey(wire), m % 2 === 0 ? 'to' : 'from'), n, landing(n, m));
  },
  'select by a box': (n, m) => {
    byHand(selectBox(editor), n, new Set([blockAt(n), blockAt(m)]), new Set([blockAt(n + 1)]));
  },
  'carry from the palette': (n, m) => {
    const block = { kind: pick(added, n) as string };
    const wire = pick(shownModule(editor).wires.map(wireKey), m);
    const at = [n % 900, m % 600] as const;
    byHand(
      carry(editor, { id: block.kind, block, label: 'Block', look: 'joining', about: '', also: '' }),
      n,
      { at, over: true, wire },
      { at, over: n % 3 > 0, wire: m % 2 === 0 ? wire : undefined },
    );
  },
  'wire by keys': (n, m) => {
    const id = blockAt(n);
    if (!id) return;
    editor.view.select([id]);
    (m % 2 === 0 ? askTarget : askSource)(editor);
    const { question, close } = editor.question.getState();
    const answer = question && pick(question.answers, m);
    // The list says beforehand what would come of each answer.
    if (answer) expect(answer.outcome().words).not.toBe('');
    close();
    answer?.perform();
  },
  bypass: () => toggleBypass(editor),
  wire: (n, m) => {
    const [from, to] = [pick(blockIds(), n), pick(blockIds(), m)];
    if (from && to) wire(editor, [from, 0], [to, 0]);
  },
  'cut a wire': (n) => {
    const found = pick(shownModule(editor).wires, n);
    if (found) cut(editor, [found]);
  },
  'type a number, digit by digit': (n, m) => {
    const block = pick(
      shownModule(editor).blocks.filter(({ kind }) => kind === 'conv2d'),
      n,
    );
    if (!block) return;
    for (const filters of [m % 9, m % 90, m % 900])
      change(
        editor,
        (module) => setParams(module, block.id, { filters: filters + 1 }),
        `param ${block.id} filters`,
      );
  },
  repeat: (n, m) => {
    const id = pick(blockIds(), n);
    if (id) change(editor, (module) => setRepeat(module, id, 1 + (m % 3)));
  },
  name: (n, m) => {
    const id = pick(blockIds(), n);
    if (id) change(editor, (module) => rename(module, id, `block ${m}`));
  },
  'name the network': (n) => editor.document.edit((project) => renameProject(project, `network ${n}`)),
  repair: (n, m) => {
    const { report, edit } = editor.document.getState();
    const problem = pick(report.problems.slice(0, 8), n);
    const offer = problem && pick(offers(report, problem), m);
    if (problem && offer) edit(() => applyFix(report, problem, offer.id));
  },
  'make a module': (n) => void makeModuleOfSelection(editor, `Module ${n % 5}`, []),
  'take apart': () => {
    if (blockIds().length < 60) takeApartSelected(editor);
  },
  detach: () => detachSelected(editor),
  enter: (n) => {
    const instance = pick(
      shownModule(editor).blocks.filter(({ kind }) => kind === 'module'),
      n,
    );
    const { scope, enter } = editor.view.getState();
    if (instance && scope.length < 4) enter([...scope, instance.id]);
  },
  leave: () => editor.view.enter(editor.view.getState().inside.slice(0, -1)),
};

function perform(name: string, n: number, m: number): void {
  gestures[name]?.(n, m);
  editor.document.seal();
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
        editor = createEditor(fakeHost());
        editor.document.open(start);
        const states: Project[] = [start];
        const printed: string[] = [printProject(start)];
        for (const [gesture, n, m] of list) {
          perform(gesture, n, m);
          done++;
          const { past, now } = editor.document.getState().history;
          if (now === states.at(-1)) continue;
          states.push(now);
          changed++;
          printed.push(printProject(now));
          expect(past.length, `${gesture} is one step`).toBe(states.length - 1);
        }
        for (let i = states.length - 2; i >= 0; i--) {
          editor.document.undo();
          expect(current(editor)).toBe(states[i]);
          expect(printProject(current(editor))).toBe(printed[i]);
        }
        for (let i = 1; i < states.length; i++) {
          editor.document.redo();
          expect(current(editor)).toBe(states[i]);
          expect(printProject(current(editor))).toBe(printed[i]);
        }
      }),
      { numRuns: 20 },
    );
    expect(done).toBeGreaterThan(1000);
    expect(changed).toBeGreaterThan(done / 3);
  }, 60_000);
});
