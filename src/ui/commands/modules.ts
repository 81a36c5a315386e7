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
import { useNotice } from '../../state/notice.ts';
import { scope } from '../../state/open.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { fitView, reveal } from '../canvas/camera.ts';
import { several } from '../numbers.ts';
import { current, openModule, shownModule } from './document.ts';
import { instance, only } from './instance.ts';

const say = (text: string): void => useNotice.getState().say(text, 'bad');

/** Applies what an edit made, or says why it made nothing. True where it was applied. */
function apply(result: { readonly project: Project } | { readonly problem: string }): boolean {
  if ('problem' in result) {
    say(result.problem);
    return false;
  }
  useProject.getState().edit(() => result.project);
  return true;
}

/** Makes a module of the selection and selects its one instance. False, and said why, where it cannot be. */
export function makeModuleOfSelection(name: string, asParams: readonly Candidate[]): boolean {
  const { selection, select } = useView.getState();
  const made = makeModule(current(), openModule(), selection, name, asParams);
  if (!apply(made) || 'problem' in made) return false;
  select([made.id]);
  const at = shownModule().layout[made.id];
  if (at) reveal(at);
  if (made.taken.length > 0)
    useNotice
      .getState()
      .say(
        `${several(made.taken.length, 'block')} more came along, since data leaves the selection through ${made.taken.length === 1 ? 'it' : 'them'} and comes back.`,
      );
  return true;
}

/** Puts the blocks of the selected instance in its place and selects them. */
export function takeApartSelected(): void {
  const block = only();
  if (!block) return;
  const result = takeApart(current(), openModule(), block.id);
  if (apply(result) && 'ids' in result) useView.getState().select(result.ids);
}

/** The selected instance gets a definition of its own; the others of its module stay as they are. */
export function detachSelected(): void {
  const block = instance();
  if (!block) return;
  const name = nameOf(scope(), block.id);
  const project = current();
  // The module at `scope` is where the way begins: what stands around it is not copied.
  const result = detach({ ...project, root: openModule() }, [block.id]);
  if (!result) return;
  useProject.getState().edit(() => ({ ...result.project, root: project.root }));
  const made = definitionOf(result.project, result.key)?.name ?? '';
  useNotice
    .getState()
    .say(`${name} now has a definition of its own, ${made}. What you change inside stays with this block.`);
}

/** The document without modules and repeats, its blocks in rows, as one step. */
export async function unfoldAll(): Promise<void> {
  const before = current();
  const result = unfold(before);
  const { arranged } = await import('../modules/arranged.ts');
  // Whoever goes on editing meanwhile has thought better of it.
  if (current() !== before) return;
  const flat =
    'project' in result
      ? { project: editModule(result.project, before.root, (root) => move(root, arranged(root))) }
      : result;
  if (!apply(flat)) return;
  requestAnimationFrame(() => fitView());
  const { blocks } = shownModule();
  useNotice
    .getState()
    .say(`The network now has ${several(blocks.length, 'block')} and no modules. Undo folds it again.`);
}

/** Makes a parameter of the open module out of a block's value. `param` may be `repeat` or `bypass`. */
export function promoteValue(block: string, param: string): void {
  const label = freshLabel(block, param);
  apply(promote(current(), openModule(), block, param, label === undefined ? {} : { label }));
}

/** `Filters`, or where the module has such a parameter `Filters of Conv 3×3`; none where the value's own is free. */
function freshLabel(id: string, param: string): string | undefined {
  const module = shownModule();
  const block = module.blocks.find((each) => each.id === id);
  const own = [...(block ? declared(current(), block) : []), repeatParam, bypassParam];
  const label = own.find((each) => each.id === param)?.label ?? param;
  const taken = new Set(module.params.map((each) => each.label ?? each.id));
  if (!taken.has(label)) return undefined;
  const longer = `${label} of ${nameOf(scope(), id)}`;
  let fresh = longer;
  for (let n = 2; taken.has(fresh); n++) fresh = `${longer} ${n}`;
  return fresh;
}

/** Takes a parameter away: its value stands in the blocks. Refused where blocks of the module give different ones. */
export function removeParameter(key: string, id: string): void {
  const follows = referred(definitionOf(current(), key)?.blocks ?? []).has(id);
  // What nothing inside follows can go, whatever the blocks of the module say of it.
  apply(follows ? demote(current(), key, id) : { project: removeParam(current(), key, id) });
}
