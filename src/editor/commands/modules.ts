/** Modules of the selection: make, take apart, detach, open; and the whole document unfolded. One undo step each. */

import { nameOf } from '../../check/name.ts';
import { declared, definitionOf } from '../../graph/declared.ts';
import { move } from '../../graph/edit/blocks.ts';
import { detach } from '../../graph/edit/modules/detach.ts';
import { makeModule } from '../../graph/edit/modules/make.ts';
import { removeParam } from '../../graph/edit/modules/params.ts';
import type { Candidate } from '../../graph/edit/modules/promotable.ts';
import { demote, promote } from '../../graph/edit/modules/promote.ts';
import { takeApart } from '../../graph/edit/modules/take-apart.ts';
import { unfold } from '../../graph/edit/modules/unfold.ts';
import { referred } from '../../graph/edit/modules/values.ts';
import { editModule } from '../../graph/edit/project.ts';
import type { Project } from '../../graph/project.ts';
import { bypassParam, repeatParam } from '../../graph/repeat.ts';
import type { Desk } from '../desk.ts';
import { current, openModule, scope, shownModule } from '../here.ts';
import { several } from '../numbers.ts';
import { instance, only } from './instance.ts';
import { fitView, reveal } from './sight.ts';

const say = (desk: Desk, text: string): void => desk.notice.say(text, 'bad');

/** Applies what an edit made, or says why it made nothing. True where it was applied. */
function apply(desk: Desk, result: { readonly project: Project } | { readonly problem: string }): boolean {
  if ('problem' in result) {
    say(desk, result.problem);
    return false;
  }
  desk.document.edit(() => result.project);
  return true;
}

/** Makes a module of the selection and selects its one instance. False, and said why, where it cannot be. */
export function makeModuleOfSelection(desk: Desk, name: string, asParams: readonly Candidate[]): boolean {
  const { selection, select } = desk.view.getState();
  const made = makeModule(current(desk), openModule(desk), selection, name, asParams);
  if (!apply(desk, made) || 'problem' in made) return false;
  select([made.id]);
  const at = shownModule(desk).layout[made.id];
  if (at) reveal(desk, at);
  if (made.taken.length > 0)
    desk.notice.say(
      `${several(made.taken.length, 'block')} more came along, since data leaves the selection through ${made.taken.length === 1 ? 'it' : 'them'} and comes back.`,
    );
  return true;
}

/** Puts the blocks of the selected instance in its place and selects them. */
export function takeApartSelected(desk: Desk): void {
  const block = only(desk);
  if (!block) return;
  const result = takeApart(current(desk), openModule(desk), block.id);
  if (apply(desk, result) && 'ids' in result) desk.view.select(result.ids);
}

/** The selected instance gets a definition of its own; the others of its module stay as they are. */
export function detachSelected(desk: Desk): void {
  const block = instance(desk);
  if (!block) return;
  const name = nameOf(scope(desk), block.id);
  const project = current(desk);
  // The module at `scope` is where the way begins: what stands around it is not copied.
  const result = detach({ ...project, root: openModule(desk) }, [block.id]);
  if (!result) return;
  desk.document.edit(() => ({ ...result.project, root: project.root }));
  const made = definitionOf(result.project, result.key)?.name ?? '';
  desk.notice.say(
    `${name} now has a definition of its own, ${made}. What you change inside stays with this block.`,
  );
}

/** The document without modules and repeats, its blocks in rows, as one step. */
export async function unfoldAll(desk: Desk): Promise<void> {
  const before = current(desk);
  const result = unfold(before);
  const { arranged } = await import('./arranged.ts');
  // Whoever goes on editing meanwhile has thought better of it.
  if (current(desk) !== before) return;
  const flat =
    'project' in result
      ? { project: editModule(result.project, before.root, (root) => move(root, arranged(root))) }
      : result;
  if (!apply(desk, flat)) return;
  desk.host.frames.next(() => fitView(desk));
  const { blocks } = shownModule(desk);
  desk.notice.say(
    `The network now has ${several(blocks.length, 'block')} and no modules. Undo folds it again.`,
  );
}

/** Makes a parameter of the open module out of a block's value. `param` may be `repeat` or `bypass`. */
export function promoteValue(desk: Desk, block: string, param: string): void {
  const label = freshLabel(desk, block, param);
  apply(desk, promote(current(desk), openModule(desk), block, param, label === undefined ? {} : { label }));
}

/** `Filters`, or where the module has such a parameter `Filters of Conv 3×3`; none where the value's own is free. */
function freshLabel(desk: Desk, id: string, param: string): string | undefined {
  const module = shownModule(desk);
  const block = module.blocks.find((each) => each.id === id);
  const own = [...(block ? declared(current(desk), block) : []), repeatParam, bypassParam];
  const label = own.find((each) => each.id === param)?.label ?? param;
  const taken = new Set(module.params.map((each) => each.label ?? each.id));
  if (!taken.has(label)) return undefined;
  const longer = `${label} of ${nameOf(scope(desk), id)}`;
  let fresh = longer;
  for (let n = 2; taken.has(fresh); n++) fresh = `${longer} ${n}`;
  return fresh;
}

/** Takes a parameter away: its value stands in the blocks. Refused where blocks of the module give different ones. */
export function removeParameter(desk: Desk, key: string, id: string): void {
  const follows = referred(definitionOf(current(desk), key)?.blocks ?? []).has(id);
  // What nothing inside follows can go, whatever the blocks of the module say of it.
  apply(desk, follows ? demote(current(desk), key, id) : { project: removeParam(current(desk), key, id) });
}
