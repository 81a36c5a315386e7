/** A network as it stands on the canvas, as SVG: cropped to what there is, with a margin and its name. */
import { type Colours, colours, type Theme } from './colours.ts';
import type { Drawing, DrawnBlock, DrawnWire } from './drawing.ts';
import { solid } from './solid.ts';
import { document, element, figure, line, widthOf } from './svg.ts';

const margin = 28;
/** Room of the title above the drawing. */
const head = 52;

export function networkSvg({ title, line: below, blocks, wires }: Drawing, theme: Theme): string {
  const paint = colours[theme];
  const [left, top, right, bottom] = bounds(blocks, wires);
  const x = left - margin;
  const y = top - margin - head;
  const width = Math.max(right - left, widthOf(title, 18, 700), widthOf(below, 12)) + 2 * margin;
  const frames = blocks.filter(({ form }) => form === 'frame');
  const others = blocks.filter(({ form }) => form !== 'frame');
  return document(
    {
      picture: 'network',
      title,
      x,
      y,
      width,
      height: bottom - top + 2 * margin + head,
      ground: theme === 'light' ? paint.paper : paint.ground,
    },
    line(title, { x: left, y: y + margin + 14, size: 18, weight: 700, fill: paint.ink }),
    line(below, { x: left, y: y + margin + 34, size: 12, fill: paint.soft }),
    ...frames.map((block) => frame(block, paint)),
    ...wires.map((wire) => drawWire(wire, paint)),
    ...others.map((block) => (block.form === 'port' ? port(block, paint) : box(block, paint))),
    ...blocks.map((block) => dots(block, paint)),
    ...wires.map((wire) => label(wire, paint, theme)),
  );
}

/** Left, top, right and bottom of all that is drawn; control points of a wire lie at its outside. */
function bounds(
  blocks: readonly DrawnBlock[],
  wires: readonly DrawnWire[],
): [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x: number, y: number): void => {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  };
  for (const { x, y, width, height, times } of blocks) {
    const behind = times > 1 ? 8 : 0;
    add(x - 5, y - behind);
    add(x + width + Math.max(5, behind), y + height);
  }
  for (const { path, label: text } of wires) {
    for (const [, x, y] of path.matchAll(/(-?[\d.]+(?:e-?\d+)?),(-?[\d.]+(?:e-?\d+)?)/g))
      add(Number(x), Number(y));
    if (text) add(text.x, text.y - 12);
  }
  return left === Infinity ? [0, 0, 0, 0] : [left, top, right, bottom];
}

function frame(block: DrawnBlock, paint: Colours): string {
  const { x, y, width, height, title, summary, words, times } = block;
  const room = width - 28;
  const end = x + 14 + Math.min(room, widthOf(title, 12.5, 600));
  return [
    element('rect', {
      x,
      y,
      width,
      height,
      rx: 14,
      fill: paint.sunken,
      stroke: edge(block, paint),
      'stroke-width': 1.5,
      'stroke-dasharray': block.bypassed ? '5 4' : undefined,
    }),
    line(title, { x: x + 14, y: y + 23, size: 12.5, weight: 600, fill: paint.ink, room }),
    times > 1 ? badge(times, end + 8, y + 12, paint) : '',
    line([summary, words].filter(Boolean).join(' · '), {
      x: x + width - 14,
      y: y + 23,
      size: 11,
      anchor: 'end',
      fill: paint.soft,
      room: x + width - end - (times > 1 ? 70 : 30),
    }),
  ].join('');
}

/** As on the canvas: stripe, volume, name, key parameters, shape and parameters. */
function box(block: DrawnBlock, paint: Colours): string {
  const { x, y, width, height, ink, title, summary, words, figure: params, times } = block;
  const hue = paint[ink];
  const text = x + 40;
  const room = width - 40 - 9;
  const mark = times > 1 ? 12 + widthOf(`× ${count(times)}`, 10, 600) : 0;
  const titleRoom = room - (mark > 0 ? mark + 6 : 0);
  const copy = (by: number, opacity: number): string =>
    element('rect', {
      x: x + by,
      y: y - by,
      width,
      height,
      rx: 10,
      fill: paint.paper,
      stroke: paint.edge,
      opacity,
    });
  const wordsRoom = room - (params ? widthOf(params, 10) + 8 : 0);
  return element(
    'g',
    { 'data-block': title },
    ...(times > 1 ? [copy(7, 0.6), copy(3.5, 1)] : []),
    element('rect', {
      x,
      y,
      width,
      height,
      rx: 10,
      fill: paint.paper,
      stroke: edge(block, paint),
      'stroke-width': 1.5,
      'stroke-dasharray': block.bypassed ? '5 4' : undefined,
    }),
    block.module
      ? element('rect', {
          x: x + 3,
          y: y + 3,
          width: width - 6,
          height: height - 6,
          rx: 7,
          fill: 'none',
          stroke: paint.module,
          'stroke-opacity': 0.25,
        })
      : '',
    element('rect', { x: x + 0.75, y: y + 10, width: 3, height: height - 20, rx: 1.5, fill: hue }),
    volume(block, paint),
    line(title, { x: text, y: y + 19, size: 12, weight: 600, fill: paint.ink, room: titleRoom }),
    times > 1 ? badge(times, text + Math.min(titleRoom, widthOf(title, 12, 600)) + 5, y + 7, paint) : '',
    line(block.bypassed ? 'bypassed' : summary, { x: text, y: y + 36, size: 11, fill: paint.soft, room }),
    line(words, {
      x: text,
      y: y + 53,
      size: 11,
      weight: 600,
      fill: block.wrong ? paint.error : hue,
      room: wordsRoom,
    }),
    line(params, { x: x + width - 9, y: y + 53, size: 10, anchor: 'end', fill: paint.faint }),
  );
}

function port(block: DrawnBlock, paint: Colours): string {
  const { x, y, width, height, title } = block;
  return element(
    'g',
    { 'data-block': title },
    element('rect', {
      x,
      y,
      width,
      height,
      rx: 8,
      fill: paint.paper,
      stroke: edge(block, paint),
      'stroke-width': 1.5,
    }),
    line(title, {
      x: x + width / 2,
      y: y + height / 2 + 3.5,
      size: 10.5,
      anchor: 'middle',
      fill: paint.soft,
      room: width - 14,
    }),
  );
}

const edge = ({ wrong }: DrawnBlock, paint: Colours): string => (wrong ? paint['error-line'] : paint.edge);

function volume({ x, y, height, shape, ink, bypassed }: DrawnBlock, paint: Colours): string {
  if (!shape) return '';
  const faces = solid(shape).map(({ corners, opacity }) =>
    element('polygon', {
      points: corners
        .map(([cx, cy]) => `${figure(x + 6 + cx)},${figure(y + height / 2 - 20 + cy)}`)
        .join(' '),
      opacity,
    }),
  );
  return element('g', { fill: paint[ink], opacity: bypassed ? 0.3 : undefined }, ...faces);
}

/** `× 3` on dark ground. */
function badge(times: number, x: number, y: number, paint: Colours): string {
  const text = `× ${count(times)}`;
  const width = 12 + widthOf(text, 10, 600);
  return [
    element('rect', { x, y, width, height: 16, rx: 8, fill: paint.strong }),
    line(text, {
      x: x + width / 2,
      y: y + 11.5,
      size: 10,
      weight: 600,
      anchor: 'middle',
      fill: paint['on-strong'],
    }),
  ].join('');
}

const count = (n: number): string => n.toLocaleString('en-US');

/** The ends of wires. */
function dots({ x, y, width, height, down, inputs, outputs }: DrawnBlock, paint: Colours): string {
  const dot = (cx: number, cy: number): string =>
    element('circle', { cx, cy, r: 4, fill: paint.paper, stroke: paint.wire, 'stroke-width': 1.5 });
  if (down)
    return [...inputs.map((at) => dot(x + at, y)), ...outputs.map((at) => dot(x + at, y + height))].join('');
  return [...inputs.map((at) => dot(x, y + at)), ...outputs.map((at) => dot(x + width, y + at))].join('');
}

const drawWire = ({ path, wrong }: DrawnWire, paint: Colours): string =>
  element('path', {
    d: path,
    fill: 'none',
    stroke: wrong ? paint['error-line'] : paint.wire,
    'stroke-width': 2,
    'stroke-dasharray': wrong ? '5 4' : undefined,
  });

const label = ({ label: text, wrong }: DrawnWire, paint: Colours, theme: Theme): string =>
  text
    ? line(text.text, {
        x: text.x,
        y: text.y - 6,
        size: 10.5,
        weight: 500,
        anchor: 'middle',
        fill: wrong ? paint.error : paint.soft,
        halo: theme === 'light' ? paint.paper : paint.ground,
      })
    : '';
