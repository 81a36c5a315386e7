/** What React Flow reports of the mouse, as edits of the document and the view. React Flow itself keeps no truth. */
import type { NodeChange, OnNodeDrag } from '@xyflow/react';
import { move } from '../../graph/edit/blocks.ts';
import { putOnWire } from '../../graph/edit/wires.ts';
import { type Path, samePath } from '../../graph/path.ts';
import { ports } from '../../graph/ports.ts';
import type { Module, Point } from '../../graph/project.ts';
import { useView } from '../../state/view.ts';
import { change, current } from '../commands/document.ts';
import { addressOf, nodeName } from './address.ts';
import { aimAt } from './aim.ts';
import { dropCopies } from './copies.ts';
import { copying, hold, holdAs, letGo } from './held.ts';
import type { Shown } from './nodes.ts';
import { placeIn, scene, sheetOf } from './scene.ts';
import { glide } from './slide.ts';
import { pointOf, wireUnder } from './target.ts';
import { oneModule } from './touched.ts';
import { wireOf } from './wireOf.ts';

let boxing = false;

/** While a box is drawn, it says what is selected; else a click does. */
export const onSelectionStart = (): void => {
  boxing = true;
};
export const onSelectionEnd = (): void => {
  boxing = false;
};

/** Selection and places in mid-drag; sizes and removals are not React Flow's to change. */
export function onNodesChange(changes: readonly NodeChange<Shown>[]): void {
  const places: Record<string, Point> = {};
  for (const each of changes)
    if (each.type === 'position' && each.dragging && each.position)
      places[each.id] = [each.position.x, each.position.y];
  const chosen = changes.flatMap((each) => (each.type === 'select' ? [each] : []));
  if (chosen.length > 0) choose(chosen);
  if (Object.keys(places).length > 0) hold(places);
}

function choose(changes: readonly { readonly id: string; readonly selected: boolean }[]): void {
  const { selection, wires, scope, select } = useView.getState();
  const names = new Set([...selection].map((id) => nodeName({ scope, id })));
  for (const { id, selected } of changes) selected ? names.add(id) : names.delete(id);
  if (boxing) {
    const touched = oneModule(scene(), names);
    select(touched.ids, [], touched.ids.length > 0 ? touched.scope : scope);
    return;
  }
  // A click in another module goes there, and leaves what was selected behind.
  const clicked = changes.findLast(({ selected }) => selected);
  const to: Path = clicked ? addressOf(clicked.id).scope : scope;
  const ids = [...names].map((name) => addressOf(name)).filter((each) => samePath(each.scope, to));
  select(
    ids.map(({ id }) => id),
    samePath(to, scope) ? wires : [],
    to,
  );
}

/** A block without wires that has one input and one output falls into the wire it is dropped on. */
function insertable(module: Module, id: string): boolean {
  const block = module.blocks.find((each) => each.id === id);
  const has = block && ports(current(), block);
  const wired = module.wires.some(({ from, to }) => from[0] === id || to[0] === id);
  return has !== undefined && !wired && has.inputs !== 0 && has.outputs === 1;
}

/** Name of the wire into which the one dragged block would fall: one of its own module. */
function wireFor(event: MouseEvent | TouchEvent, nodes: readonly Shown[]): string | undefined {
  const [only] = nodes;
  if (!only || nodes.length > 1) return undefined;
  const { scope, id } = addressOf(only.id);
  const module = sheetOf(scope)?.checked.linked.module;
  if (!module || !insertable(module, id)) return undefined;
  const name = wireUnder(...pointOf(event));
  return name !== undefined && samePath(addressOf(name).scope, scope) ? name : undefined;
}

export const onNodeDrag: OnNodeDrag<Shown> = (event, _node, nodes) => {
  holdAs(event);
  const [only] = nodes;
  aimAt(event.altKey ? undefined : wireFor(event, nodes), only ? addressOf(only.id).id : '');
};

/** One edit per drag. */
export const onNodeDragStop: OnNodeDrag<Shown> = (event, node, nodes) => {
  const view = useView.getState();
  if (copying()) {
    letGo();
    aimAt(undefined, '');
    dropCopies();
    return;
  }
  const { dragged } = view;
  const { scope, id } = addressOf(node.id);
  const name = wireFor(event, nodes);
  const into = name === undefined ? undefined : wireOf(name);
  const sheet = sheetOf(scope);
  const moved = Object.entries(dragged).map(([each, at]) => [addressOf(each), at] as const);
  const held = moved.filter(([each]) => samePath(each.scope, scope));
  letGo();
  aimAt(undefined, '');
  if (held.length === 0 || !sheet) {
    view.drag({});
    return;
  }
  const moving = held.map(([each]) => each.id);
  const places = Object.fromEntries(held.map(([each, at]) => [each.id, placeIn(sheet, at, moving)]));
  if (!samePath(view.scope, scope)) view.select(moving, [], scope);
  // What makes room for the block glides aside.
  glide(() => {
    view.drag({});
    change((module) => {
      const next = move(module, places);
      return into ? putOnWire(next, into, id) : next;
    });
  });
};
