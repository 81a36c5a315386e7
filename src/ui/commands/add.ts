/** Adding a block from the palette: where it lands, and what it is wired to. */
import { runsDown } from '../../graph/arrange/runs.ts';
import { addBlock, type NewBlock } from '../../graph/edit/blocks.ts';
import { adoptModules, editModule } from '../../graph/edit/project.ts';
import { connect, insertOnWire } from '../../graph/edit/wires.ts';
import { samePath } from '../../graph/path.ts';
import { blockSize, freePlace } from '../../graph/place.ts';
import { ports } from '../../graph/ports.ts';
import type { Block, Module, Point, Project, Wire } from '../../graph/project.ts';
import { useNotice } from '../../state/notice.ts';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { addressOf } from '../canvas/address.ts';
import { middle, reveal } from '../canvas/camera.ts';
import { placeIn, scene, sheetAt, sheetOf } from '../canvas/scene.ts';
import { wireOf } from '../canvas/wireOf.ts';
import { current, openModule, shownModule } from './document.ts';
import { contains } from './recursion.ts';

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
  const outputs = before ? (ports(project, before)?.outputs ?? 0) : 0;
  return before && outputs > 0 && takesInput(project, block) ? [before.id, 0] : undefined;
}

const portsOf = (project: Project, block: NewBlock) =>
  ports(project, { ...block, id: '', params: {} } as Block);

function takesInput(project: Project, block: NewBlock): boolean {
  const inputs = portsOf(project, block)?.inputs ?? 0;
  return inputs === 'many' || inputs > 0;
}

/** Whether it can be put into a wire: something in, one thing out. */
const passes = (project: Project, block: NewBlock): boolean =>
  takesInput(project, block) && portsOf(project, block)?.outputs === 1;

/** Says why, and returns true, where a module would come to stand inside itself. */
function refuses({ block, modules = {} }: Added): boolean {
  const all = { modules: { ...modules, ...current().modules } };
  const key = block.kind === 'module' ? (block.module ?? '') : undefined;
  if (key === undefined || !contains(all, key, openModule())) return false;
  const name = all.modules[key]?.name ?? key;
  useNotice.getState().say(`${name} cannot stand inside itself. Add it in another module.`, 'bad');
  return true;
}

/** From the palette by click or Enter: beside the one selected block and wired to it. */
export function addHere(added: Added): void {
  if (refuses(added)) return;
  const { selection } = useView.getState();
  const [only] = selection.size === 1 ? selection : [];
  const sheet = sheetOf(useView.getState().scope) ?? scene();
  const wish = placeIn(sheet, corner(middle()));
  place((project, key) => addAfter(project, key, added, only, wish));
}

/** Of a block whose middle is there. */
const corner = ([x, y]: Point): Point => [x - blockSize.width / 2, y - blockSize.height / 2];

/**
 * From the palette by dragging: centred at `at`, a point of the canvas, in the module that is there; into the wire of
 * that name where it was dropped on one.
 */
export function addAt(added: Added, at: Point, name: string | undefined): void {
  const wire = name === undefined ? undefined : wireOf(name);
  const over = name === undefined ? undefined : sheetOf(addressOf(name).scope);
  const sheet = over ?? sheetAt(at);
  if (!samePath(sheet.path, useView.getState().scope)) useView.getState().select([], [], sheet.path);
  if (refuses(added)) return;
  const there = placeIn(sheet, corner(at));
  place((project, key) => {
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

function place(add: (project: Project, key: string) => readonly [Project, string]): void {
  let id = '';
  useProject.getState().edit((project) => {
    const [next, made] = add(project, openModule());
    id = made;
    return next;
  });
  useView.getState().select([id]);
  const at = shownModule().layout[id];
  if (at) reveal(at);
}
