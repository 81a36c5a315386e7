/** The command as a script meets it: in-process, and a few times as a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { printProject } from '../formats/project/print.ts';
import type { Block, Project } from '../graph/project.ts';
import { main } from './main.ts';

const cwd = mkdtempSync(join(tmpdir(), 'netloom-'));
afterAll(() => rmSync(cwd, { recursive: true }));

async function netloom(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(args, { cwd, out: (line) => out.push(line), err: (line) => err.push(line) });
  return { status, out, err };
}

const chain = (...blocks: Omit<Block, 'id'>[]): Project => ({
  format: 'netloom',
  version: 1,
  name: 'Chain',
  root: 'main',
  modules: {
    main: {
      name: 'Chain',
      params: [],
      blocks: blocks.map((block, i) => ({ ...block, id: `b${i}` })),
      wires: blocks.slice(1).map((_, i) => ({ from: [`b${i}`, 0], to: [`b${i + 1}`, 0] })),
      layout: Object.fromEntries(blocks.map((_, i) => [`b${i}`, [232 * i, 0] as const])),
    },
  },
});
const save = (name: string, project: Project): string => {
  writeFileSync(join(cwd, name), printProject(project));
  return name;
};

const input = { kind: 'input', params: { height: 8, width: 8, channels: 1 } };
const dense = { kind: 'dense', params: { units: 10, activation: 'linear' } };
const output = { kind: 'output', params: { classes: 10 } };
/** An image into a dense layer. */
const broken = save('broken.json', chain(input, dense, output));

describe('templates', () => {
  it('lists the names', async () => {
    const { out } = await netloom('templates');
    const files = readdirSync(new URL('../../templates/', import.meta.url));
    expect(out).toEqual(files.map((file) => file.replace('.json', '')).sort());
    expect(out).toContain('lenet-5');
  });
});

describe('check', () => {
  it('prints LeNet-5 as data, and nothing else', async () => {
    const { status, out, err } = await netloom('check', 'lenet-5', '--json');
    expect([status, out.length, err]).toEqual([0, 1, []]);
    const { ok, totals, blocks, problems } = JSON.parse(out[0] as string);
    expect([ok, totals, problems]).toEqual([
      true,
      { params: 61_706, nonTrainable: 0, macs: 416_520, activations: 9528 },
      [],
    ]);
    expect(blocks[1]).toEqual({
      id: 'conv1',
      name: 'Conv 5×5',
      kind: 'conv2d',
      output: [28, 28, 6],
      params: 156,
      nonTrainable: 0,
      macs: 117_600,
    });
  });

  it('writes modules out, with paths as ids', async () => {
    const { out } = await netloom('check', 'cifar-resnet-20', '--json');
    const ids = JSON.parse(out[0] as string).blocks.map(({ id }: { id: string }) => id);
    expect(ids).toContain('stage1/more:2/conv1');
    expect(ids.slice(0, 5)).toEqual([
      'image',
      'conv1/conv',
      'conv1/bn',
      'conv1/act',
      'stage1/first/shortcut',
    ]);
  });

  it('prints the table of layers as Markdown', async () => {
    const { status, out } = await netloom('check', 'lenet-5', '--markdown');
    const lines = out.join('\n').split('\n');
    expect(status).toBe(0);
    expect(lines[0]).toBe('## LeNet-5');
    // 5 · 5 · 1 · 6 + 6 weights; 28 · 28 · 6 · 5 · 5 multiplications.
    expect(lines).toContain('| conv1 | Conv 5×5 | 1 | 28 × 28 × 6 | 156 | 117,600 |');
    expect(lines.at(-1)).toBe('| Total |  |  |  | 61,706 | 416,520 |');
  });

  it('answers 1 to an error and names its fixes', async () => {
    const { status, out } = await netloom('check', broken, '--json');
    expect(status).toBe(1);
    const [problem] = JSON.parse(out[0] as string).problems;
    expect(problem).toMatchObject({ code: 'needs-vector', severity: 'error', at: ['b1'] });
    expect(problem.fixes.length).toBeGreaterThan(0);
    expect(Object.keys(problem.fixes[0])).toEqual(['id', 'label']);
  });

  it('answers 1 to a file that is not a document, with --json as data', async () => {
    writeFileSync(join(cwd, 'bad.json'), '{"format":"netloom","version":9}');
    const sentence =
      'bad.json cannot be opened. This file is of version 9; this Netloom reads version 1. Open it with a newer Netloom.';
    expect(await netloom('check', 'bad.json')).toEqual({ status: 1, out: [], err: [sentence] });
    const { status, out } = await netloom('check', 'bad.json', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out[0] as string)).toMatchObject({
      ok: false,
      blocks: [],
      problems: [{ code: 'refused', message: sentence }],
    });
  });
});

describe('wrong use is answered with 2, a sentence and the usage:', () => {
  it.each<[string, string[], RegExp]>([
    ['no subcommand', [], /^It needs a subcommand\.$/],
    ['an unknown subcommand', ['paint'], /^There is no subcommand “paint”\.$/],
    ['an unknown flag', ['check', 'lenet-5', '--loud'], /^Unknown option '--loud'\.\nUsage: check/],
    ['too few arguments', ['check'], /^It takes 1 argument but got 0\.\nUsage: check/],
    ['neither file nor template', ['check', 'lenet-6'], /no template “lenet-6”. The templates are alexnet, /],
    [
      'another format',
      ['export', 'blank', '--to', 'onnx', '-o', 'x'],
      /^--to needs one of tfjs, project, volumes, markdown, csv but gets “onnx”\./,
    ],
    [
      'a seed where there are no weights',
      ['export', 'blank', '--to', 'csv', '--seed', '2', '-o', 'x'],
      /^--seed needs a format with weights but csv has none\./,
    ],
    ['no folder', ['export', 'blank', '--to', 'tfjs'], /^-o is missing\.\nUsage: export/],
    [
      'half a fix',
      ['fix', broken, '--code', 'x', '-o', 'y'],
      /^It needs either --all, or --code and --fix\./,
    ],
    [
      'a fraction of an epoch',
      ['train', 'blank', '--data', 'digits', '--epochs', '0.5', '-o', 'x'],
      /^--epochs needs a whole number from 1 to 1000000000 but gets “0.5”\./,
    ],
    [
      'another backend',
      ['train', 'blank', '--data', 'digits', '--backend', 'webgl', '-o', 'x'],
      /^--backend needs/,
    ],
    [
      'a folder that is not there',
      ['train', 'blank', '--data', 'nowhere', '-o', 'x'],
      /^--data needs “digits” or/,
    ],
    ['no model', ['test', 'nowhere', '--data', 'digits'], /model\.json\.\nUsage: test/],
  ])('%s', async (_, args, sentence) => {
    const { status, out, err } = await netloom(...args);
    expect([status, out]).toEqual([2, []]);
    expect(err[0]).toMatch(sentence);
  });
});

describe('fix', () => {
  it('--all repairs the network, which then checks without an error', async () => {
    const { status, out } = await netloom('fix', broken, '--all', '-o', 'all.json');
    expect([status, out.length]).toEqual([0, 1]);
    expect((await netloom('check', 'all.json')).status).toBe(0);
  });

  it('by name applies that fix alone', async () => {
    const { out } = await netloom('check', broken, '--json');
    const [problem] = JSON.parse(out[0] as string).problems;
    const { id } = problem.fixes.at(-1);
    expect((await netloom('fix', broken, '--code', problem.code, '--fix', id, '-o', 'one.json')).status).toBe(
      0,
    );
    expect(readFileSync(join(cwd, 'one.json'), 'utf8')).not.toBe(readFileSync(join(cwd, broken), 'utf8'));
  });

  it('applies a hint where it is named, and leaves it with --all', async () => {
    const costly = save(
      'costly.json',
      chain(
        { kind: 'input', params: { height: 28, width: 28, channels: 192 } },
        { kind: 'conv2d', params: { filters: 32, kernel: [5, 5] } },
        { kind: 'port-out', params: {} },
      ),
    );
    const macs = async (file: string): Promise<number> =>
      JSON.parse((await netloom('check', file, '--json')).out.join('')).totals.macs;
    expect((await netloom('fix', costly, '--all', '-o', 'same.json')).status).toBe(0);
    expect(await macs('same.json')).toBe(120_422_400);
    const named = ['--code', 'bottleneck', '--fix', 'insert-bottleneck', '-o', 'cheaper.json'];
    expect((await netloom('fix', costly, ...named)).status).toBe(0);
    expect(await macs('cheaper.json')).toBe(12_443_648);
  });

  it('answers 1 where there is no such problem or fix', async () => {
    const none = await netloom('fix', broken, '--code', 'loop', '--fix', 'cut', '-o', 'no.json');
    expect([none.status, none.err]).toEqual([1, ['The network has no problem “loop”.']]);
    const other = await netloom('fix', broken, '--code', 'needs-vector', '--fix', 'cut', '-o', 'no.json');
    expect(other.status).toBe(1);
    expect(other.err[0]).toMatch(/^The problem “needs-vector” has no fix “cut”\. Its fixes are /);
  });
});

describe('export', () => {
  it('writes a network that ends in features', async () => {
    expect((await netloom('export', 'inception-module', '--to', 'tfjs', '-o', 'features')).status).toBe(0);
    expect(readFileSync(join(cwd, 'features/weights.bin')).length).toBe(4 * 163_696);
  });

  it.each([
    ['project', /^\{\n {2}"format": "netloom",/],
    ['volumes', /<svg .*28 × 28 × 6.*<\/svg>\n$/s],
    ['markdown', /^## LeNet-5\n/],
    ['csv', /^Layer,Block,Times,Output,Parameters,Multiplications\r\n/],
  ])('writes %s as one file, called as one says or put into a folder', async (to, content) => {
    const named = await netloom('export', 'lenet-5', '--to', to, '-o', `out/${to}.file`);
    expect([named.status, named.out, named.err.length]).toEqual([0, [], 1]);
    const text = readFileSync(join(cwd, `out/${to}.file`), 'utf8');
    expect(text).toMatch(content);
    mkdirSync(join(cwd, to));
    await netloom('export', 'lenet-5', '--to', to, '-o', to);
    const [file, ...more] = readdirSync(join(cwd, to));
    expect([file, more]).toEqual([expect.stringMatching(/^lenet-5[-.]/), []]);
    expect(readFileSync(join(cwd, to, file as string), 'utf8')).toBe(text);
  });

  it('writes a network with errors as what it is, but not as a model', async () => {
    expect((await netloom('export', broken, '--to', 'csv', '-o', 'broken.csv')).status).toBe(0);
    expect((await netloom('export', broken, '--to', 'project', '-o', 'same.json')).status).toBe(0);
    expect(readFileSync(join(cwd, 'same.json'), 'utf8')).toBe(readFileSync(join(cwd, broken), 'utf8'));
  });

  it('says of a zip what to do with it', async () => {
    writeFileSync(join(cwd, 'packed.zip'), 'PK\u0003\u0004');
    const { status, err } = await netloom('check', 'packed.zip');
    expect([status, err]).toEqual([
      1,
      ['A command needs a project file or a model.json but packed.zip is a zip. Unpack it first.'],
    ]);
  });

  it('refuses a network with errors, with their sentences', async () => {
    const { status, err } = await netloom('export', broken, '--to', 'tfjs', '-o', 'x');
    expect(status).toBe(1);
    expect(err[0]).toMatch(/^The network has an error\.\n {2}\S/);
  });
});

/** 3 × n images of 8 × 8 that are bright in one of three rows, as an IDX pair. */
function writeRows(folder: string, prefix: string, n: number): void {
  const header = (...values: number[]): Buffer => {
    const bytes = Buffer.alloc(4 * values.length);
    for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i);
    return bytes;
  };
  const images = Buffer.concat([header(0x803, 3 * n, 8, 8), Buffer.alloc(3 * n * 64)]);
  const labels = Buffer.concat([header(0x801, 3 * n), Buffer.alloc(3 * n)]);
  for (let i = 0; i < 3 * n; i++) {
    const label = i % 3;
    labels[8 + i] = label;
    images.fill(200 + (i % 50), 16 + i * 64 + 16 * label, 16 + i * 64 + 16 * label + 8);
  }
  writeFileSync(join(folder, `${prefix}-images-idx3-ubyte`), images);
  writeFileSync(join(folder, `${prefix}-labels-idx1-ubyte`), labels);
}

describe('train and test', () => {
  const folder = join(cwd, 'rows');
  mkdirSync(folder);
  writeRows(folder, 'train', 100);
  writeRows(folder, 't10k', 10);
  writeFileSync(join(folder, 'LICENSE'), 'not an IDX file');
  const flat = { kind: 'flatten', params: {} };
  const three = { kind: 'dense', params: { units: 3, activation: 'linear' } };
  const rows = save('rows.json', chain(input, flat, three, { kind: 'output', params: { classes: 3 } }));

  it('learn one’s own images, and the model keeps what it learned', async () => {
    const flags = ['--epochs', '4', '--batch', '10', '--lr', '0.05', '--backend', 'cpu'];
    const trained = await netloom('train', rows, '--data', 'rows', ...flags, '-o', 'model');
    expect(trained.status).toBe(0);
    expect(trained.out).toHaveLength(5);
    expect(trained.out[0]).toMatch(/^epoch 1\/4: loss /);
    const result = JSON.parse(trained.out[4] as string);
    expect(Object.keys(result)).toEqual([
      'loss',
      'accuracy',
      'valLoss',
      'valAccuracy',
      'testAccuracy',
      'imagesPerSecond',
    ]);
    expect(result.testAccuracy).toBe(1);
    const tested = await netloom('test', 'model', '--data', 'rows', '--backend', 'cpu');
    expect(tested).toMatchObject({ status: 0, out: ['{"accuracy":1,"n":30}'] });
    // Exporting the trained model again keeps its weights.
    await netloom('export', 'model/model.json', '--to', 'tfjs', '-o', 'again');
    expect(readFileSync(join(cwd, 'again/weights.bin'))).toEqual(
      readFileSync(join(cwd, 'model/weights.bin')),
    );
  });

  it('refuse a network for other classes, with the sentence of check', async () => {
    const ten = save('ten.json', chain(input, flat, dense, output));
    const { status, err } = await netloom('train', ten, '--data', 'rows', '-o', 'x');
    expect(status).toBe(1);
    expect(err[0]).toMatch(/10.*3|3.*10/s);
  });

  it('test a model on a folder without test files with all that is there', async () => {
    const only = join(cwd, 'only');
    mkdirSync(only);
    writeRows(only, 'mine', 5);
    expect((await netloom('test', 'model', '--data', 'only', '--backend', 'cpu')).out).toEqual([
      '{"accuracy":1,"n":15}',
    ]);
  });

  it('test on the digits of the UCI, and do not learn from them', async () => {
    const uci = join(cwd, 'uci');
    mkdirSync(uci);
    const counts = Array.from({ length: 64 }, (_, i) => (i % 8 === 3 ? 16 : 0)).join(',');
    writeFileSync(join(uci, 'digits.csv'), `${counts},1\n${counts},7\n`);
    const small = { kind: 'input', params: { height: 28, width: 28, channels: 1 } };
    const digits = save('digits.json', chain(small, flat, dense, output));
    const { status, err } = await netloom('train', digits, '--data', 'uci', '--backend', 'cpu', '-o', 'x');
    expect([status, err.at(-1)]).toEqual([
      1,
      'Training needs images to learn from but uci has only test images. Choose a set with both.',
    ]);
    const flags = ['--limit', '10', '--epochs', '1', '--backend', 'cpu'];
    expect((await netloom('train', digits, '--data', 'digits', ...flags, '-o', 'read')).status).toBe(0);
    const tested = await netloom('test', 'read', '--data', 'uci', '--backend', 'cpu');
    expect(JSON.parse(tested.out[0] as string)).toMatchObject({ n: 2 });
    const file = await netloom('test', 'read', '--data', 'uci/digits.csv', '--backend', 'cpu');
    expect(file.out).toEqual(tested.out);
  });

  it('pass over a folder in which nothing is known', async () => {
    mkdirSync(join(cwd, 'texts'));
    writeFileSync(join(cwd, 'texts', 'notes.txt'), 'nothing');
    const { status, err } = await netloom('train', rows, '--data', 'texts', '-o', 'x');
    expect(status).toBe(1);
    expect(err[0]).toMatch(/texts needs IDX files or UCI digits \(digits\.csv\) but has none\. Put /);
  });

  it('say which weight file is missing', async () => {
    rmSync(join(cwd, 'again/weights.bin'));
    const { status, err } = await netloom('test', 'again', '--data', 'rows');
    expect(status).toBe(1);
    expect(err[0]).toMatch(/weights\.bin is missing; model\.json says that the weights are there\.$/);
  });
});

describe('as a process', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const spawn = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
      cwd: root,
      env: { ...process.env, INIT_CWD: cwd },
      encoding: 'utf8',
    });

  it('takes paths from INIT_CWD, prints JSON alone and exits with 1', () => {
    const { status, stdout, stderr } = spawn('check', broken, '--json');
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout).ok).toBe(false);
  });

  it('exits with 2 on wrong use and leaves stdout empty', () => {
    const { status, stdout, stderr } = spawn('check', broken, '--loud');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Unknown option/);
  });
});
