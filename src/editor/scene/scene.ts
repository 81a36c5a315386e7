/**
 * What stands where on the canvas: the module that is shown, and in frames those that stand open in place in it, to any
 * depth. Measured from the inside out, then placed from the outside in; the document's layout stays as it is.
 */
import { insideOf } from '../../check/at.ts';
import type { Checked, Report } from '../../check/report.ts';
import { runsDown } from '../../graph/arrange/runs.ts';
import { type Path, pathKey, prefixOf, samePath } from '../../graph/path.ts';
import { type Box, blockSize, placeOf } from '../../graph/place.ts';
import type { Point } from '../../graph/project.ts';
import { checkedHere } from '../view/standing.ts';
import type { Places } from '../view/view.ts';
import { type FrameSize, frameSize, portSize } from './frame.ts';
import { type Growth, type Spread, spread } from './spread.ts';

/** A module as it is drawn. */
export interface Sheet {
  readonly path: Path;
  /** What the names of its blocks begin with. */
  readonly prefix: string;
  readonly checked: Checked;
  /** Whether its data runs from top to bottom, as its blocks stand. */
  readonly down: boolean;
  /** Of its blocks, on the canvas, frames included. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** The frame around it; none around the module that the canvas shows. */
  readonly frame: (FrameSize & { readonly box: Box }) | undefined;
  /** Those of its instances that stand open. */
  readonly inner: ReadonlyMap<string, Sheet>;
  /** Where the document's origin lies on the canvas before anything makes room. */
  readonly origin: Point;
  readonly growth: ReadonlyMap<string, Growth>;
  readonly spread: Spread;
}

interface Measured {
  readonly path: Path;
  readonly checked: Checked;
  readonly inner: ReadonlyMap<string, Measured>;
  readonly spread: Spread;
  readonly growth: ReadonlyMap<string, Growth>;
  /** Relative to the module's origin. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly size: FrameSize | undefined;
}

function measure(checked: Checked, path: Path, open: ReadonlySet<string>, framed: boolean): Measured {
  const { module } = checked.linked;
  const inner = new Map<string, Measured>();
  for (const { id, kind } of module.blocks) {
    // Of a repeated instance the first iteration.
    const below = kind === 'module' && open.has(pathKey([...path, id])) && insideOf(checked, id);
    if (below) inner.set(id, measure(below, [...path, id], open, true));
  }
  const places = new Map(module.blocks.map(({ id }) => [id, placeOf(module, id) ?? ([0, 0] as const)]));
  const at = (id: string): Point => places.get(id) as Point;
  const growth = new Map([...inner].map(([id, { size }]) => [id, growthOf(size as FrameSize)]));
  const room = spread(
    places.values(),
    [...growth].map(([id, each]) => ({ at: at(id), growth: each })),
  );
  const boxes = new Map(
    module.blocks.map(({ id }): [string, Box] => {
      const [x, y] = room.drawn(at(id));
      const size = inner.get(id)?.size ?? blockSize;
      const { above } = growth.get(id) ?? { above: 0 };
      return [id, { x, y: y - above, width: size.width, height: size.height }];
    }),
  );
  const size = framed ? frameSize(module.blocks, boxes, checked.linked.module.name) : undefined;
  return { path, checked, inner, spread: room, growth, boxes, size };
}

const growthOf = ({ width, height, anchor }: FrameSize): Growth => ({
  width: width - blockSize.width,
  above: anchor - blockSize.height / 2,
  below: height - anchor - blockSize.height / 2,
});

function put(
  { path, checked, inner, spread: room, growth, boxes, size }: Measured,
  inside: Path,
  origin: Point,
  box: Box | undefined,
  dragged: Places,
): Sheet {
  const prefix = prefixOf(path, inside);
  const placed = new Map<string, Box>();
  for (const { id, kind } of checked.linked.module.blocks) {
    const { x, y, width, height } = boxes.get(id) as Box;
    const port = box && size && (kind === 'port-in' ? size.inputs : size.outputs).get(id);
    const held = dragged[prefix + id];
    if (port !== undefined && box)
      placed.set(id, {
        ...portSize,
        x: kind === 'port-in' ? box.x : box.x + box.width - portSize.width,
        y: box.y + port - portSize.height / 2,
      });
    else if (held) placed.set(id, { x: held[0], y: held[1], width, height });
    else placed.set(id, { x: origin[0] + x, y: origin[1] + y, width, height });
  }
  const sheets = new Map<string, Sheet>();
  for (const [id, each] of inner) {
    const around = placed.get(id) as Box;
    const [left, top] = each.size?.content ?? [0, 0];
    sheets.set(id, put(each, inside, [around.x + left, around.y + top], around, dragged));
  }
  const frame = size && box && { ...size, box };
  const down = runsDown(checked.linked.module);
  return { path, prefix, checked, down, boxes: placed, frame, inner: sheets, origin, growth, spread: room };
}

interface Known {
  readonly inside: Path;
  readonly expanded: ReadonlySet<string>;
  readonly measured: Measured;
  readonly dragged: Places;
  readonly sheet: Sheet;
}

/** What was drawn last of a report: a drag or a glance at it measures nothing anew. */
const cache = new WeakMap<Report, Known>();

const still: Places = {};

/** The sheet that the canvas shows; the same object for the same state. */
export function sceneOf(
  report: Report,
  inside: Path,
  expanded: ReadonlySet<string>,
  dragged: Places = still,
): Sheet {
  const known = cache.get(report);
  const same = known?.inside === inside && known.expanded === expanded;
  if (same && known.dragged === dragged) return known.sheet;
  const measured = same ? known.measured : measure(checkedHere(report, inside), inside, expanded, false);
  const sheet = put(measured, inside, [0, 0], undefined, dragged);
  cache.set(report, { inside, expanded, measured, dragged, sheet });
  return sheet;
}

/** A sheet and all in it, outer ones first. */
export function* sheets(sheet: Sheet): Iterable<Sheet> {
  yield sheet;
  for (const inner of sheet.inner.values()) yield* sheets(inner);
}

/** The sheet of a module; undefined where it is not on the canvas. */
export function sheetOf(path: Path, within: Sheet): Sheet | undefined {
  for (const sheet of sheets(within)) if (samePath(sheet.path, path)) return sheet;
  return undefined;
}

const holds = ({ x, y, width, height }: Box, [px, py]: Point): boolean =>
  px >= x && px < x + width && py >= y && py < y + height;

/** The innermost sheet at a point of the canvas. */
export function sheetAt(point: Point, within: Sheet): Sheet {
  for (const inner of within.inner.values())
    if (inner.frame && holds(inner.frame.box, point)) return sheetAt(point, inner);
  return within;
}

/** A point of the canvas as a place in a module's layout. `moving` make no room of their own. */
export function placeIn(sheet: Sheet, [x, y]: Point, moving: Iterable<string> = []): Point {
  const held = new Set(moving);
  const { module } = sheet.checked.linked;
  const rest = [...sheet.growth].filter(([id]) => !held.has(id));
  const room =
    rest.length === sheet.growth.size
      ? sheet.spread
      : spread(
          Object.values(module.layout),
          rest.map(([id, growth]) => ({ at: placeOf(module, id) ?? [0, 0], growth })),
        );
  const [left, top] = room.place([x - sheet.origin[0], y - sheet.origin[1]]);
  return [Math.round(left), Math.round(top)];
}
