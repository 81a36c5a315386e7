/** Every row: what it writes it recognises, and no other does; what it opens is what was written. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { check } from '../check/check.ts';
import { volumes } from '../check/volumes.ts';
import { compile } from '../compile/compile.ts';
import { initialWeights } from '../compile/weights.ts';
import type { Format, NamedBytes, OpenedFile, Sources } from './format.ts';
import { documentAmong, glimpse, openFile } from './open.ts';
import type { Drawing } from './picture/drawing.ts';
import { parseProject } from './project/parse.ts';
import { printProject } from './project/print.ts';
import { formatOf, formats, openable } from './table.ts';
import { everything } from './tfjs/every-block.fixture.ts';
import { readWeights } from './tfjs/open.ts';

/** Opened once, so that every block has its place. */
const opened = parseProject(printProject(everything()));
if ('problem' in opened) throw new Error(opened.problem);
const { project } = opened;
const report = check(project);
const model = compile(report);
const weights = initialWeights(model, 7);
const drawing: Drawing = { title: 'Every block', line: '', blocks: [], wires: [] };
const sources: Sources = {
  project,
  report,
  model: { project, model, weights },
  drawing: { drawing, theme: 'light' },
  plate: { plate: { title: 'Every block', line: '', volumes: volumes(report.root) }, theme: 'dark' },
};

function written(format: Format): Promise<readonly NamedBytes[]> {
  switch (format.needs) {
    case 'project':
      return format.write(sources.project, 'every');
    case 'report':
      return format.write(sources.report, 'every');
    case 'model':
      return format.write(sources.model, 'every');
    case 'drawing':
      return format.write(sources.drawing, 'every');
    case 'plate':
      return format.write(sources.plate, 'every');
    default:
      return format satisfies never;
  }
}

const projectOf = (opened: OpenedFile) => ('project' in opened ? opened.project : opened.problem);

describe.each(formats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('recognises what it writes, and no other format does', async () => {
    const [first] = await written(format);
    const file = glimpse(first as NamedBytes);
    expect(formats.filter(({ match }) => match(file)).map(({ id }) => id)).toEqual([format.id]);
    // Whatever the file is called.
    expect(formatOf({ ...file, name: 'x' })).toBe(format);
  });

  it('names its files as it says', async () => {
    const files = await written(format);
    for (const { name, bytes } of files) {
      if (!format.packed) expect(name).toBe(`every${format.ending}`);
      if (name.endsWith('.js')) continue;
      expect(format.extensions.some((extension) => name.endsWith(extension))).toBe(true);
      expect(bytes.length).toBeGreaterThan(0);
    }
    expect(files.length > 1).toBe(format.packed);
  });

  it('opens again what it wrote, alone and in a zip, or says that it holds no network', async () => {
    const files = await written(format);
    const opened = await openFile(files[0] as NamedBytes);
    if (!format.open) {
      expect(projectOf(opened)).toMatch(/^A file to open needs to hold the network but this one is a “.+”/);
      return;
    }
    expect(projectOf(opened)).toEqual(project);
    const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [`folder/${name}`, bytes])));
    expect(await openFile({ name: 'x.zip', bytes: zip })).toEqual(opened);
  });
});

test('a model that was written gives back its weights', async () => {
  const row = formats.find(({ needs }) => needs === 'model') as Format;
  const [json, bin] = await written(row);
  const opened = await openFile(json as NamedBytes);
  if (!('project' in opened) || !opened.weightsManifest) throw new Error('no model was opened');
  const { weightsManifest } = opened;
  const read = readWeights({ weightsManifest }, (bin as NamedBytes).bytes, compile(check(opened.project)));
  expect('weights' in read && [...read.weights]).toEqual([...weights]);
});

test('no bytes make a format throw, be they random or the beginning of something', async () => {
  const heads = await Promise.all(formats.map(async (format) => (await written(format))[0]?.bytes));
  const beginnings = fc
    .tuple(fc.constantFrom(...heads), fc.nat(600), fc.uint8Array({ maxLength: 20 }))
    .map(([head, length, rest]) => Uint8Array.from([...(head?.subarray(0, length) ?? []), ...rest]));
  const zips = fc.uint8Array().map((rest) => Uint8Array.from([0x50, 0x4b, 3, 4, ...rest]));
  await fc.assert(
    fc.asyncProperty(
      fc.string(),
      fc.oneof(fc.uint8Array({ maxLength: 6000 }), beginnings, zips),
      async (name, bytes) => {
        const file = glimpse({ name, bytes });
        expect(formats.filter(({ match }) => match(file)).length).toBeLessThanOrEqual(1);
        expect('problem' in (await openFile({ name, bytes }))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('random bytes are of no format', () => {
  fc.assert(
    fc.property(fc.string(), fc.uint8Array({ maxLength: 6000 }), (name, bytes) => {
      expect(formatOf(glimpse({ name, bytes }))).toBeUndefined();
    }),
  );
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('JSON whose members stand in another order is still opened as what it is', async () => {
  const { format, version, ...rest } = JSON.parse(printProject(project));
  const turned = { name: 'x.json', bytes: bytesOf(JSON.stringify({ ...rest, version, format })) };
  expect(formatOf(glimpse(turned))).toBeUndefined();
  expect(projectOf(await openFile(turned))).toMatchObject({ name: project.name });
  const [json] = await written(formats[0] as Format);
  const { modelTopology, ...others } = JSON.parse(new TextDecoder().decode(json?.bytes));
  const late = { name: 'x.json', bytes: bytesOf(JSON.stringify({ ...others, modelTopology })) };
  expect(projectOf(await openFile(late))).toMatchObject({ name: project.name });
});

test('of several files the document is chosen by what is in it, else by its name', () => {
  const file = (name: string, text: string) => glimpse({ name, bytes: bytesOf(text) });
  const zip = file('a.zip', 'PK\u0003\u0004');
  expect(documentAmong([file('weights.bin', '\u0000'), file('b.json', printProject(project))])).toBe(1);
  expect(documentAmong([file('b.txt', 'Hello'), zip])).toBe(1);
  expect(documentAmong([file('b.txt', 'Hello'), file('c.json', '[1, 2]')])).toBe(1);
  expect(documentAmong([file('b.txt', 'Hello'), file('c.txt', 'Hello')])).toBe(0);
});

test('the open dialog offers the endings of what can be opened', () => {
  expect(openable).toEqual(['.json', '.bin', '.zip']);
});

test('every format has an id of its own, which a command can be given', () => {
  const ids = formats.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
});
