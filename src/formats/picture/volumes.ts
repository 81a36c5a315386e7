/**
 * The flat drawing of the course: along the main path a box for each volume, as high as its map and as wide as it has
 * channels.
 */
import { showShape } from '../../blocks/shape.ts';
import { kinds } from '../../blocks/table.ts';
import type { Volume } from '../../check/volumes.ts';
import { type Colours, colours, type Ink, type Theme } from './colours.ts';
import { document, element, line, widthOf } from './svg.ts';

export interface Plate {
  readonly title: string;
  /** Below the title: how large the network is. */
  readonly line: string;
  readonly volumes: readonly Volume[];
}

const margin = 32;
const head = 56;
/** Height of the largest box, and what stands below it. */
const tall = 170;
const foot = 62;
/** Between two columns: room for an arrow. */
const gap = 30;
const words = 11;

/** Sides of each box. Square roots: a linear drawing of 224 × 224 beside 7 × 7 shows only the largest. */
function sidesOf(volumes: readonly Volume[]): readonly { readonly width: number; readonly height: number }[] {
  const images = volumes.flatMap(({ shape }) => (shape.length === 3 ? [shape] : []));
  const side = Math.max(1, ...images.map(([h = 1]) => h));
  const channels = Math.max(64, ...images.map(([, , c = 1]) => c));
  const root = (n: number, most: number): number => Math.sqrt(Math.min(n, most) / most);
  return volumes.map(({ shape }) => {
    const [h = 1, , c = 1] = shape;
    // A vector is a bar as high as it is long.
    return shape.length === 3
      ? { width: 6 + 84 * root(c, channels), height: 10 + (tall - 10) * root(h, side) }
      : { width: 9, height: 16 + 0.6 * tall * root(h, 4096) };
  });
}

export function volumesSvg({ title, line: below, volumes }: Plate, theme: Theme): string {
  const paint = colours[theme];
  const middle = margin + head + tall / 2;
  const children: string[] = [];
  let x = margin;
  const sides = sidesOf(volumes);
  for (const [i, volume] of volumes.entries()) {
    const { width = 0, height = 0 } = sides[i] ?? {};
    const [name, shape] = [nameOf(volume), showShape(volume.shape)];
    const column = Math.max(width, widthOf(shape, words, 600), Math.min(104, widthOf(name, words))) + 4;
    const centre = x + column / 2;
    if (i > 0) children.push(arrow(x - gap + 6, x - 6, middle, paint));
    children.push(
      element(
        'g',
        { 'data-volume': volume.title },
        box(centre - width / 2, middle - height / 2, width, height, paint[inkOf(volume)]),
        line(shape, {
          x: centre,
          y: middle + tall / 2 + 24,
          size: words,
          weight: 600,
          anchor: 'middle',
          fill: paint.ink,
        }),
        line(name, {
          x: centre,
          y: middle + tall / 2 + 40,
          size: words,
          anchor: 'middle',
          fill: paint.soft,
          room: column,
        }),
      ),
    );
    x += column + gap;
  }
  const wide = Math.max(
    x - gap - margin,
    widthOf(title, 18, 700),
    widthOf(below, 12),
    volumes.length ? 300 : 0,
  );
  return document(
    {
      picture: 'volumes',
      title,
      x: 0,
      y: 0,
      width: wide + 2 * margin,
      height: 2 * margin + head + tall + foot + 14,
      ground: theme === 'light' ? paint.paper : paint.ground,
    },
    line(title, { x: margin, y: margin + 14, size: 18, weight: 700, fill: paint.ink }),
    line(below, { x: margin, y: margin + 34, size: 12, fill: paint.soft }),
    ...children,
    volumes.length > 0
      ? line('A box is as high as its map and as wide as it has channels; square roots of both.', {
          x: margin,
          y: margin + head + tall + foot + 12,
          size: 10.5,
          fill: paint.faint,
        })
      : '',
  );
}

function box(x: number, y: number, width: number, height: number, hue: string): string {
  return element('rect', {
    x,
    y,
    width,
    height,
    rx: 2.5,
    fill: hue,
    'fill-opacity': 0.2,
    stroke: hue,
    'stroke-width': 1.5,
  });
}

function arrow(from: number, to: number, y: number, paint: Colours): string {
  return [
    element('path', {
      d: `M${from},${y} L${to - 4},${y}`,
      stroke: paint.wire,
      'stroke-width': 1.5,
      fill: 'none',
    }),
    element('polygon', { points: `${to},${y} ${to - 6},${y - 3.5} ${to - 6},${y + 3.5}`, fill: paint.wire }),
  ].join('');
}

const nameOf = ({ title, times }: Volume): string => (times > 1 ? `${title} × ${times}` : title);

/** An instance gives what the convolutions in it give, so it is drawn as they are. */
const inkOf = ({ kind, shape }: Volume): Ink =>
  kinds.get(kind)?.family ?? (kind === 'module' && shape.length === 3 ? 'convolution' : 'module');
