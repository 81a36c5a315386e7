/** Arranging: tidying up a module, what is selected of it or the inside of an instance; aligning and distributing. */

import { aligned, type Direction, distributed, type Edge } from '../../graph/arrange/align.ts';
import { type Places, tidy } from '../../graph/arrange/tidy.ts';
import { move } from '../../graph/edit/blocks.ts';
import { editModule } from '../../graph/edit/project.ts';
import { samePath } from '../../graph/path.ts';
import { placeOf } from '../../graph/place.ts';
import type { Desk } from '../desk.ts';
import { change, openModule, shownModule } from '../here.ts';
import { glide } from './glide.ts';
import { selected } from './selection.ts';
import { fitView } from './sight.ts';

/** Tidies up the module in which the selection stands, the way that was last chosen; the canvas shows it whole. */
export function tidyUp(desk: Desk, down = desk.panels.getState().down): void {
  desk.panels.setDown(down);
  tidyModule(desk, openModule(desk), down);
  const { scope, inside } = desk.view.getState();
  if (samePath(scope, inside)) fitView(desk);
}

/** The definition that the selected instance uses, without going there. */
export function tidyInside(desk: Desk): void {
  const [id] = selected(desk);
  const key = shownModule(desk).blocks.find((block) => block.id === id)?.module;
  if (key !== undefined) tidyModule(desk, key, desk.panels.getState().down);
}

function tidyModule(desk: Desk, key: string, down: boolean): void {
  glide(desk, () =>
    desk.document.edit((project) =>
      editModule(project, key, (module) => move(module, tidy(module, { down }))),
    ),
  );
}

/** Only the selected blocks; the others stay where they are, and nothing comes to lie on them. */
export function tidySelection(desk: Desk): void {
  const down = desk.panels.getState().down;
  const only = selected(desk);
  glide(desk, () => change(desk, (module) => move(module, tidy(module, { only, down }))));
}

function place(desk: Desk, arrange: (places: Places) => Places): void {
  const ids = selected(desk);
  glide(desk, () =>
    change(desk, (module) =>
      move(
        module,
        arrange(
          Object.fromEntries(
            module.blocks.flatMap(({ id }) => (ids.has(id) ? [[id, placeOf(module, id) ?? [0, 0]]] : [])),
          ),
        ),
      ),
    ),
  );
}

export const align = (desk: Desk, edge: Edge): void => place(desk, (places) => aligned(places, edge));
export const distribute = (desk: Desk, direction: Direction): void =>
  place(desk, (places) => distributed(places, direction));

/** Tidies up every module of the document, used or not, as one step. */
export function tidyEverything(desk: Desk): void {
  const down = desk.panels.getState().down;
  glide(desk, () =>
    desk.document.edit((project) =>
      Object.keys(project.modules).reduce(
        (next, key) => editModule(next, key, (module) => move(module, tidy(module, { down }))),
        project,
      ),
    ),
  );
  fitView(desk);
}
