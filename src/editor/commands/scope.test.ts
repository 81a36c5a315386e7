/** Commands act on the module in which the selection stands, wherever the canvas is. */

import { beforeEach, describe, expect, it } from 'vitest';
import { wireKey } from '../../graph/path.ts';
import { convBnRelu } from '../../graph/shipped/conv-bn-relu.ts';
import { createEditor, type Editor } from '../editor.ts';
import { drawWire } from '../gestures/draw-wire.ts';
import { begin } from '../gestures/gesture.ts';
import { entersSentence, leavesSentence } from '../gestures/landing.ts';
import { scene, sheetHere } from '../here.ts';
import { fakeHost } from '../host.fixture.ts';
import { faces } from '../scene/face.ts';
import { type DrawnNode, nodeProjection } from '../scene/nodes.ts';
import { placeIn, type Sheet, sheetAt } from '../scene/scene.ts';
import { oneModule } from '../scene/touched.ts';
import { addAt, addHere } from './add.ts';
import { openInstance } from './instance.ts';
import { duplicate, nudge, removeSelected, selectAll } from './selection.ts';
import { canExpand, canFold, expandSelected, foldSelected, goToBlock, leave } from './travel.ts';

const view = () => editor.view.getState();
const project = () => editor.document.getState().history.now;
const key = 'conv-bn-relu';
const definition = () => project().modules[key] as typeof convBnRelu;
const ids = () => definition().blocks.map(({ id }) => id);

/** input → a → b, two instances of the same module; `a` stands open. */
let editor: Editor;
beforeEach(() => {
  editor = createEditor(fakeHost());
  addHere(editor, { block: { kind: 'input' } });
  const module = { kind: 'module', module: key };
  addHere(editor, { block: module, modules: { [key]: convBnRelu } });
  addHere(editor, { block: module, modules: { [key]: convBnRelu } });
});
const [a, b] = ['conv_bn_relu', 'conv_bn_relu_2'];
const openFirst = (): void => {
  view().select([a], [], []);
  expandSelected(editor);
};

const drawn = (): readonly DrawnNode[] => {
  const facesOf = (sheet: Sheet) => faces(editor.document.getState().report, sheet.checked, new Map());
  return nodeProjection()(scene(editor), facesOf, view());
};

describe('an instance that stands open in place', () => {
  it('is a frame with its blocks in it, and the document does not know', () => {
    const before = project();
    view().select([a], [], []);
    const folded = drawn();
    openFirst();
    expect(project()).toBe(before);
    const nodes = drawn();
    expect(nodes.map(({ id, type }) => `${type} ${id}`)).toEqual([
      'block input',
      `frame ${a}`,
      `port ${a}/in`,
      `block ${a}/conv`,
      `block ${a}/bn`,
      `block ${a}/act`,
      `port ${a}/out`,
      `block ${b}`,
    ]);
    const frame = nodes[1] as DrawnNode;
    for (const inner of nodes.slice(2, 7)) {
      expect(inner.position.x).toBeGreaterThanOrEqual(frame.position.x);
      expect(inner.position.x + (inner.width ?? 0)).toBeLessThanOrEqual(
        frame.position.x + (frame.width ?? 0),
      );
      expect(inner.position.y + (inner.height ?? 0)).toBeLessThanOrEqual(
        frame.position.y + (frame.height ?? 0),
      );
    }
    // b makes room by as much as the frame is wider than a block.
    const [wasAt, is] = [folded[2] as DrawnNode, nodes[7] as DrawnNode];
    expect(is.position.x - wasAt.position.x).toBe((frame.width ?? 0) - 184);
    foldSelected(editor);
    expect(drawn()).toEqual(folded);
    expect(project()).toBe(before);
  });

  it('has its ports level with the wires of its neighbours', () => {
    openFirst();
    const nodes = drawn();
    const level = (id: string, side: 'inputs' | 'outputs'): number => {
      const node = nodes.find((each) => each.id === id) as DrawnNode;
      return node.position.y + (node.data.ports[side][0] ?? Number.NaN);
    };
    expect(level(a, 'inputs')).toBe(level('input', 'outputs'));
    expect(level(`${a}/in`, 'outputs')).toBe(level(a, 'inputs'));
    expect(level(b, 'inputs')).toBe(level(a, 'outputs'));
  });

  it('is found at a point of the canvas, and a block dropped there lands there, in the definition', () => {
    openFirst();
    const frame = sheetHere(editor, [a])?.frame?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const at = [frame.x + frame.width / 2, frame.y + frame.height - 10] as const;
    expect(sheetAt(at, scene(editor)).path).toEqual([a]);
    addAt(editor, { block: { kind: 'dropout' } }, at, undefined);
    expect(view()).toMatchObject({ scope: [a], selection: new Set(['dropout']) });
    expect(ids()).toContain('dropout');
    const box = sheetHere(editor, [a])?.boxes.get('dropout');
    expect(box && [box.x + 92, box.y + 32]).toEqual([at[0], at[1]]);
  });

  it('leaves what is dropped outside where the pointer is', () => {
    openFirst();
    const frame = sheetHere(editor, [a])?.frame?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const at = [frame.x + frame.width / 2, frame.y + frame.height + 200] as const;
    addAt(editor, { block: { kind: 'dropout' } }, at, undefined);
    expect(view().scope).toEqual([]);
    const box = scene(editor).boxes.get('dropout');
    expect(box && [box.x + 92, box.y + 32]).toEqual([at[0], at[1]]);
    expect(placeIn(scene(editor), [box?.x ?? 0, box?.y ?? 0])).toEqual(
      project().modules.main?.layout.dropout,
    );
  });
});

describe('commands', () => {
  it('act in the open instance and so on all of its module, one step each', () => {
    openFirst();
    view().select(['bn'], [], [a]);
    const steps = editor.document.getState().history.past.length;
    duplicate(editor);
    expect(ids()).toEqual(['in', 'conv', 'bn', 'act', 'out', 'bn_2']);
    expect(view()).toMatchObject({ scope: [a], selection: new Set(['bn_2']) });
    nudge(editor, 8, 0);
    removeSelected(editor);
    expect(ids()).toEqual(['in', 'conv', 'bn', 'act', 'out']);
    selectAll(editor);
    expect(view().selection.size).toBe(5);
    expect(editor.document.getState().history.past.length).toBe(steps + 3);
  });

  it('go into a module and back out, to the instance that was left', () => {
    view().select([b], [], []);
    openInstance(editor);
    expect(view()).toMatchObject({ inside: [b], scope: [b] });
    leave(editor);
    expect(view()).toMatchObject({ inside: [], selection: new Set([b]) });
  });

  it('open and fold by one key, of which only one has something to do', () => {
    view().select([a], [], []);
    expect([canExpand(editor), canFold(editor)]).toEqual([true, false]);
    expandSelected(editor);
    expect([canExpand(editor), canFold(editor)]).toEqual([false, true]);
    // Inside it the key folds it too.
    view().select(['conv'], [], [a]);
    expect([canExpand(editor), canFold(editor)]).toEqual([false, true]);
    foldSelected(editor);
    expect(view()).toMatchObject({ scope: [], selection: new Set([a]) });
    view().select(['input'], [], []);
    expect([canExpand(editor), canFold(editor)]).toEqual([false, false]);
  });

  it('leave an open instance before the module that the canvas shows', () => {
    openFirst();
    view().select(['conv'], [], [a]);
    leave(editor);
    expect(view()).toMatchObject({ scope: [], inside: [] });
  });
});

describe('a wire', () => {
  const line = (source: string, target: string): void => {
    const gesture = begin(editor, drawWire(editor, { block: source, port: 0 }, true));
    gesture.move({ on: 'port', block: target, port: 0 });
    gesture.end();
  };

  it('does not cross the edge of a module, and is told what to do', () => {
    openFirst();
    const before = project();
    line(`${a}/conv`, b);
    expect(editor.notice.getState().text).toBe(
      'A wire cannot leave the module Conv + BN + ReLU. Give Conv + BN + ReLU an output port and lead the wire there.',
    );
    expect(editor.notice.getState().text).toBe(leavesSentence('Conv + BN + ReLU'));
    line('input', `${a}/bn`);
    expect(editor.notice.getState().text).toBe(
      'A wire cannot enter the module Conv + BN + ReLU. Give Conv + BN + ReLU an input port and lead the wire there.',
    );
    expect(editor.notice.getState().text).toBe(entersSentence('Conv + BN + ReLU'));
    expect(project()).toBe(before);
  });

  it('within it is one of the definition', () => {
    openFirst();
    line(`${a}/conv`, `${a}/act`);
    expect(definition().wires.map(wireKey)).toContain('conv:0>act:0');
    expect(view().scope).toEqual([a]);
  });
});

describe('a box around blocks', () => {
  it('takes those of the outermost module that it touches, and an open one when all in it is touched', () => {
    openFirst();
    const touch = (...names: string[]) => oneModule(scene(editor), new Set(names));
    expect(touch(`${a}/conv`, `${a}/bn`, a)).toEqual({ scope: [a], ids: ['conv', 'bn'] });
    expect(touch('input', a, `${a}/conv`)).toEqual({ scope: [], ids: ['input'] });
    const all = ['in', 'conv', 'bn', 'act', 'out'].map((id) => `${a}/${id}`);
    expect(touch('input', a, ...all)).toEqual({ scope: [], ids: ['input', a] });
    expect(touch(a)).toEqual({ scope: [], ids: [] });
  });
});

describe('going to a block', () => {
  it('selects it where its module is on the canvas, and enters the module where it is not', () => {
    openFirst();
    goToBlock(editor, [a, 'bn']);
    expect(view()).toMatchObject({ inside: [], scope: [a], selection: new Set(['bn']) });
    goToBlock(editor, [`${b}:1`, 'bn']);
    expect(view()).toMatchObject({ inside: [b], scope: [b], selection: new Set(['bn']) });
  });
});

describe('what an edit takes away', () => {
  it('is left: the module that is shown, what stands open, what is selected', () => {
    openFirst();
    view().select(['bn'], [], [a]);
    editor.document.undo();
    editor.document.undo();
    expect(view()).toMatchObject({ scope: [], selection: new Set(), expanded: new Set() });
    editor.document.redo();
    view().enter([a], ['conv']);
    editor.document.undo();
    expect(view()).toMatchObject({ inside: [], scope: [] });
  });
});
