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
import type { Desk } from '../desk.ts';
import { scope as checkedHere } from '../here.ts';
import { keepInSight, showBlock } from './sight.ts';

const view = (desk: Desk) => desk.view.getState();
const report = (desk: Desk) => desk.document.getState().report;

/** Where the one selected instance leads, if it has an inside. */
function selectedInstance(desk: Desk): Address | undefined {
  const { selection, scope } = view(desk);
  const [id] = selection;
  if (id === undefined || selection.size !== 1) return undefined;
  const block = checkedHere(desk).linked.module.blocks.find((each) => each.id === id);
  return block?.kind === 'module' && insideOf(checkedHere(desk), id) ? { scope, id } : undefined;
}

/** Shows the inside of an instance on the canvas. Of a repeated one, its first iteration. */
export function enterModule(desk: Desk, { scope, id }: Address): void {
  const path = [...scope, id];
  if (checkedAt(report(desk), path)) view(desk).enter(path);
}

/** Shows a module further up, with the instance selected out of which the way came. */
export function leaveTo(desk: Desk, path: Path): void {
  const next = view(desk).inside[path.length];
  const from = next === undefined || aloneKey(next) !== undefined ? [] : [idOf(next)];
  view(desk).enter(path, from);
}

const deeper = (desk: Desk): boolean => !samePath(view(desk).scope, view(desk).inside);

export const canLeave = (desk: Desk): boolean => view(desk).inside.length > 0 || deeper(desk);

/** One module up: out of one that is open in place, else out of the one on the canvas. */
export function leave(desk: Desk): void {
  const { scope, inside, select } = view(desk);
  if (deeper(desk)) select([], [], scope.slice(0, -1));
  else if (inside.length > 0) leaveTo(desk, inside.slice(0, -1));
}

/** Opens an instance in place, or folds it; it stays where it is on the screen. */
export function setOpen(desk: Desk, { scope, id }: Address, open: boolean): void {
  const path = [...scope, id];
  if (open && !checkedAt(report(desk), path)) return;
  keepInSight(desk, { scope, id }, () => {
    view(desk).expand(path, open);
    if (open) view(desk).select([id], [], scope);
  });
}

export const isOpen = (desk: Desk, { scope, id }: Address): boolean =>
  view(desk).expanded.has(pathKey([...scope, id]));

export const canExpand = (desk: Desk): boolean => {
  const instance = selectedInstance(desk);
  return instance !== undefined && !isOpen(desk, instance);
};

export function expandSelected(desk: Desk): void {
  const instance = selectedInstance(desk);
  if (instance) setOpen(desk, instance, true);
}

/** The open one that is selected, else the one in which the selection stands. */
function toFold(desk: Desk): Address | undefined {
  const instance = selectedInstance(desk);
  if (instance && isOpen(desk, instance)) return instance;
  const { scope } = view(desk);
  return deeper(desk) ? { scope: scope.slice(0, -1), id: scope.at(-1) ?? '' } : undefined;
}

export const canFold = (desk: Desk): boolean => toFold(desk) !== undefined;

export function foldSelected(desk: Desk): void {
  const open = toFold(desk);
  if (open) setOpen(desk, open, false);
}

/** Whether a module is on the canvas: the one shown, or open in place in it to that depth. */
export function isShown(desk: Desk, path: Path): boolean {
  const { inside, expanded } = view(desk);
  if (!isWithin(path, inside)) return false;
  for (let length = inside.length + 1; length <= path.length; length++)
    if (!expanded.has(pathKey(path.slice(0, length)))) return false;
  return true;
}

/** Goes to a block wherever it stands: its module is entered where it is not on the canvas. */
export function goToBlock(desk: Desk, at: Path): void {
  const last = at.at(-1);
  if (last === undefined) return;
  // The first iteration is what an instance shows of itself.
  const path = firstIterations(at.slice(0, -1));
  const id = idOf(last);
  if (isShown(desk, path)) view(desk).select([id], [], path);
  else view(desk).enter(path, [id]);
  showBlock(desk, { scope: path, id });
}

/** Goes to the block that gives a volume: to it, or to the instance around it that is on the canvas. */
export function goToVolume(desk: Desk, at: Path): void {
  const lengths = at.map((_, i) => at.length - i);
  goToBlock(desk, at.slice(0, lengths.find((length) => isShown(desk, at.slice(0, length - 1))) ?? at.length));
}

/** Gives the instance that is entered a definition of its own, and those around it where they are shared. */
export function detachHere(desk: Desk): void {
  const { inside } = view(desk);
  desk.document.edit((project) => detached(project, inside));
}

function detached(project: Project, inside: Path): Project {
  const alone = aloneKey(inside[0]);
  const ids = inside.slice(alone === undefined ? 0 : 1).map(idOf);
  const result = detach(alone === undefined ? project : { ...project, root: alone }, ids);
  return result ? { ...result.project, root: project.root } : project;
}
