/** Moving blocks by hand: one edit when they are let go; onto a wire, a block without wires falls into it. */
import { move } from '../../graph/edit/blocks.ts';
import { putOnWire } from '../../graph/edit/wires.ts';
import { samePath } from '../../graph/path.ts';
import { ports } from '../../graph/ports.ts';
import type { Module } from '../../graph/project.ts';
import { glide } from '../commands/glide.ts';
import type { Desk } from '../desk.ts';
import { addressHere, change, current, sheetHere, wireOf } from '../here.ts';
import { placeIn } from '../scene/scene.ts';
import type { Places } from '../view/view.ts';
import { aiming } from './aim.ts';
import type { Gesture } from './gesture.ts';
import { type Dragged, snapped } from './snapped.ts';

export interface Moved extends Dragged {
  /** Name of the wire under the pointer. */
  readonly wire: string | undefined;
}

export function moveBlocks(desk: Desk): Gesture<Moved> {
  const aim = aiming(desk);
  let places: Places = {};
  let into: string | undefined;
  const back = (): void => desk.view.drag({});
  return {
    move: (to) => {
      const drawn = snapped(desk, to);
      places = drawn.places;
      const names = Object.keys(places);
      into = names.length === 1 ? takingWire(desk, names[0] as string, to.wire) : undefined;
      aim(into, into === undefined ? undefined : addressHere(desk, names[0] as string).id);
      if (desk.hand.getState().guides.length + drawn.guides.length > 0)
        desk.hand.setState({ guides: drawn.guides });
      desk.view.drag(places);
    },
    end: () => {
      const [first] = Object.keys(places);
      const { scope, id } = addressHere(desk, first ?? '');
      const sheet = sheetHere(desk, scope);
      const wire = into === undefined ? undefined : wireOf(desk, into);
      const held = Object.entries(places)
        .map(([name, at]) => [addressHere(desk, name), at] as const)
        .filter(([at]) => samePath(at.scope, scope));
      if (first === undefined || !sheet) return back();
      const moving = held.map(([at]) => at.id);
      const next = Object.fromEntries(held.map(([at, point]) => [at.id, placeIn(sheet, point, moving)]));
      const view = desk.view.getState();
      if (!samePath(view.scope, scope)) view.select(moving, [], scope);
      // What makes room for the block glides aside.
      glide(desk, () => {
        back();
        change(desk, (module) => {
          const moved = move(module, next);
          return wire ? putOnWire(moved, wire, id) : moved;
        });
      });
    },
    cancel: back,
  };
}

/** The wire into which a dragged block would fall: one of its own module. */
function takingWire(desk: Desk, name: string, wire: string | undefined): string | undefined {
  if (wire === undefined) return undefined;
  const { scope, id } = addressHere(desk, name);
  const module = sheetHere(desk, scope)?.checked.linked.module;
  const fits = module && isLoose(desk, module, id) && samePath(addressHere(desk, wire).scope, scope);
  return fits ? wire : undefined;
}

/** A block without wires that has an input and one output. */
function isLoose(desk: Desk, module: Module, id: string): boolean {
  const block = module.blocks.find((each) => each.id === id);
  const has = block && ports(current(desk), block);
  const wired = module.wires.some(({ from, to }) => from[0] === id || to[0] === id);
  return has !== undefined && !wired && has.inputs !== 0 && has.outputs === 1;
}
