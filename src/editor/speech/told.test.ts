import { beforeEach, describe, expect, it } from 'vitest';
import { setParams } from '../../graph/edit/blocks.ts';
import { addHere } from '../commands/add.ts';
import { nudge, removeSelected } from '../commands/selection.ts';
import { wire } from '../commands/wiring.ts';
import { createEditor, type Editor } from '../editor.ts';
import { change } from '../here.ts';
import { fakeHost } from '../host.fixture.ts';
import { checkedHere } from '../view/standing.ts';
import type { Stand } from './difference.ts';
import { type Gesture, told } from './told.ts';

const stand = (): Stand => {
  const { report } = editor.document.getState();
  return { report, here: checkedHere(report, editor.view.getState().scope) };
};

function toldOf(act: () => void, gesture: Gesture = 'edit'): string {
  const before = stand();
  act();
  return told(before, stand(), gesture, [...editor.view.getState().selection][0]);
}

const set = (id: string, values: Parameters<typeof setParams>[2]): void =>
  change(editor, (module) => setParams(module, id, values));

let editor: Editor;
beforeEach(() => {
  editor = createEditor(fakeHost());
  addHere(editor, { block: { kind: 'input', params: { height: 28, width: 28, channels: 1 } } });
});

describe('what is told', () => {
  it('of a new block is its name, its shape and its parameters', () => {
    // 3·3·1·16 + 16 = 160
    expect(toldOf(() => addHere(editor, { block: { kind: 'conv2d', params: { filters: 16 } } }))).toBe(
      'Conv 3×3 added. Conv 3×3: 28 by 28 by 16, 160 parameters.',
    );
  });

  it('of a value that is typed is what comes of it, not the value', () => {
    addHere(editor, { block: { kind: 'conv2d', params: { filters: 16 } } });
    // 5·5·1·16 + 16 = 416
    expect(toldOf(() => set('conv2d', { kernel: [5, 5] }))).toBe('Conv 5×5: 28 by 28 by 16, 416 parameters.');
  });

  it('of a wire is its ends and what the second gives', () => {
    addHere(editor, { block: { kind: 'add' } });
    addHere(editor, { block: { kind: 'conv2d', params: { filters: 1 } } });
    editor.view.select(['conv2d']);
    editor.view.select([]);
    addHere(editor, { block: { kind: 'maxpool' } });
    expect(toldOf(() => wire(editor, ['conv2d', 0], ['maxpool', 0]))).toBe(
      'Wire from Conv 3×3 to Max pool 2×2 added. Max pool 2×2: 14 by 14 by 1.',
    );
  });

  it('of a mismatch is its sentence and the key that repairs it; of its end that nothing is left', () => {
    addHere(editor, { block: { kind: 'conv2d', params: { filters: 16, stride: 2 } } });
    addHere(editor, { block: { kind: 'add' } });
    const spoken = toldOf(() => wire(editor, ['input', 0], ['add', 1]));
    expect(spoken).toMatch(
      /^Wire from Input to Add added\. .*Problem: Add needs equal shapes but gets 14 × 14 × 16 from Conv 3×3 and 28 × 28 × 1 from Input\. .* Press F for repairs\.$/,
    );
    expect(toldOf(() => set('conv2d', { filters: 1, stride: 1 }))).toMatch(/No problems left\.$/);
  });

  it('of an undo and a redo is what they did', () => {
    addHere(editor, { block: { kind: 'conv2d', params: { filters: 16 } } });
    set('conv2d', { filters: 32 });
    const { undo, redo } = editor.document.getState();
    expect(toldOf(undo, -1)).toBe('Undone: Conv 3×3: filters 16. Conv 3×3: 28 by 28 by 16, 160 parameters.');
    expect(toldOf(redo, 1)).toBe('Redone: Conv 3×3: filters 32. Conv 3×3: 28 by 28 by 32, 320 parameters.');
    undo();
    expect(toldOf(undo, -1)).toBe('Undone: Conv 3×3 removed.');
    expect(toldOf(redo, 1)).toMatch(/^Redone: Conv 3×3 added\./);
  });

  it('of several steps back is how many', () => {
    addHere(editor, { block: { kind: 'conv2d' } });
    addHere(editor, { block: { kind: 'conv2d' } });
    const { undo } = editor.document.getState();
    const text = toldOf(() => {
      undo();
      undo();
    }, -2);
    expect(text).toBe('Undone, 2 steps: 2 blocks removed.');
  });

  it('of a block that is moved is nothing, unless the move is undone', () => {
    expect(toldOf(() => nudge(editor, 8, 0))).toBe('');
    expect(toldOf(editor.document.undo, -1)).toBe('Undone: Input moved.');
  });

  it('of a block that is deleted is its name', () => {
    expect(toldOf(() => removeSelected(editor))).toBe('Input removed.');
  });
});
