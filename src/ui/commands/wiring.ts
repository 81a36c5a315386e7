/** Wiring by hand: from an output to an input or onto a block's body. A loop is refused with its sentence. */
import { nameOf } from '../../check/name.ts';
import { connect, disconnect, freePort } from '../../graph/edit/wires.ts';
import { wouldLoop } from '../../graph/order.ts';
import { ports } from '../../graph/ports.ts';
import type { End, Module, Wire } from '../../graph/project.ts';
import { useNotice } from '../../state/notice.ts';
import { scope } from '../../state/open.ts';
import { useProject } from '../../state/project.ts';
import { change, current, shownModule } from './document.ts';

export const loopSentence = (from: string, to: string): string =>
  from === to
    ? `A wire from ${from} to itself would close a loop. Data flows one way: end it at a later block.`
    : `A wire from ${from} to ${to} would close a loop. Data flows one way: end it at a block that does not lead to ${from}.`;

/** Draws a wire; one that ends there already is replaced. False, and said why, where it would close a loop. */
export function wire(from: End, to: End, instead?: Wire): boolean {
  const module = shownModule();
  if (wouldLoop(without(module, instead), from[0], to[0])) {
    const here = scope();
    refuse(loopSentence(nameOf(here, from[0]), nameOf(here, to[0])));
    return false;
  }
  change((before) => connect(without(before, instead), from, to));
  return true;
}

/** A refusal is news until the person goes on. */
export function refuse(sentence: string): void {
  useNotice.getState().say(sentence, 'bad');
  const stop = useProject.subscribe(() => {
    stop();
    const { text, dismiss } = useNotice.getState();
    if (text === sentence) dismiss();
  });
}

const without = (module: Module, wire: Wire | undefined): Module =>
  wire ? { ...module, wires: module.wires.filter((each) => each !== wire) } : module;

/** The input that a wire dropped on a block's body takes: a join's free one, else the first without a wire, else the first. */
export function bodyPort(module: Module, id: string): number | undefined {
  const block = module.blocks.find((each) => each.id === id);
  const has = block && ports(current(), block)?.inputs;
  if (!has) return undefined;
  if (has === 'many') return freePort(module, id);
  const taken = new Set(module.wires.filter(({ to }) => to[0] === id).map(({ to }) => to[1]));
  for (let port = 0; port < has; port++) if (!taken.has(port)) return port;
  return 0;
}

export function wireToBody(from: End, id: string, instead?: Wire): boolean {
  const port = bodyPort(without(shownModule(), instead), id);
  return port !== undefined && wire(from, [id, port], instead);
}

export const cut = (wires: readonly Wire[]): void => change((module) => disconnect(module, wires));
