/** SVG as text: elements with their attributes, and text that can hold anything a person types. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Numbers are written with at most two decimals. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? figure(value) : String(value))}"`)
    .join('');
  return children.length > 0 ? `<${name}${given}>${children.join('')}</${name}>` : `<${name}${given}/>`;
}

export const figure = (n: number): string => String(Math.round(n * 100) / 100);

/** For text and attributes alike; what XML 1.0 cannot hold (section 2.2) is left out. */
export const escaped = (text: string): string =>
  [...text]
    .filter((letter) => allowed(letter.codePointAt(0) ?? 0))
    .join('')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const allowed = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe);

export interface Line {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** What does not fit into this width is cut, with … */
  readonly room?: number;
  readonly halo?: string;
}

export function line(text: string, { x, y, size, fill, weight, anchor, room, halo }: Line): string {
  const shown = room === undefined ? text : cut(text, room, size, weight);
  if (shown.trim() === '') return '';
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      fill,
      'font-weight': weight,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...(halo && { stroke: halo, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    escaped(shown),
  );
}

/** Ems of letters by their form, on the wide side of the usual fonts. */
const ems: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[ijl.,:;|!'()[\]· ]/, 0.36],
  [/[mwMW×%@#+=<>~—…]/, 0.9],
  [/[\u2e80-\u{10ffff}]/u, 1],
  [/[A-Z0-9]/, 0.67],
];

/** About how wide a text is: a picture cannot measure. */
export const widthOf = (text: string, size: number, weight = 400): number =>
  [...text].reduce((sum, letter) => sum + (ems.find(([letters]) => letters.test(letter))?.[1] ?? 0.6), 0) *
  size *
  (weight >= 600 ? 1.08 : 1);

function cut(text: string, room: number, size: number, weight?: number): string {
  if (widthOf(text, size, weight) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size, weight) > room) letters.pop();
  return letters.length > 0 ? `${letters.join('').trimEnd()}…` : '';
}

/** As the page's own, so that a picture looks like what was seen. */
const fonts = "Inter, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

export interface Sheet {
  /** What it shows, so that the picture can be told from others. */
  readonly picture: 'network' | 'volumes';
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ground: string;
}

export function document(
  { picture, title, x, y, width, height, ground }: Sheet,
  ...children: readonly string[]
): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  const body = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: w,
      height: h,
      viewBox: `${figure(x)} ${figure(y)} ${w} ${h}`,
      'font-family': fonts,
      role: 'img',
      'data-netloom': picture,
    },
    element('title', {}, escaped(title)),
    element('rect', { x, y, width: w, height: h, fill: ground }),
    ...children,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}
