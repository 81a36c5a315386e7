/** Every pair of text and background that the page may put together, in both themes: WCAG 2.2, 1.4.3 (AA), 4.5 : 1. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pairs } from './pairs.ts';

const css = readFileSync(new URL('../theme.css', import.meta.url), 'utf8');

/** Tokens of a rule of the style sheet by their name; only plain colours. */
function tokens(rule: string): ReadonlyMap<string, string> {
  const body = css.slice(css.indexOf(`${rule} {`)).split('}')[0] as string;
  return new Map(
    [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(
      (found) => [found[1], found[2]] as [string, string],
    ),
  );
}

/** Relative luminance (WCAG 2.2, definitions). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', ':root'],
  ['dark', '.dark'],
])('in the %s theme', (_, rule) => {
  const colours = tokens(rule);

  it('the formula gives 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#2563eb', '#2563eb')).toBe(1);
  });

  it.each(pairs)('%s can be read on %s', (text, on) => {
    const [front, back] = [colours.get(text), colours.get(on)];
    if (!front || !back) throw new Error(`${text} or ${on} is no colour of the style sheet`);
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it('white can be read on the loud repair', () => {
    expect(contrast('#ffffff', colours.get('error-fill') as string)).toBeGreaterThanOrEqual(4.5);
  });
});
