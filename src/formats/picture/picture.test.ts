/** Pictures are whole XML, hold all that is drawn and nothing that a person typed as more than text. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../check/check.ts';
import { volumes } from '../../check/volumes.ts';
import { parseProject } from '../project/parse.ts';
import { colours } from './colours.ts';
import type { Drawing, DrawnBlock } from './drawing.ts';
import { networkSvg } from './network.ts';
import { escaped, widthOf } from './svg.ts';
import { volumesSvg } from './volumes.ts';

const folder = new URL('../../../templates/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.json', ''));

/** The elements and texts of an SVG, or a throw where it is not well-formed. Strict on purpose: it knows only what we write. */
function read(svg: string): { readonly tags: readonly string[]; readonly texts: readonly string[] } {
  const tags: string[] = [];
  const texts: string[] = [];
  const open: string[] = [];
  let at = svg.indexOf('?>') + 2;
  const token =
    /<\/([a-z]+)>|<([a-z]+)((?: [a-z-]+(?::[a-z]+)?="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)(\/?)>|([^<&]*(?:&(?:amp|lt|gt|quot);[^<&]*)*)/gi;
  while (at < svg.length) {
    token.lastIndex = at;
    const found = token.exec(svg);
    if (!found || found.index !== at || found[0] === '')
      throw new Error(`not well-formed: ${svg.slice(at, at + 60)}`);
    const [all, end, begin, , alone, text = ''] = found;
    if (end !== undefined && open.pop() !== end) throw new Error(`${end} closes what is not open`);
    if (begin !== undefined) {
      tags.push(begin);
      if (!alone) open.push(begin);
    }
    if (text.trim())
      texts.push(
        text
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, '&'),
      );
    at += all.length;
  }
  if (open.length > 0) throw new Error(`${open} stays open`);
  return { tags, texts };
}

const block = (given: Partial<DrawnBlock>): DrawnBlock => ({
  form: 'block',
  x: 0,
  y: 0,
  width: 184,
  height: 64,
  ink: 'convolution',
  title: 'Conv 3×3',
  summary: '64 filters',
  words: '28 × 28 × 64',
  figure: '1,792',
  shape: [28, 28, 64],
  times: 1,
  module: false,
  wrong: false,
  bypassed: false,
  inputs: [32],
  outputs: [32],
  ...given,
});
const drawing: Drawing = {
  title: 'Two blocks',
  line: '1,792 parameters',
  blocks: [
    block({
      form: 'frame',
      x: -40,
      y: -60,
      width: 600,
      height: 200,
      title: 'Stage',
      summary: '2 blocks',
      words: '',
    }),
    block({ form: 'port', x: -40, y: 20, width: 82, height: 28, title: 'Input' }),
    block({ x: 80, title: 'First' }),
    block({ x: 320, title: 'Second', times: 3, module: true }),
  ],
  wires: [
    { path: 'M264,32 C280,32 300,-90 320,32', wrong: false, label: { text: '28 × 28 × 64', x: 292, y: 32 } },
  ],
};

describe('the picture of a network', () => {
  it('holds its name, every block with its shape, the wires and how often a module stands', () => {
    const { tags, texts } = read(networkSvg(drawing, 'light'));
    for (const text of ['Two blocks', '1,792 parameters', 'Stage', 'Input', 'First', 'Second', '× 3'])
      expect(texts).toContain(text);
    expect(texts.filter((text) => text === '28 × 28 × 64')).toHaveLength(3);
    expect(tags.filter((tag) => tag === 'path')).toHaveLength(1);
  });

  it('is cropped to what there is, wires included, with a margin and room for the title', () => {
    // From −45 (a port’s dot) to 560 + 5, from the wire’s bow at −90 to 140; 28 around, 52 for the title.
    expect(networkSvg(drawing, 'light')).toContain('width="666" height="338" viewBox="-73 -170 666 338"');
  });

  it('of nothing is still a picture', () => {
    const { texts } = read(networkSvg({ title: 'Empty', line: '', blocks: [], wires: [] }, 'dark'));
    expect(texts).toEqual(['Empty', 'Empty']);
  });

  it('takes what a person typed as text, and stays whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const typed: Drawing = { ...drawing, title: a, blocks: [block({ title: b, summary: a, words: b })] };
        const { tags } = read(networkSvg(typed, 'light'));
        expect(tags).not.toContain('script');
      }),
    );
    const evil = read(networkSvg({ ...drawing, title: '</title><script>alert(1)</script>' }, 'light'));
    expect(evil.tags).not.toContain('script');
    expect(evil.texts[0]).toBe('</title><script>alert(1)</script>');
  });

  it('leaves out what no XML can hold', () => {
    expect(escaped('a\u0000b\ud800c\ufffed & "e" < 网 🙂')).toBe('abcd &amp; &quot;e&quot; &lt; 网 🙂');
  });

  it('cuts a name that is longer than its block', () => {
    const long = 'A very long name of a block that nobody can read on it';
    const { texts } = read(networkSvg({ ...drawing, blocks: [block({ title: long })] }, 'light'));
    const shown = texts.find((text) => text.startsWith('A very')) ?? '';
    expect(shown).toMatch(/^A very long name.*…$/);
    expect(widthOf(shown, 12, 600)).toBeLessThanOrEqual(184 - 49);
  });
});

describe('the drawing of volumes', () => {
  it.each(names)('of %s is whole, has each volume once, and no box over another', (name) => {
    const opened = parseProject(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    if ('problem' in opened) throw new Error(opened.problem);
    const list = volumes(check(opened.project).root);
    for (const theme of ['light', 'dark'] as const) {
      const svg = volumesSvg({ title: opened.project.name, line: '', volumes: list }, theme);
      const { texts } = read(svg);
      for (const { shape } of list) expect(texts).toContain(shape.join(' × '));
      const boxes = [
        ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="2.5"/g),
      ].map((found) => found.slice(1).map(Number) as [number, number, number, number]);
      expect(boxes).toHaveLength(list.length);
      for (const [i, [x]] of boxes.entries()) {
        const before = boxes[i - 1];
        if (before) expect(x).toBeGreaterThan(before[0] + before[2]);
      }
    }
  });

  it('draws height down and channels up', () => {
    const volume = (shape: readonly number[]) => ({
      id: ['a'],
      title: 'Conv',
      kind: 'conv2d',
      shape,
      times: 1,
    });
    const svg = volumesSvg(
      { title: 'x', line: '', volumes: [volume([224, 224, 64]), volume([7, 7, 512]), volume([1000])] },
      'light',
    );
    const sides = [...svg.matchAll(/width="([\d.]+)" height="([\d.]+)" rx="2.5"/g)].map((found) =>
      found.slice(1).map(Number),
    );
    const [first = [], second = []] = sides;
    expect(first[0]).toBeLessThan(second[0] as number);
    expect(first[1]).toBeGreaterThan(second[1] as number);
  });
});

it('pictures have the colours of the page', () => {
  const css = readFileSync(new URL('../../ui/theme.css', import.meta.url), 'utf8');
  for (const [theme, rule] of [
    ['light', ':root'],
    ['dark', '.dark'],
  ] as const) {
    const body = css.slice(css.indexOf(`${rule} {`)).split('}')[0] as string;
    for (const [token, colour] of Object.entries(colours[theme]))
      expect(body).toContain(`--${token}: ${colour};`);
  }
});
