/** Adding a block from the palette: where it lands, and what it is wired to. */

import { runsDown } from '../../graph/arrange/runs.ts';
import { addBlock, type NewBlock } from '../../graph/edit/blocks.ts';
import { adoptModules, editModule } from '../../graph/edit/project.ts';
import { connect, insertOnWire } from '../../graph/edit/wires.ts';
import { samePath } from '../../graph/path.ts';
import { blockSize, freePlace } from '../../graph/place.ts';
import { givesOutput, ports, takesInput } from '../../graph/ports.ts';
import type { Module, Point, Project, Wire } from '../../graph/project.ts';
import type { Desk } from '../desk.ts';
import { addressHere, current, openModule, scene, sheetHere, shownModule, wireOf } from '../here.ts';
import { placeIn, sheetAt } from '../scene/scene.ts';
import { contains } from './recursion.ts';
import { middle, reveal } from './sight.ts';

export interface Added {
  readonly block: NewBlock;
  /** Definitions that come along. */
  readonly modules?: Project['modules'];
}

/** Between blocks that follow one another: room for the shape on the wire. */
export const stepX = blockSize.width + 88;
const stepY = blockSize.height + 64;

/** Adds the block beside `after` and wires it from there where it can be; without `after` near `wish`. Says the new id. */
export function addAfter(
  project: Project,
  key: string,
  added: Added,
  after: string | undefined,
  wish: Point,
): readonly [Project, string] {
  let id = '';
  const adopted = adoptModules(project, added.modules ?? {});
  const next = editModule(adopted, key, (module) => {
    const from = source(adopted, module, added.block, after);
    const beside = after === undefined ? undefined : module.layout[after];
    const next: Point | undefined =
      beside && (runsDown(module) ? [beside[0], beside[1] + stepY] : [beside[0] + stepX, beside[1]]);
    const at = freePlace(module, next ?? wish);
    const [grown, made] = addBlock(module, added.block, at);
    id = made;
    return from ? connect(grown, from, [made, 0]) : grown;
  });
  return [next, id];
}

/** The output that feeds the new block: the selected block's first, where both have ports for it. */
function source(
  project: Project,
  module: Module,
  block: NewBlock,
  after: string | undefined,
): Wire['from'] | undefined {
  const before = module.blocks.find((each) => each.id === after);
  const gives = before !== undefined && givesOutput(ports(project, before));
  return gives && takesInput(ports(project, block)) ? [before.id, 0] : undefined;
}

/** Whether it can be put into a wire: something in, one thing out. */
const passes = (project: Project, block: NewBlock): boolean =>
  takesInput(ports(project, block)) && ports(project, block)?.outputs === 1;

/** Says why, and returns true, where a module would come to stand inside itself. */
function refuses(desk: Desk, { block, modules = {} }: Added): boolean {
  const all = { modules: { ...modules, ...current(desk).modules } };
  const key = block.kind === 'module' ? (block.module ?? '') : undefined;
  if (key === undefined || !contains(all, key, openModule(desk))) return false;
  const name = all.modules[key]?.name ?? key;
  desk.notice.say(`${name} cannot stand inside itself. Add it in another module.`, 'bad');
  return true;
}

/** From the palette by click or Enter: beside the one selected block and wired to it. */
export function addHere(desk: Desk, added: Added): void {
  if (refuses(desk, added)) return;
  const { selection } = desk.view.getState();
  const [only] = selection.size === 1 ? selection : [];
  const sheet = sheetHere(desk, desk.view.getState().scope) ?? scene(desk);
  const wish = placeIn(sheet, corner(middle(desk)));
  place(desk, (project, key) => addAfter(project, key, added, only, wish));
}

/** Of a block whose middle is there. */
const corner = ([x, y]: Point): Point => [x - blockSize.width / 2, y - blockSize.height / 2];

/**
 * From the palette by dragging: centred at `at`, a point of the canvas, in the module that is there; into the wire of
 * that name where it was dropped on one.
 */
export function addAt(desk: Desk, added: Added, at: Point, name: string | undefined): void {
  const wire = name === undefined ? undefined : wireOf(desk, name);
  const over = name === undefined ? undefined : sheetHere(desk, addressHere(desk, name).scope);
  const sheet = over ?? sheetAt(at, scene(desk));
  if (!samePath(sheet.path, desk.view.getState().scope)) desk.view.select([], [], sheet.path);
  if (refuses(desk, added)) return;
  const there = placeIn(sheet, corner(at));
  place(desk, (project, key) => {
    let id = '';
    const adopted = adoptModules(project, added.modules ?? {});
    const next = editModule(adopted, key, (module) => {
      const [grown, made] =
        wire && passes(adopted, added.block)
          ? insertOnWire(module, wire, added.block, there)
          : addBlock(module, added.block, there);
      id = made;
      return grown;
    });
    return [next, id];
  });
}

function place(desk: Desk, add: (project: Project, key: string) => readonly [Project, string]): void {
  let id = '';
  desk.document.edit((project) => {
    const [next, made] = add(project, openModule(desk));
    id = made;
    return next;
  });
  desk.view.select([id]);
  const at = shownModule(desk).layout[id];
  if (at) reveal(desk, at);
}
