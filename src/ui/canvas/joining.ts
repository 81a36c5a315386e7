/** Wires drawn and moved by hand, as React Flow reports them. A wire stands in one module: at its edge a port takes it. */
import type { Connection, FinalConnectionState, HandleType } from '@xyflow/react';
import { nameOf } from '../../check/name.ts';
import { wouldLoop } from '../../graph/order.ts';
import { isWithin, type Path, samePath } from '../../graph/path.ts';
import type { End, Wire } from '../../graph/project.ts';
import { useView } from '../../state/view.ts';
import { openAddMenuFor } from '../adding/place.ts';
import { cut, refuse, wire, wireToBody } from '../commands/wiring.ts';
import { addressOf } from './address.ts';
import { hideFits, type Start, showFits } from './fitting.ts';
import { portOf } from './nodes.ts';
import { sheetOf } from './scene.ts';
import { blockUnder, pointOf } from './target.ts';
import { wireOf } from './wireOf.ts';
import type { WireEdge } from './wires.ts';

interface Joint {
  readonly scope: Path;
  readonly from: End;
  readonly to: End;
}

/** Between two ends on the canvas; the sentence where they stand in different modules. */
function joint(source: string, output: number, target: string, input: number): Joint | string {
  const [from, to] = [addressOf(source), addressOf(target)];
  if (samePath(from.scope, to.scope))
    return { scope: from.scope, from: [from.id, output], to: [to.id, input] };
  const port = portBehind(target, from.scope);
  if (port) return { scope: from.scope, from: [from.id, output], to: port };
  const leaves = !isWithin(to.scope, from.scope);
  const name = moduleAt(leaves ? from.scope : to.scope);
  return leaves ? leavesSentence(name) : entersSentence(name);
}

export const leavesSentence = (module: string): string =>
  `A wire cannot leave the module ${module}. Give ${module} an output port and lead the wire there.`;
export const entersSentence = (module: string): string =>
  `A wire cannot enter the module ${module}. Give ${module} an input port and lead the wire there.`;

const moduleAt = (scope: Path): string => {
  const outer = sheetOf(scope.slice(0, -1));
  return outer ? nameOf(outer.checked, scope.at(-1) ?? '') : '';
};

/** A port drawn on the edge of an open module is the input of that module for what comes from around it. */
function portBehind(target: string, scope: Path): End | undefined {
  const { scope: within, id } = addressOf(target);
  if (!samePath(within.slice(0, -1), scope)) return undefined;
  const index = [...(sheetOf(within)?.frame?.inputs.keys() ?? [])].indexOf(id);
  return index < 0 ? undefined : [within.at(-1) ?? '', index];
}

function draw(made: Joint | string, instead?: Wire): void {
  if (typeof made === 'string') refuse(made);
  else {
    stand(made.scope);
    wire(made.from, made.to, instead);
  }
}

/** The module in which a gesture ends is the one in which the selection stands from then on. */
function stand(scope: Path): void {
  if (!samePath(useView.getState().scope, scope)) useView.getState().select([], [], scope);
}

const jointOf = ({ source, sourceHandle, target, targetHandle }: Connection | WireEdge): Joint | string =>
  joint(source, portOf(sourceHandle), target, portOf(targetHandle));

export const onConnect = (connection: Connection): void => draw(jointOf(connection));

/** False turns the end of the wire red while it is still in the hand. */
export function isValidConnection(connection: Connection | WireEdge): boolean {
  const made = jointOf(connection);
  if (typeof made === 'string') return false;
  const module = sheetOf(made.scope)?.checked.linked.module;
  return module !== undefined && !wouldLoop(module, made.from[0], made.to[0]);
}

/** Onto a block's body: it takes the block's free input. */
function drawToBody(source: string, output: number, target: string, instead?: Wire): void {
  const made = joint(source, output, target, 0);
  if (typeof made === 'string') {
    refuse(made);
    return;
  }
  stand(made.scope);
  if (addressOf(target).id === made.to[0]) wireToBody(made.from, made.to[0], instead);
  else wire(made.from, made.to, instead);
}

/** The wire whose end is in the hand. */
let moved: WireEdge | undefined;

export const onReconnectStart = (_: unknown, edge: WireEdge): void => {
  moved = edge;
};

export const onConnectStart = (_: unknown, start: Start): void => showFits(start, moved && wireOf(moved.id));

/** A wire let go on an input that it may not reach is told why; on a block's body it takes the block's free input; in empty space it asks what shall stand there. */
export function onConnectEnd(event: MouseEvent | TouchEvent, state: FinalConnectionState): void {
  hideFits();
  const { fromHandle, toHandle } = state;
  if (!fromHandle || state.isValid) return;
  const under = blockUnder(...pointOf(event));
  const outwards = fromHandle.type === 'source';
  if (toHandle && toHandle.type !== fromHandle.type) {
    const [from, to] = outwards ? [fromHandle, toHandle] : [toHandle, fromHandle];
    draw(joint(from.nodeId, portOf(from.id), to.nodeId, portOf(to.id)));
  } else if (under !== undefined && under !== fromHandle.nodeId) {
    if (outwards) drawToBody(fromHandle.nodeId, portOf(fromHandle.id), under);
    else draw(joint(under, 0, fromHandle.nodeId, portOf(fromHandle.id)));
  } else if (under === undefined && !toHandle && !moved && onGround(event)) {
    const { scope, id } = addressOf(fromHandle.nodeId);
    const end: End = [id, portOf(fromHandle.id)];
    openAddMenuFor(scope, outwards ? { from: end } : { to: end }, pointOf(event));
  }
}

const onGround = (event: MouseEvent | TouchEvent): boolean =>
  document.elementFromPoint(...pointOf(event))?.closest('.react-flow') != null;

export function onReconnect(edge: WireEdge, connection: Connection): void {
  const old = wireOf(edge.id);
  if (old) draw(jointOf(connection), old);
}

/** The end of a wire let go in empty space takes the wire away; on a block's body it moves there. */
export function onReconnectEnd(
  event: MouseEvent | TouchEvent,
  edge: WireEdge,
  _side: HandleType,
  state: FinalConnectionState,
): void {
  moved = undefined;
  const old = wireOf(edge.id);
  if (!old || state.isValid) return;
  const under = blockUnder(...pointOf(event));
  if (state.toHandle?.type === 'target')
    draw(joint(edge.source, old.from[1], state.toHandle.nodeId, portOf(state.toHandle.id)), old);
  else if (under !== undefined) drawToBody(edge.source, old.from[1], under, old);
  else {
    stand(addressOf(edge.id).scope);
    cut([old]);
  }
}
