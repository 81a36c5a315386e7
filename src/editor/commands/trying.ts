/** Trying an edit and saying what it would come to, before it is made: the one place where wires and blocks are tried. */
import { nameOf } from '../../check/name.ts';
import { type Verdict, verdict } from '../../check/verdict.ts';
import { inWords } from '../../check/words.ts';
import { addBlock, type NewBlock } from '../../graph/edit/blocks.ts';
import { adoptModules, editModule } from '../../graph/edit/project.ts';
import { connect, putOnWire } from '../../graph/edit/wires.ts';
import { wouldCloseCycle } from '../../graph/order.ts';
import type { Path } from '../../graph/path.ts';
import type { End, Module, Project, Wire } from '../../graph/project.ts';
import type { Desk } from '../desk.ts';
import { addressHere, reportOf, wireOf } from '../here.ts';
import { checkedHere } from '../view/standing.ts';

export interface Trial extends Verdict {
  /** `fits`, or in two or three words what would have to be repaired. */
  readonly word: string;
  /** Where that is, if it is at another block than the one tried. */
  readonly where: string;
}

/** A block of the canvas by its id, or a new one with the definitions that it needs. */
export type Held = string | { readonly block: NewBlock; readonly modules?: Project['modules'] };

const tried = (desk: Desk, edited: Project, at: { readonly scope: Path; readonly id: string }): Trial => {
  const found = verdict(reportOf(desk), edited, at);
  const last = found.problem?.at.at(-1);
  const away = last !== undefined && last !== at.id;
  return {
    ...found,
    word: found.problem ? inWords[found.problem.code] : 'fits',
    where: away ? nameOf(checkedHere(reportOf(desk), at.scope), last) : '',
  };
};

export const without = (module: Module, wire: Wire | undefined): Module =>
  wire ? { ...module, wires: module.wires.filter((each) => each !== wire) } : module;

/** A wire between two blocks of a module; null where it would close a cycle. `instead`: of a wire that goes. */
export function tryWire(desk: Desk, scope: Path, from: End, to: End, instead?: Wire): Trial | null {
  const report = reportOf(desk);
  const { key, module } = checkedHere(report, scope).linked;
  const rest = without(module, instead);
  if (wouldCloseCycle(rest, from[0], to[0])) return null;
  const edited = editModule(report.project, key, () => connect(rest, from, to));
  return tried(desk, edited, { scope, id: to[0] });
}

/** A block put into the wire of that name. */
export function tryOnWire(desk: Desk, name: string, held: Held): Trial | undefined {
  const report = reportOf(desk);
  const { scope } = addressHere(desk, name);
  const wire = wireOf(desk, name);
  if (!wire) return undefined;
  const { key } = checkedHere(report, scope).linked;
  let id = typeof held === 'string' ? held : '';
  const adopted =
    typeof held === 'string' ? report.project : adoptModules(report.project, held.modules ?? {});
  const edited = editModule(adopted, key, (module) => {
    if (typeof held === 'string') return putOnWire(module, wire, id);
    const [grown, made] = addBlock(module, held.block, [0, 0]);
    id = made;
    return putOnWire(grown, wire, id);
  });
  return tried(desk, edited, { scope, id });
}
