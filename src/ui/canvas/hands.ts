/** What React Flow reports of the mouse, handed to the editor's gestures. React Flow itself keeps no truth. */
import type { Connection, FinalConnectionState, HandleType, NodeChange, OnNodeDrag } from '@xyflow/react';
import type { MouseEvent as Press } from 'react';
import { openAddMenuAt } from '../../editor/commands/adding/place.ts';
import { pick } from '../../editor/commands/selection.ts';
import { toCanvas } from '../../editor/commands/sight.ts';
import { enterModule } from '../../editor/commands/travel.ts';
import type { Editor } from '../../editor/editor.ts';
import { type Drag, dragBlocks } from '../../editor/gestures/drag-blocks.ts';
import { drawWire } from '../../editor/gestures/draw-wire.ts';
import { begin, type Gesture } from '../../editor/gestures/gesture.ts';
import { type Landing, mayJoin } from '../../editor/gestures/landing.ts';
import { moveWireEnd } from '../../editor/gestures/move-wire-end.ts';
import { selectBox } from '../../editor/gestures/select-box.ts';
import { addressHere, nameHere, scene, wireOf } from '../../editor/here.ts';
import { portOf } from '../../editor/scene/nodes.ts';
import { sheetAt } from '../../editor/scene/scene.ts';
import type { Places } from '../../editor/view/view.ts';
import { samePath } from '../../graph/path.ts';
import { blockUnder, isCanvas, pointOf, wireUnder } from '../controls/under.ts';
import type { Fits, Start } from './fits.ts';
import type { FlowEdge, FlowNode } from './flow.ts';

/** The handlers of one canvas. */
export function handsOf(editor: Editor, fits: Fits) {
  return { ...presses(editor), ...dragging(editor), ...wiring(editor, fits) };
}

function presses(editor: Editor) {
  return {
    /** In empty space nothing is selected, and the module that is there is the one to work in. */
    onPaneClick: ({ clientX, clientY }: Press): void =>
      editor.view.select([], [], sheetAt(toCanvas(editor, clientX, clientY), scene(editor)).path),
    onEdgeClick: (event: Press, edge: FlowEdge): void => {
      const { selection, wires, scope, select } = editor.view.getState();
      const at = addressHere(editor, edge.id);
      const more = event.shiftKey || event.ctrlKey || event.metaKey;
      if (more && samePath(at.scope, scope)) select(selection, [...wires, at.id]);
      else select([], [at.id], at.scope);
    },
    /** What was pressed was selected when the button went down; its wires are not, nor what else was selected with it before. */
    onNodeClick: ({ shiftKey, ctrlKey, metaKey }: Press, { id: name }: FlowNode): void => {
      const { selection, scope, select } = editor.view.getState();
      const at = addressHere(editor, name);
      const only = !shiftKey && !ctrlKey && !metaKey && samePath(at.scope, scope) && selection.has(at.id);
      select(only ? [at.id] : selection);
    },
    onNodeDoubleClick: (_: Press, { id }: FlowNode): void => enterModule(editor, addressHere(editor, id)),
    /** On the ground: search and add there. */
    onDoubleClick: ({ target, clientX, clientY }: Press): void => {
      if (target instanceof Element && target.matches('.react-flow__pane'))
        openAddMenuAt(editor, clientX, clientY);
    },
  };
}

/** Blocks, and the box that selects them. */
function dragging(editor: Editor) {
  let drag: Gesture<Drag> | undefined;
  let box: Gesture<ReadonlySet<string>> | undefined;
  let places: Places = {};
  const onNodeDrag: OnNodeDrag<FlowNode> = (event, _node, nodes) => {
    const { altKey, ctrlKey, metaKey } = event;
    const wire = nodes.length === 1 && !altKey ? wireUnder(pointOf(event)) : undefined;
    drag?.move({ places, copying: altKey, freely: ctrlKey || metaKey, wire });
  };
  return {
    onSelectionStart: (): void => {
      box = begin(editor, selectBox(editor));
    },
    onSelectionEnd: (): void => {
      box?.end();
      box = undefined;
    },
    /** Selection and places in mid-drag; sizes and removals are not React Flow's to change. */
    onNodesChange: (changes: readonly NodeChange<FlowNode>[]): void => {
      const chosen = changes.flatMap((each) => (each.type === 'select' ? [each] : []));
      if (chosen.length > 0) {
        const { selection, scope } = editor.view.getState();
        const names = new Set([...selection].map((id) => nameHere(editor, { scope, id })));
        for (const { id, selected } of chosen) selected ? names.add(id) : names.delete(id);
        if (box) box.move(names);
        else pick(editor, names, chosen.findLast(({ selected }) => selected)?.id);
      }
      const moved = changes.flatMap((each) =>
        each.type === 'position' && each.dragging && each.position
          ? [[each.id, [each.position.x, each.position.y]] as const]
          : [],
      );
      if (moved.length === 0) return;
      places = { ...places, ...Object.fromEntries(moved) };
      drag ??= begin(editor, dragBlocks(editor));
    },
    onNodeDrag,
    onNodeDragStop: ((event, node, nodes) => {
      onNodeDrag(event, node, nodes);
      drag?.end();
      drag = undefined;
      places = {};
    }) satisfies OnNodeDrag<FlowNode>,
  };
}

/** Wires drawn, and their ends moved. */
function wiring(editor: Editor, fits: Fits) {
  let drawn: Gesture<Landing> | undefined;
  let moved: { readonly gesture: Gesture<Landing>; readonly name: string } | undefined;
  const landingOf = (
    event: MouseEvent | TouchEvent,
    { fromHandle, toHandle }: FinalConnectionState,
  ): Landing => {
    if (fromHandle && toHandle && toHandle.type !== fromHandle.type)
      return { on: 'port', block: toHandle.nodeId, port: portOf(toHandle.id) };
    const screen = pointOf(event);
    const under = blockUnder(screen);
    if (under !== undefined) return { on: 'body', block: under };
    return !toHandle && isCanvas(screen) ? { on: 'ground', screen } : { on: 'nothing' };
  };
  return {
    isValidConnection: ({ source, sourceHandle, target, targetHandle }: Connection | FlowEdge): boolean =>
      mayJoin(
        editor,
        { block: source, port: portOf(sourceHandle) },
        { block: target, port: portOf(targetHandle) },
      ),
    onConnectStart: (_: unknown, start: Start): void => {
      fits.show(start, moved && wireOf(editor, moved.name));
      if (moved || start.nodeId === null) return;
      const port = { block: start.nodeId, port: portOf(start.handleId) };
      drawn = begin(editor, drawWire(editor, port, start.handleType === 'source'));
    },
    onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState): void => {
      fits.hide();
      drawn?.move(landingOf(event, state));
      drawn?.end();
      drawn = undefined;
    },
    onReconnectStart: (_: unknown, edge: FlowEdge, fixed: HandleType): void => {
      const gesture = begin(editor, moveWireEnd(editor, edge.id, fixed === 'source' ? 'to' : 'from'));
      moved = { gesture, name: edge.id };
    },
    onReconnectEnd: (
      event: MouseEvent | TouchEvent,
      _edge: FlowEdge,
      _type: HandleType,
      state: FinalConnectionState,
    ): void => {
      moved?.gesture.move(landingOf(event, state));
      moved?.gesture.end();
      moved = undefined;
    },
    /** React Flow lets an end be moved only where it is told of it; the gesture does what follows. */
    onReconnect: (): void => undefined,
  };
}
