/** Wiring by hand: from an output to an input or onto a block's body. A loop is refused with its sentence. */

import { nameOf } from '../../check/name.ts';
import { connect, disconnect, freePort } from '../../graph/edit/wires.ts';
import { wouldCloseCycle } from '../../graph/order.ts';
import { ports } from '../../graph/ports.ts';
import type { End, Module, Wire } from '../../graph/project.ts';
import type { Desk } from '../desk.ts';
import { change, current, scope, shownModule } from '../here.ts';

export const loopSentence = (from: string, to: string): string =>
  from === to
    ? `A wire from ${from} to itself would close a loop. Data flows one way: end it at a later block.`
    : `A wire from ${from} to ${to} would close a loop. Data flows one way: end it at a block that does not lead to ${from}.`;

/** Draws a wire; one that ends there already is replaced. False, and said why, where it would close a loop. */
export function wire(desk: Desk, from: End, to: End, instead?: Wire): boolean {
  const module = shownModule(desk);
  if (wouldCloseCycle(without(module, instead), from[0], to[0])) {
    const here = scope(desk);
    refuse(desk, loopSentence(nameOf(here, from[0]), nameOf(here, to[0])));
    return false;
  }
  change(desk, (before) => connect(without(before, instead), from, to));
  return true;
}

/** A refusal is news until the person goes on. */
export function refuse(desk: Desk, sentence: string): void {
  desk.notice.say(sentence, 'bad');
  const stop = desk.document.subscribe(() => {
    stop();
    const { text, dismiss } = desk.notice.getState();
    if (text === sentence) dismiss();
  });
}

const without = (module: Module, wire: Wire | undefined): Module =>
  wire ? { ...module, wires: module.wires.filter((each) => each !== wire) } : module;

/** The input that a wire dropped on a block's body takes: a join's free one, else the first without a wire, else the first. */
export function bodyPort(desk: Desk, module: Module, id: string): number | undefined {
  const block = module.blocks.find((each) => each.id === id);
  const has = block && ports(current(desk), block)?.inputs;
  if (!has) return undefined;
  if (has === 'many') return freePort(module, id);
  const taken = new Set(module.wires.filter(({ to }) => to[0] === id).map(({ to }) => to[1]));
  for (let port = 0; port < has; port++) if (!taken.has(port)) return port;
  return 0;
}

export function wireToBody(desk: Desk, from: End, id: string, instead?: Wire): boolean {
  const port = bodyPort(desk, without(shownModule(desk), instead), id);
  return port !== undefined && wire(desk, from, [id, port], instead);
}

export const cut = (desk: Desk, wires: readonly Wire[]): void =>
  change(desk, (module) => disconnect(module, wires));
