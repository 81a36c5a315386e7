/** What React Flow reports of the mouse, as edits of the document and the view. React Flow itself keeps no truth. */
import type { Connection, FinalConnectionState, HandleType, NodeChange, OnNodeDrag } from '@xyflow/react';
import { move } from '../../graph/edit/blocks.ts';
import { putOnWire } from '../../graph/edit/wires.ts';
import { wouldLoop } from '../../graph/order.ts';
import { ports } from '../../graph/ports.ts';
import type { Module, Point, Wire } from '../../graph/project.ts';
import { useView } from '../../state/view.ts';
import { change, current, shownModule } from '../commands/document.ts';
import { cut, wire, wireToBody } from '../commands/wiring.ts';
import { type BlockNode, portOf } from './nodes.ts';
import { aim, blockUnder, wireUnder } from './target.ts';
import { type WireEdge, wireKey } from './wires.ts';

type Pointing = MouseEvent | TouchEvent;

const pointOf = (event: Pointing): Point => {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return [at?.clientX ?? 0, at?.clientY ?? 0];
};

export const wireOf = (key: string): Wire | undefined =>
  shownModule().wires.find((each) => wireKey(each) === key);

const ends = ({ source, sourceHandle, target, targetHandle }: Connection | WireEdge) =>
  ({ from: [source, portOf(sourceHandle)], to: [target, portOf(targetHandle)] }) as const;

/** Selection and places in mid-drag; sizes and removals are not React Flow's to change. */
export function onNodesChange(changes: readonly NodeChange<BlockNode>[]): void {
  const view = useView.getState();
  const selected = new Set(view.selection);
  const places: Record<string, Point> = {};
  for (const each of changes) {
    if (each.type === 'select') each.selected ? selected.add(each.id) : selected.delete(each.id);
    if (each.type === 'position' && each.dragging && each.position)
      places[each.id] = [Math.round(each.position.x), Math.round(each.position.y)];
  }
  if (changes.some((each) => each.type === 'select')) view.select(selected, view.wires);
  if (Object.keys(places).length > 0) view.drag({ ...useView.getState().dragged, ...places });
}

/** A block without wires that has one input and one output falls into the wire it is dropped on. */
function insertable(module: Module, id: string): boolean {
  const block = module.blocks.find((each) => each.id === id);
  const has = block && ports(current(), block);
  const wired = module.wires.some(({ from, to }) => from[0] === id || to[0] === id);
  return has !== undefined && !wired && has.inputs !== 0 && has.outputs === 1;
}

export const onNodeDrag: OnNodeDrag<BlockNode> = (event, _node, nodes) => {
  const only = nodes.length === 1 ? nodes[0]?.id : undefined;
  const over = only !== undefined && insertable(shownModule(), only);
  aim(over ? wireUnder(...pointOf(event)) : undefined);
};

/** One edit per drag. */
export const onNodeDragStop: OnNodeDrag<BlockNode> = (event, node, nodes) => {
  const view = useView.getState();
  const places = view.dragged;
  view.drag({});
  const fits = nodes.length === 1 && insertable(shownModule(), node.id);
  const key = fits ? wireUnder(...pointOf(event)) : undefined;
  const into = key === undefined ? undefined : wireOf(key);
  aim(undefined);
  if (Object.keys(places).length === 0) return;
  change((module) => {
    const moved = move(module, places);
    return into ? putOnWire(moved, into, node.id) : moved;
  });
};

export const onConnect = (connection: Connection): void => {
  const { from, to } = ends(connection);
  wire(from, to);
};

/** False turns the end of the wire red while it is still in the hand. */
export const isValidConnection = (connection: Connection | WireEdge): boolean =>
  !wouldLoop(shownModule(), connection.source, connection.target);

/** A wire let go on an input that it may not reach is told why; on a block's body it takes the block's free input. */
export function onConnectEnd(event: Pointing, state: FinalConnectionState): void {
  const { fromHandle, toHandle } = state;
  if (!fromHandle || state.isValid) return;
  const under = blockUnder(...pointOf(event));
  const outwards = fromHandle.type === 'source';
  if (toHandle && toHandle.type !== fromHandle.type) {
    const [from, to] = outwards ? [fromHandle, toHandle] : [toHandle, fromHandle];
    wire([from.nodeId, portOf(from.id)], [to.nodeId, portOf(to.id)]);
  } else if (under !== undefined && under !== fromHandle.nodeId) {
    if (outwards) wireToBody([fromHandle.nodeId, portOf(fromHandle.id)], under);
    else wire([under, 0], [fromHandle.nodeId, portOf(fromHandle.id)]);
  }
}

export function onReconnect(edge: WireEdge, connection: Connection): void {
  const { from, to } = ends(connection);
  const old = wireOf(edge.id);
  if (old) wire(from, to, old);
}

/** The end of a wire let go in empty space takes the wire away; on a block's body it moves there. */
export function onReconnectEnd(
  event: Pointing,
  edge: WireEdge,
  _side: HandleType,
  state: FinalConnectionState,
): void {
  const old = wireOf(edge.id);
  if (!old || state.isValid) return;
  const under = blockUnder(...pointOf(event));
  if (state.toHandle?.type === 'target')
    wire(old.from, [state.toHandle.nodeId, portOf(state.toHandle.id)], old);
  else if (under === undefined) cut([old]);
  else wireToBody(old.from, under, old);
}
