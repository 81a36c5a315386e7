/** Where the person stands: the document as it is, the module in which the selection is, and what the canvas shows of them. */
import type { Checked, Report } from '../check/report.ts';
import { editModule } from '../graph/edit/project.ts';
import { type Address, addressOf, nodeName, type Path, wireKey } from '../graph/path.ts';
import type { Module, Project, Wire } from '../graph/project.ts';
import type { Desk } from './desk.ts';
import { type Sheet, sceneOf, sheetOf } from './scene/scene.ts';
import { checkedHere } from './view/standing.ts';

type Standing = Pick<Desk, 'document' | 'view'>;

export const current = ({ document }: Pick<Desk, 'document'>): Project => document.getState().history.now;

export const reportOf = ({ document }: Pick<Desk, 'document'>): Report => document.getState().report;

/** The module in which the selection stands, as check sees it: there the commands act. */
export const scope = (desk: Standing): Checked => checkedHere(reportOf(desk), desk.view.getState().scope);

/** Its key among the definitions. */
export const openModule = (desk: Standing): string => scope(desk).linked.key;

export const shownModule = (desk: Standing): Module => scope(desk).linked.module;

/** Edits that module; steps with the same merge key become one undo step. */
export const change = (desk: Standing, edit: (module: Module) => Module, merge?: string): void =>
  desk.document.edit((project) => editModule(project, openModule(desk), edit), merge);

/** What the canvas draws now. */
export function scene(desk: Standing): Sheet {
  const { inside, expanded, dragged } = desk.view.getState();
  return sceneOf(reportOf(desk), inside, expanded, dragged);
}

/** Where everything stands once nothing is dragged or gliding any more. */
export function settled(desk: Standing): Sheet {
  const { inside, expanded } = desk.view.getState();
  return sceneOf(reportOf(desk), inside, expanded);
}

/** The sheet of a module; undefined where it is not on the canvas. */
export const sheetHere = (desk: Standing, path: Path): Sheet | undefined => sheetOf(path, scene(desk));

/** A block or wire by its name on the canvas, and the other way round. */
export const addressHere = (desk: Standing, name: string): Address =>
  addressOf(name, desk.view.getState().inside);
export const nameHere = (desk: Standing, at: Address): string => nodeName(at, desk.view.getState().inside);

/** The wire of a name on the canvas. */
export function wireOf(desk: Standing, name: string): Wire | undefined {
  const { scope: at, id } = addressHere(desk, name);
  return sheetHere(desk, at)?.checked.linked.module.wires.find((each) => wireKey(each) === id);
}

/** The one selected block, where there is exactly one. */
export function selectedBlock({ view }: Pick<Desk, 'view'>): Address | undefined {
  const { selection, scope: at } = view.getState();
  const [id] = selection;
  return id !== undefined && selection.size === 1 ? { scope: at, id } : undefined;
}
