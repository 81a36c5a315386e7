/** What is done to the definitions of the document as a whole: open, duplicate, delete, and the way to each use. */

import { deleteModule, duplicateModule } from '../../graph/edit/modules/definitions.ts';
import { alone, idOf, type Path } from '../../graph/path.ts';
import type { Project } from '../../graph/project.ts';
import type { Desk } from '../desk.ts';
import { current } from '../here.ts';

/** Shows a definition by itself, used or not. */
export const openDefinition = (desk: Desk, key: string): void => desk.view.enter([alone(key)]);

/** A copy, opened so that it can be changed at once. */
export function duplicateDefinition(desk: Desk, key: string): void {
  let made = key;
  desk.document.edit((project) => {
    const copy = duplicateModule(project, key);
    made = copy.key;
    return copy.project;
  });
  openDefinition(desk, made);
}

/** Deletes a definition that nothing uses; refused with its sentence where something does. */
export function removeDefinition(desk: Desk, key: string): void {
  const result = deleteModule(current(desk), key);
  if ('problem' in result) desk.notice.say(result.problem, 'bad');
  else desk.document.edit(() => result.project);
}

/** A block that is an instance of a definition. */
export interface Use {
  /** Key of the module in which it stands. */
  readonly within: string;
  readonly id: string;
  /** Where that module is shown. */
  readonly way: Path;
}

/** Every use of a definition, those that the network reaches by the way to them, others in their definition alone. */
export function usesIn(project: Project, key: string): readonly Use[] {
  const ways = waysDown(project);
  return Object.entries(project.modules).flatMap(([within, { blocks }]) =>
    blocks
      .filter((block) => block.kind === 'module' && block.module === key)
      .map(({ id }) => ({ within, id, way: ways.get(within) ?? [alone(within)] })),
  );
}

/** Shows the module in which a use stands, and selects it there. */
export const goToUse = (desk: Desk, { way, id }: Use): void => desk.view.enter(way, [idOf(id)]);

/** A shortest way from the root to each definition that it uses. */
function waysDown({ root, modules }: Project): ReadonlyMap<string, Path> {
  const ways = new Map<string, Path>([[root, []]]);
  for (const [key, way] of ways)
    for (const block of modules[key]?.blocks ?? []) {
      const inner = block.kind === 'module' ? (block.module ?? '') : '';
      if (Object.hasOwn(modules, inner) && !ways.has(inner)) ways.set(inner, [...way, block.id]);
    }
  return ways;
}
