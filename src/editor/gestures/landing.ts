/** Where the end of a wire is let go, and what that means: a wire stands in one module, at its edge a port takes it. */
import { nameOf } from '../../check/name.ts';
import { wouldCloseCycle } from '../../graph/order.ts';
import { isWithin, type Path, samePath } from '../../graph/path.ts';
import type { End, Point, Wire } from '../../graph/project.ts';
import { refuse, wire, wireToBody } from '../commands/wiring.ts';
import type { Desk } from '../desk.ts';
import { addressHere, sheetHere } from '../here.ts';

/** Blocks by their names on the canvas. */
export type Landing =
  | { readonly on: 'port'; readonly block: string; readonly port: number }
  | { readonly on: 'body'; readonly block: string }
  | { readonly on: 'ground'; readonly screen: Point }
  | { readonly on: 'nothing' };

export const nowhere: Landing = { on: 'nothing' };

/** A port of a block of the canvas. */
export interface Port {
  readonly block: string;
  readonly port: number;
}

interface Joint {
  readonly scope: Path;
  readonly from: End;
  readonly to: End;
}

export const leavesSentence = (module: string): string =>
  `A wire cannot leave the module ${module}. Give ${module} an output port and lead the wire there.`;
export const entersSentence = (module: string): string =>
  `A wire cannot enter the module ${module}. Give ${module} an input port and lead the wire there.`;

/** The wire between two ports; the sentence where they stand in different modules. */
function joint(desk: Desk, output: Port, input: Port): Joint | string {
  const [from, to] = [addressHere(desk, output.block), addressHere(desk, input.block)];
  if (samePath(from.scope, to.scope))
    return { scope: from.scope, from: [from.id, output.port], to: [to.id, input.port] };
  const port = portBehind(desk, input.block, from.scope);
  if (port) return { scope: from.scope, from: [from.id, output.port], to: port };
  const leaves = !isWithin(to.scope, from.scope);
  const name = moduleAt(desk, leaves ? from.scope : to.scope);
  return leaves ? leavesSentence(name) : entersSentence(name);
}

function moduleAt(desk: Desk, scope: Path): string {
  const outer = sheetHere(desk, scope.slice(0, -1));
  return outer ? nameOf(outer.checked, scope.at(-1) ?? '') : '';
}

/** A port drawn on the edge of an open module is the input of that module for what comes from around it. */
function portBehind(desk: Desk, block: string, scope: Path): End | undefined {
  const { scope: within, id } = addressHere(desk, block);
  if (!samePath(within.slice(0, -1), scope)) return undefined;
  const index = [...(sheetHere(desk, within)?.frame?.inputs.keys() ?? [])].indexOf(id);
  return index < 0 ? undefined : [within.at(-1) ?? '', index];
}

/** Whether a wire may be drawn so: within one module, and closing no cycle. */
export function mayJoin(desk: Desk, output: Port, input: Port): boolean {
  const made = joint(desk, output, input);
  if (typeof made === 'string') return false;
  const module = sheetHere(desk, made.scope)?.checked.linked.module;
  return module !== undefined && !wouldCloseCycle(module, made.from[0], made.to[0]);
}

/** The module in which a gesture ends is the one in which the selection stands from then on. */
export function stand(desk: Desk, scope: Path): void {
  if (!samePath(desk.view.getState().scope, scope)) desk.view.select([], [], scope);
}

/** Draws the wire, or says why not. `instead`: of a wire whose end was moved. */
export function join(desk: Desk, output: Port, input: Port, instead?: Wire): void {
  const made = joint(desk, output, input);
  if (typeof made === 'string') {
    refuse(desk, made);
    return;
  }
  stand(desk, made.scope);
  wire(desk, made.from, made.to, instead);
}

/** Onto a block's body: the wire takes the block's free input. */
export function joinBody(desk: Desk, output: Port, block: string, instead?: Wire): void {
  const made = joint(desk, output, { block, port: 0 });
  if (typeof made === 'string') {
    refuse(desk, made);
    return;
  }
  stand(desk, made.scope);
  if (addressHere(desk, block).id === made.to[0]) wireToBody(desk, made.from, made.to[0], instead);
  else wire(desk, made.from, made.to, instead);
}
