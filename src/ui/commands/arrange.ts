/** Arranging: tidying up a module, what is selected of it or the inside of an instance; aligning and distributing. */
import { aligned, type Direction, distributed, type Edge } from '../../graph/arrange/align.ts';
import { type Places, tidy } from '../../graph/arrange/tidy.ts';
import { move } from '../../graph/edit/blocks.ts';
import { editModule } from '../../graph/edit/project.ts';
import { samePath } from '../../graph/path.ts';
import { placeOf } from '../../graph/place.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { useArrangement } from '../canvas/arrangement.ts';
import { fitView } from '../canvas/camera.ts';
import { glide } from '../canvas/slide.ts';
import { change, openModule, shownModule } from './document.ts';
import { selected } from './selection.ts';

/** Tidies up the module in which the selection stands, the way that was last chosen; the canvas shows it whole. */
export function tidyUp(down = useArrangement.getState().down): void {
  useArrangement.getState().setDown(down);
  tidyModule(openModule(), down);
  const { scope, inside } = useView.getState();
  if (samePath(scope, inside)) fitView();
}

/** The definition that the selected instance uses, without going there. */
export function tidyInside(): void {
  const [id] = selected();
  const key = shownModule().blocks.find((block) => block.id === id)?.module;
  if (key !== undefined) tidyModule(key, useArrangement.getState().down);
}

function tidyModule(key: string, down: boolean): void {
  glide(() =>
    useProject
      .getState()
      .edit((project) => editModule(project, key, (module) => move(module, tidy(module, { down })))),
  );
}

/** Only the selected blocks; the others stay where they are, and nothing comes to lie on them. */
export function tidySelection(): void {
  const down = useArrangement.getState().down;
  const only = selected();
  glide(() => change((module) => move(module, tidy(module, { only, down }))));
}

function place(arrange: (places: Places) => Places): void {
  const ids = selected();
  glide(() =>
    change((module) =>
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

export const align = (edge: Edge): void => place((places) => aligned(places, edge));
export const distribute = (direction: Direction): void => place((places) => distributed(places, direction));

/** Tidies up every module of the document, used or not, as one step. */
export function tidyEverything(): void {
  const down = useArrangement.getState().down;
  glide(() =>
    useProject
      .getState()
      .edit((project) =>
        Object.keys(project.modules).reduce(
          (next, key) => editModule(next, key, (module) => move(module, tidy(module, { down }))),
          project,
        ),
      ),
  );
  fitView();
}
