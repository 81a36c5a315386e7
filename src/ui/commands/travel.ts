/** Going into modules and out of them, and opening them in place. What is shown is no part of the document. */
import { checkedAt, insideOf } from '../../check/at.ts';
import { detach } from '../../graph/edit/modules/detach.ts';
import {
  type Address,
  aloneKey,
  firstIterations,
  idOf,
  isWithin,
  type Path,
  pathKey,
  samePath,
} from '../../graph/path.ts';
import type { Project } from '../../graph/project.ts';
import { scope as checkedHere } from '../../state/open.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { keepInSight, showBlock } from '../canvas/camera.ts';

const view = () => useView.getState();
const report = () => useProject.getState().report;

/** Where the one selected instance leads, if it has an inside. */
function selectedInstance(): Address | undefined {
  const { selection, scope } = view();
  const [id] = selection;
  if (id === undefined || selection.size !== 1) return undefined;
  const block = checkedHere().linked.module.blocks.find((each) => each.id === id);
  return block?.kind === 'module' && insideOf(checkedHere(), id) ? { scope, id } : undefined;
}

/** Shows the inside of an instance on the canvas. Of a repeated one, its first iteration. */
export function enterModule({ scope, id }: Address): void {
  const path = [...scope, id];
  if (checkedAt(report(), path)) view().enter(path);
}

/** Shows a module further up, with the instance selected out of which the way came. */
export function leaveTo(path: Path): void {
  const next = view().inside[path.length];
  const from = next === undefined || aloneKey(next) !== undefined ? [] : [idOf(next)];
  view().enter(path, from);
}

const deeper = (): boolean => !samePath(view().scope, view().inside);

export const canLeave = (): boolean => view().inside.length > 0 || deeper();

/** One module up: out of one that is open in place, else out of the one on the canvas. */
export function leave(): void {
  const { scope, inside, select } = view();
  if (deeper()) select([], [], scope.slice(0, -1));
  else if (inside.length > 0) leaveTo(inside.slice(0, -1));
}

/** Opens an instance in place, or folds it; it stays where it is on the screen. */
export function setOpen({ scope, id }: Address, open: boolean): void {
  const path = [...scope, id];
  if (open && !checkedAt(report(), path)) return;
  keepInSight({ scope, id }, () => {
    view().expand(path, open);
    if (open) view().select([id], [], scope);
  });
}

export const isOpen = ({ scope, id }: Address): boolean => view().expanded.has(pathKey([...scope, id]));

export const canExpand = (): boolean => {
  const instance = selectedInstance();
  return instance !== undefined && !isOpen(instance);
};

export function expandSelected(): void {
  const instance = selectedInstance();
  if (instance) setOpen(instance, true);
}

/** The open one that is selected, else the one in which the selection stands. */
function toFold(): Address | undefined {
  const instance = selectedInstance();
  if (instance && isOpen(instance)) return instance;
  const { scope } = view();
  return deeper() ? { scope: scope.slice(0, -1), id: scope.at(-1) ?? '' } : undefined;
}

export const canFold = (): boolean => toFold() !== undefined;

export function foldSelected(): void {
  const open = toFold();
  if (open) setOpen(open, false);
}

/** Whether a module is on the canvas: the one shown, or open in place in it to that depth. */
export function isShown(path: Path): boolean {
  const { inside, expanded } = view();
  if (!isWithin(path, inside)) return false;
  for (let length = inside.length + 1; length <= path.length; length++)
    if (!expanded.has(pathKey(path.slice(0, length)))) return false;
  return true;
}

/** Goes to a block wherever it stands: its module is entered where it is not on the canvas. */
export function goToBlock(at: Path): void {
  const last = at.at(-1);
  if (last === undefined) return;
  // The first iteration is what an instance shows of itself.
  const path = firstIterations(at.slice(0, -1));
  const id = idOf(last);
  if (isShown(path)) view().select([id], [], path);
  else view().enter(path, [id]);
  showBlock({ scope: path, id });
}

/** Goes to the block that gives a volume: to it, or to the instance around it that is on the canvas. */
export function goToVolume(at: Path): void {
  const lengths = at.map((_, i) => at.length - i);
  goToBlock(at.slice(0, lengths.find((length) => isShown(at.slice(0, length - 1))) ?? at.length));
}

/** Gives the instance that is entered a definition of its own, and those around it where they are shared. */
export function detachHere(): void {
  const { inside } = view();
  useProject.getState().edit((project) => detached(project, inside));
}

function detached(project: Project, inside: Path): Project {
  const alone = aloneKey(inside[0]);
  const ids = inside.slice(alone === undefined ? 0 : 1).map(idOf);
  const result = detach(alone === undefined ? project : { ...project, root: alone }, ids);
  return result ? { ...result.project, root: project.root } : project;
}
