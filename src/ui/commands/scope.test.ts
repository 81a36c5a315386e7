/** Commands act on the module in which the selection stands, wherever the canvas is. */
import { beforeEach, describe, expect, it } from 'vitest';
import { wireKey } from '../../graph/path.ts';
import { convBnRelu } from '../../graph/shipped/conv-bn-relu.ts';
import { blank } from '../../state/blank.ts';
import { useNotice } from '../../state/notice.ts';
import { keepView } from '../../state/open.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { faces } from '../canvas/face.ts';
import { entersSentence, leavesSentence, onConnect } from '../canvas/joining.ts';
import { nodeProjection, type Shown } from '../canvas/nodes.ts';
import { placeIn, type Sheet, scene, sheetAt, sheetOf } from '../canvas/scene.ts';
import { oneModule } from '../canvas/touched.ts';
import { addAt, addHere } from './add.ts';
import { openInstance } from './instance.ts';
import { duplicate, nudge, removeSelected, selectAll } from './selection.ts';
import { canExpand, canFold, expandSelected, foldSelected, goToBlock, leave } from './travel.ts';

const view = () => useView.getState();
const project = () => useProject.getState().history.now;
const key = 'conv-bn-relu';
const definition = () => project().modules[key] as typeof convBnRelu;
const ids = () => definition().blocks.map(({ id }) => id);

/** input → a → b, two instances of the same module; `a` stands open. */
beforeEach(() => {
  useProject.getState().open(blank());
  view().begin();
  addHere({ block: { kind: 'input' } });
  const module = { kind: 'module', module: key };
  addHere({ block: module, modules: { [key]: convBnRelu } });
  addHere({ block: module, modules: { [key]: convBnRelu } });
});
const [a, b] = ['conv_bn_relu', 'conv_bn_relu_2'];
const openFirst = (): void => {
  view().select([a], [], []);
  expandSelected();
};

const drawn = (): Shown[] => {
  const facesOf = (sheet: Sheet) => faces(useProject.getState().report, sheet.checked, new Map());
  return nodeProjection()(scene(), facesOf, view());
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
    const frame = nodes[1] as Shown;
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
    const [wasAt, is] = [folded[2] as Shown, nodes[7] as Shown];
    expect(is.position.x - wasAt.position.x).toBe((frame.width ?? 0) - 184);
    foldSelected();
    expect(drawn()).toEqual(folded);
    expect(project()).toBe(before);
  });

  it('has its ports level with the wires of its neighbours', () => {
    openFirst();
    const nodes = drawn();
    const level = (id: string, side: 'inputs' | 'outputs'): number => {
      const node = nodes.find((each) => each.id === id) as Shown;
      return node.position.y + (node.data.ports[side][0] ?? Number.NaN);
    };
    expect(level(a, 'inputs')).toBe(level('input', 'outputs'));
    expect(level(`${a}/in`, 'outputs')).toBe(level(a, 'inputs'));
    expect(level(b, 'inputs')).toBe(level(a, 'outputs'));
  });

  it('is found at a point of the canvas, and a block dropped there lands there, in the definition', () => {
    openFirst();
    const frame = sheetOf([a])?.frame?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const at = [frame.x + frame.width / 2, frame.y + frame.height - 10] as const;
    expect(sheetAt(at).path).toEqual([a]);
    addAt({ block: { kind: 'dropout' } }, at, undefined);
    expect(view()).toMatchObject({ scope: [a], selection: new Set(['dropout']) });
    expect(ids()).toContain('dropout');
    const box = sheetOf([a])?.boxes.get('dropout');
    expect(box && [box.x + 92, box.y + 32]).toEqual([at[0], at[1]]);
  });

  it('leaves what is dropped outside where the pointer is', () => {
    openFirst();
    const frame = sheetOf([a])?.frame?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    const at = [frame.x + frame.width / 2, frame.y + frame.height + 200] as const;
    addAt({ block: { kind: 'dropout' } }, at, undefined);
    expect(view().scope).toEqual([]);
    const box = scene().boxes.get('dropout');
    expect(box && [box.x + 92, box.y + 32]).toEqual([at[0], at[1]]);
    expect(placeIn(scene(), [box?.x ?? 0, box?.y ?? 0])).toEqual(project().modules.main?.layout.dropout);
  });
});

describe('commands', () => {
  it('act in the open instance and so on all of its module, one step each', () => {
    openFirst();
    view().select(['bn'], [], [a]);
    const steps = useProject.getState().history.past.length;
    duplicate();
    expect(ids()).toEqual(['in', 'conv', 'bn', 'act', 'out', 'bn_2']);
    expect(view()).toMatchObject({ scope: [a], selection: new Set(['bn_2']) });
    nudge(8, 0);
    removeSelected();
    expect(ids()).toEqual(['in', 'conv', 'bn', 'act', 'out']);
    selectAll();
    expect(view().selection.size).toBe(5);
    expect(useProject.getState().history.past.length).toBe(steps + 3);
  });

  it('go into a module and back out, to the instance that was left', () => {
    view().select([b], [], []);
    openInstance();
    expect(view()).toMatchObject({ inside: [b], scope: [b] });
    leave();
    expect(view()).toMatchObject({ inside: [], selection: new Set([b]) });
  });

  it('open and fold by one key, of which only one has something to do', () => {
    view().select([a], [], []);
    expect([canExpand(), canFold()]).toEqual([true, false]);
    expandSelected();
    expect([canExpand(), canFold()]).toEqual([false, true]);
    // Inside it the key folds it too.
    view().select(['conv'], [], [a]);
    expect([canExpand(), canFold()]).toEqual([false, true]);
    foldSelected();
    expect(view()).toMatchObject({ scope: [], selection: new Set([a]) });
    view().select(['input'], [], []);
    expect([canExpand(), canFold()]).toEqual([false, false]);
  });

  it('leave an open instance before the module that the canvas shows', () => {
    openFirst();
    view().select(['conv'], [], [a]);
    leave();
    expect(view()).toMatchObject({ scope: [], inside: [] });
  });
});

describe('a wire', () => {
  const line = (source: string, target: string): void =>
    onConnect({ source, sourceHandle: 'out-0', target, targetHandle: 'in-0' });

  it('does not cross the edge of a module, and is told what to do', () => {
    openFirst();
    const before = project();
    line(`${a}/conv`, b);
    expect(useNotice.getState().text).toBe(
      'A wire cannot leave the module Conv + BN + ReLU. Give Conv + BN + ReLU an output port and lead the wire there.',
    );
    expect(useNotice.getState().text).toBe(leavesSentence('Conv + BN + ReLU'));
    line('input', `${a}/bn`);
    expect(useNotice.getState().text).toBe(
      'A wire cannot enter the module Conv + BN + ReLU. Give Conv + BN + ReLU an input port and lead the wire there.',
    );
    expect(useNotice.getState().text).toBe(entersSentence('Conv + BN + ReLU'));
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
    const touch = (...names: string[]) => oneModule(scene(), new Set(names));
    expect(touch(`${a}/conv`, `${a}/bn`, a)).toEqual({ scope: [a], ids: ['conv', 'bn'] });
    expect(touch('input', a, `${a}/conv`)).toEqual({ scope: [], ids: ['input'] });
    const all = ['in', 'conv', 'bn', 'act', 'out'].map((id) => `${a}/${id}`);
    expect(touch('input', a, ...all)).toEqual({ scope: [], ids: ['input', a] });
    expect(touch(a)).toEqual({ scope: [], ids: [] });
  });
});

describe('going to a block', () => {
  it('selects it where its module is on the canvas, and enters the module where it is not', () => {
    globalThis.requestAnimationFrame ??= () => 0;
    openFirst();
    goToBlock([a, 'bn']);
    expect(view()).toMatchObject({ inside: [], scope: [a], selection: new Set(['bn']) });
    goToBlock([`${b}:1`, 'bn']);
    expect(view()).toMatchObject({ inside: [b], scope: [b], selection: new Set(['bn']) });
  });
});

describe('what an edit takes away', () => {
  it('is left: the module that is shown, what stands open, what is selected', () => {
    openFirst();
    view().select(['bn'], [], [a]);
    useProject.getState().undo();
    useProject.getState().undo();
    keepView(wireKey);
    expect(view()).toMatchObject({ scope: [], selection: new Set(), expanded: new Set() });
    useProject.getState().redo();
    view().enter([a], ['conv']);
    useProject.getState().undo();
    keepView(wireKey);
    expect(view()).toMatchObject({ inside: [], scope: [] });
  });
});
