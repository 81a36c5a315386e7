/** The table of layers adds up, and says in each form the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../check/check.ts';
import type { Report } from '../../check/report.ts';
import type { Project } from '../../graph/project.ts';
import { parseProject } from '../project/parse.ts';
import { csv } from './csv.ts';
import { markdown } from './markdown.ts';
import { summary } from './rows.ts';

const folder = new URL('../../../templates/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.json', ''));
const template = (name: string): Report => {
  const opened = parseProject(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  if ('problem' in opened) throw new Error(opened.problem);
  return check(opened.project);
};
/** 8 × 8 × 1 → two 1 × 1 convolutions to 3 channels; a third leads nowhere. */
const drawn = (name: string, dead: boolean): Report => {
  const conv = (id: string, given = ''): Project['modules'][string]['blocks'][number] => ({
    id,
    ...(given && { name: given }),
    kind: 'conv2d',
    params: { filters: 3, kernel: [1, 1], activation: 'linear' },
  });
  return check({
    format: 'netloom',
    version: 1,
    name: 'Two | three',
    root: 'main',
    modules: {
      main: {
        name: 'Main',
        params: [],
        blocks: [
          { id: 'image', kind: 'input', params: { height: 8, width: 8, channels: 1 } },
          conv('a', name),
          { ...conv('b'), repeat: 2 },
          ...(dead ? [conv('c')] : []),
          { id: 'out', kind: 'port-out', params: {} },
        ],
        wires: [
          { from: ['image', 0], to: ['a', 0] },
          { from: ['a', 0], to: ['b', 0] },
          { from: ['b', 0], to: ['out', 0] },
          ...(dead ? [{ from: ['a', 0], to: ['c', 0] } as const] : []),
        ],
        layout: {},
      },
    },
  });
};

describe('the summary', () => {
  it.each(names)('of %s adds up to its totals', (name) => {
    const report = template(name);
    const { rows, totals, unbuilt } = summary(report);
    expect(rows.reduce((sum, { cost }) => sum + cost.params, 0)).toBe(totals.params);
    expect(rows.reduce((sum, { cost }) => sum + cost.macs, 0)).toBe(totals.macs);
    expect([unbuilt.params, unbuilt.nonTrainable, unbuilt.macs]).toEqual([0, 0, 0]);
  });

  it('tells equal blocks once, with how often they stand: the 35 bottleneck blocks of conv4_x in ResNet-152', () => {
    const { rows } = summary(template('resnet-152'));
    expect(rows.length).toBeLessThan(120);
    expect(Math.max(...rows.map(({ times }) => times))).toBe(35);
    // 36 blocks in conv4_x: the first by itself, each with its 3 × 3.
    const wide = rows.filter(({ name, output }) => name === 'Conv 3×3' && output?.join() === '14,14,256');
    expect(wide.map(({ times }) => times)).toEqual([1, 35]);
    // 3 · 3 · 256 · 256 weights, 35 times.
    expect(wide[1]?.cost.params).toBe(35 * 3 * 3 * 256 * 256);
  });

  it('as Markdown is a table with the totals last', () => {
    // a: 1 · 3 + 3 = 6; b: 3 · 3 + 3 = 12, twice. Multiplications: 64 · 3 = 192; 64 · 9 · 2 = 1,152.
    expect(markdown(summary(drawn('First | <b>', false)))).toBe(
      [
        '## Two \\| three',
        '',
        '30 parameters, 1,344 multiplications for one image.',
        '',
        '| Layer | Block | Times | Output | Parameters | Multiplications |',
        '| --- | --- | ---: | --- | ---: | ---: |',
        '| image | Input | 1 | 8 × 8 × 1 | 0 | 0 |',
        '| a | First \\| \\<b\\> | 1 | 8 × 8 × 3 | 6 | 192 |',
        '| b | Conv 1×1 | 2 | 8 × 8 × 3 | 24 | 1,152 |',
        '| out | Output | 1 | 8 × 8 × 3 | 0 | 0 |',
        '| Total |  |  |  | 30 | 1,344 |',
        '',
      ].join('\n'),
    );
  });

  it('as CSV quotes what needs it, and leaves no formula to a spreadsheet', () => {
    expect(csv(summary(drawn('=HYPERLINK("x"),1', false))).split('\r\n')).toEqual([
      'Layer,Block,Times,Output,Parameters,Multiplications',
      'image,Input,1,8 x 8 x 1,0,0',
      `a,"'=HYPERLINK(""x""),1",1,8 x 8 x 3,6,192`,
      'b,Conv 1×1,2,8 x 8 x 3,24,1152',
      'out,Output,1,8 x 8 x 3,0,0',
      'Total,,,,30,1344',
      '',
    ]);
  });

  it('says what is drawn but not built', () => {
    const lines = csv(summary(drawn('', true))).split('\r\n');
    expect(lines).toContain('c,Conv 1×1,1,8 x 8 x 3,12,576');
    expect(lines).toContain('Not built,leads to no output,,,-12,-576');
    expect(lines).toContain('Total,,,,30,1344');
  });
});
