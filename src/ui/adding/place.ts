/** Opens the add menu, and adds what is chosen there: placed and wired as one step. */
import { addBlock } from '../../graph/edit/blocks.ts';
import { adoptModules, editModule } from '../../graph/edit/project.ts';
import { connect } from '../../graph/edit/wires.ts';
import { type Path, samePath } from '../../graph/path.ts';
import { blockSize, freePlace, placeOf } from '../../graph/place.ts';
import { ports } from '../../graph/ports.ts';
import type { End, Point } from '../../graph/project.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { nodeName } from '../canvas/address.ts';
import { focusBlock, lastPointer, middle, reveal, toCanvas, toScreen } from '../canvas/camera.ts';
import { placeIn, type Sheet, scene, sheetAt, sheetOf } from '../canvas/scene.ts';
import { stepX } from '../commands/add.ts';
import { current, openModule, shownModule } from '../commands/document.ts';
import { useFinder, type Wish } from '../find/finder.ts';
import type { Choice } from './choices.ts';

const show = (wish: Wish, screen: Point): void => useFinder.getState().show({ what: 'add', wish, screen });

/** Top left corner, in a module's layout, of a block whose middle is at a point of the canvas. */
const centred = (sheet: Sheet, [x, y]: Point): Point =>
  placeIn(sheet, [x - blockSize.width / 2, y - blockSize.height / 2]);

/** At a point of the screen, in the module that is there. */
export function openAddMenuAt(x: number, y: number): void {
  const at = toCanvas(x, y);
  const sheet = sheetAt(at);
  show({ scope: sheet.path, place: centred(sheet, at), strict: false }, [x, y]);
}

/** By a key: at the pointer where it is over the canvas, else beside the one selected block, else in the middle. */
export function openAddMenu(): void {
  const pointer = lastPointer();
  if (pointer) {
    openAddMenuAt(...toScreen(pointer));
    return;
  }
  const { selection, scope } = useView.getState();
  const sheet = sheetOf(scope) ?? scene();
  const module = shownModule();
  const only = selection.size === 1 ? module.blocks.find(({ id }) => selection.has(id)) : undefined;
  const at = only && placeOf(module, only.id);
  if (!only || !at) {
    const centre = middle();
    show({ scope, place: centred(sheet, centre), strict: false }, toScreen(centre));
    return;
  }
  const gives = (ports(current(), only)?.outputs ?? 0) > 0;
  const box = document
    .querySelector(`.react-flow__node[data-id="${CSS.escape(nodeName({ scope, id: only.id }))}"]`)
    ?.getBoundingClientRect();
  show(
    {
      scope,
      place: [at[0] + stepX, at[1]],
      strict: false,
      ...(gives && { from: [only.id, 0] as const }),
    },
    box ? [box.right + 12, box.top] : toScreen(middle()),
  );
}

/** Where a wire was let go in empty space: what can be wired to its other end. */
export function openAddMenuFor(
  scope: Path,
  end: { readonly from: End } | { readonly to: End },
  screen: Point,
) {
  const sheet = sheetOf(scope);
  if (!sheet) return;
  const [x, y] = toCanvas(...screen);
  const left = 'from' in end ? x : x - blockSize.width;
  const place = placeIn(sheet, [left, y - blockSize.height / 2]);
  show({ scope, place, strict: true, ...end }, screen);
}

/** One step: the blocks in a row, wired to one another and to the end from which they were asked for. */
export function addChoice({ entry, chain, wired }: Choice, { scope, place, from, to }: Wish): void {
  const { select } = useView.getState();
  if (!samePath(useView.getState().scope, scope)) select([], [], scope);
  let id = '';
  useProject.getState().edit((project) =>
    editModule(adoptModules(project, entry.modules ?? {}), openModule(), (module) => {
      let next = module;
      let source = wired ? from : undefined;
      for (const [i, block] of chain.entries()) {
        const [grown, made] = addBlock(next, block, freePlace(next, [place[0] + i * stepX, place[1]]));
        next = source ? connect(grown, source, [made, 0]) : grown;
        source = [made, 0];
        id = made;
      }
      return wired && to ? connect(next, [id, 0], to) : next;
    }),
  );
  select([id], [], scope);
  const at = shownModule().layout[id];
  if (at) reveal(at);
  requestAnimationFrame(() => focusBlock({ scope, id }));
}
