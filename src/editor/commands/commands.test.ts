/** What a person's gestures do to the document, through the store as the page does it. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { Point } from '../../graph/project.ts';
import { createEditor, type Editor } from '../editor.ts';
import { shownModule } from '../here.ts';
import { fakeHost } from '../host.fixture.ts';
import { addAt, addHere } from './add.ts';
import {
  clipOfSelection,
  duplicate,
  nudge,
  pasteClip,
  removeSelected,
  selectAll,
  toggleBypass,
} from './selection.ts';
import { bodyPort, wire, wireToBody } from './wiring.ts';

const ids = (): string[] => shownModule(editor).blocks.map((block) => block.id);
const wires = (): string[] =>
  shownModule(editor).wires.map(({ from, to }) => `${from.join(':')} > ${to.join(':')}`);
const steps = (): number => editor.document.getState().history.past.length;
const undo = (): void => editor.document.undo();

let editor: Editor;
beforeEach(() => {
  editor = createEditor(fakeHost());
  addHere(editor, { block: { kind: 'input' } });
  addHere(editor, { block: { kind: 'conv2d' } });
});

describe('adding from the palette', () => {
  it('wires each block to the one that is selected, and selects it', () => {
    expect(wires()).toEqual(['input:0 > conv2d:0']);
    expect([...editor.view.getState().selection]).toEqual(['conv2d']);
    expect(steps()).toBe(2);
  });

  it('makes a branch where the selected block feeds another already, and covers nothing', () => {
    editor.view.select(['input']);
    addHere(editor, { block: { kind: 'maxpool' } });
    expect(wires()).toEqual(['input:0 > conv2d:0', 'input:0 > maxpool:0']);
    const { conv2d = [0, 0], maxpool = [0, 0] } = shownModule(editor).layout;
    expect(Math.abs(conv2d[1] - maxpool[1]) >= 64 || Math.abs(conv2d[0] - maxpool[0]) >= 184).toBe(true);
  });

  it('leaves an Input without a wire', () => {
    addHere(editor, { block: { kind: 'input' } });
    expect(wires()).toHaveLength(1);
  });

  it('puts a block into the wire on which it is dropped, in one step', () => {
    const before = steps();
    addAt(editor, { block: { kind: 'batchnorm' } }, [300, 100], 'input:0>conv2d:0');
    expect(wires()).toEqual(['input:0 > batchnorm:0', 'batchnorm:0 > conv2d:0']);
    // In line after the input, 272 pixels on; what follows has moved on for it.
    const { input, batchnorm, conv2d } = shownModule(editor).layout as Record<string, Point>;
    expect([batchnorm, conv2d]).toEqual([272, 544].map((x) => [(input?.[0] ?? 0) + x, input?.[1]]));
    expect(steps()).toBe(before + 1);
  });
});

describe('wiring', () => {
  it('refuses a loop with its sentence and changes nothing', () => {
    const before = shownModule(editor);
    expect(wire(editor, ['conv2d', 0], ['conv2d', 0])).toBe(false);
    expect(editor.notice.getState().text).toBe(
      'A wire from Conv 3×3 to itself would close a loop. Data flows one way: end it at a later block.',
    );
    addHere(editor, { block: { kind: 'add' } });
    expect(wire(editor, ['add', 0], ['conv2d', 0])).toBe(false);
    expect(editor.notice.getState().text).toBe(
      'A wire from Add to Conv 3×3 would close a loop. Data flows one way: end it at a block that does not lead to Add.',
    );
    expect(before.wires).toHaveLength(1);
  });

  it('takes back the refusal when the person goes on', () => {
    wire(editor, ['conv2d', 0], ['conv2d', 0]);
    addHere(editor, { block: { kind: 'add' } });
    expect(editor.notice.getState().text).toBe('');
  });

  it('replaces the wire on an occupied input', () => {
    editor.view.select([]);
    addHere(editor, { block: { kind: 'input' } });
    wire(editor, ['input_2', 0], ['conv2d', 0]);
    expect(wires()).toEqual(['input_2:0 > conv2d:0']);
  });

  it('finds the free input of a join on whose body the wire is dropped', () => {
    addHere(editor, { block: { kind: 'add' } });
    expect(bodyPort(editor, shownModule(editor), 'add')).toBe(1);
    expect(wireToBody(editor, ['input', 0], 'add')).toBe(true);
    expect(wires()).toContain('input:0 > add:1');
    expect(bodyPort(editor, shownModule(editor), 'input')).toBeUndefined();
  });
});

describe('the selection', () => {
  it('is removed with its wires in one step, and comes back by one undo', () => {
    const before = editor.document.getState().history.now;
    selectAll(editor);
    removeSelected(editor);
    expect(ids()).toEqual([]);
    undo();
    expect(editor.document.getState().history.now).toBe(before);
  });

  it('is duplicated below itself with the wires inside it', () => {
    selectAll(editor);
    duplicate(editor);
    expect(ids()).toEqual(['input', 'conv2d', 'input_2', 'conv2d_2']);
    expect(wires()).toEqual(['input:0 > conv2d:0', 'input_2:0 > conv2d_2:0']);
    expect([...editor.view.getState().selection]).toEqual(['input_2', 'conv2d_2']);
  });

  it('is pasted with its corner at the pointer', () => {
    pasteClip(editor, clipOfSelection(editor), [700, 300]);
    expect(shownModule(editor).layout.conv2d_2).toEqual([700, 300]);
  });

  it('moves by several presses in one step', () => {
    const [x = 0, y = 0] = shownModule(editor).layout.conv2d ?? [];
    const before = steps();
    for (let i = 0; i < 3; i++) nudge(editor, 8, 0);
    expect(shownModule(editor).layout.conv2d).toEqual([x + 24, y]);
    expect(steps()).toBe(before + 1);
  });

  it('is bypassed and no longer', () => {
    toggleBypass(editor);
    expect(shownModule(editor).blocks[1]?.bypass).toBe(true);
    toggleBypass(editor);
    expect(shownModule(editor).blocks[1]?.bypass).toBeUndefined();
  });
});
