/** What a new kind, port or layer forgets, the compiler names. The compiler itself is the oracle, over files that are not there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { BlockSpec } from './block.ts';
import type { Structural } from './structural.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the compiler says of files under the project's own settings, each with its path before it; `given` stand in for those on the disk. */
function complaints(given: Readonly<Record<string, string>>): readonly string[] {
  const texts = new Map(Object.entries(given).map(([path, text]) => [at(path), text]));
  const config = ts.readConfigFile(at('../../tsconfig.json'), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, at('../..'));
  const host = ts.createCompilerHost({ ...options, types: [] });
  const { readFile, fileExists } = host;
  host.readFile = (path) => texts.get(path) ?? readFile.call(host, path);
  host.fileExists = (path) => texts.has(path) || fileExists.call(host, path);
  const program = ts.createProgram([...texts.keys()], { ...options, types: [] }, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}

const block: Readonly<Record<keyof BlockSpec<[]>, string>> = {
  kind: "'mirror'",
  label: "'Mirror'",
  family: "'pooling'",
  about: "'Turns the image round.'",
  also: "'flip'",
  params: '[]',
  inputs: '1',
  outputs: '1',
  keepsChannels: 'true',
  loss: 'null',
  title: "() => 'Mirror'",
  summary: "() => ''",
  shape: '(_p, [shape = []]) => shape',
  cost: '() => ({ params: 0, nonTrainable: 0, macs: 0, activations: 0 })',
  lower: '() => []',
  explain: '() => ({ shape: [], params: [], macs: [] })',
};
const port: Readonly<Record<keyof Structural, string>> = {
  look: "'input'",
  ports: 'null',
  inModule: "{ label: '', about: '', also: '', title: '', summary: '' }",
  inNetwork: 'null',
};

/** An object with all of the members, or without one of them. */
const object = (members: Readonly<Record<string, string>>, but?: string): string => {
  const kept = Object.entries(members).filter(([name]) => name !== but);
  return `{ ${kept.map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
};
const without = (members: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(members).map((name) => object(members, name));

const blocks = (...kinds: readonly string[]): string =>
  [
    "import { block } from './block.ts';",
    ...kinds.map((kind, i) => `export const b${i} = block(${kind});`),
  ].join('\n');
const ports = (...rows: readonly string[]): string =>
  [
    "import type { Structural } from './structural.ts';",
    ...rows.map((row, i) => `export const p${i}: Structural = ${row};`),
  ].join('\n');

const text = (path: string): string => readFileSync(at(path), 'utf8');
const places = ['../compile/needs.ts', '../formats/tfjs/stock.ts', '../train/engine/rows.ts'];

/** Compiled once, since that takes seconds. */
const said = complaints({
  'whole-block.ts': blocks(object(block)),
  'broken-block.ts': blocks(...without(block)),
  'whole-port.ts': ports(object(port)),
  'broken-port.ts': ports(...without(port)),
  'structural.ts': text('structural.ts').replace("Kind = 'port-in'", "Kind = 'port-turn' | 'port-in'"),
  'layer.ts': text('layer.ts').replace("'InputLayer'", "'InputLayer' | 'Netloom>Mirror'"),
  ...Object.fromEntries(places.map((path) => [path, text(path)])),
});
const of = (path: string): readonly string[] => said.filter((each) => each.startsWith(`${at(path)}: `));

test.each([
  ['kind of block', 'block', block],
  ['port', 'port', port],
] as const)(
  'a %s compiles with all its members, and without any one of them does not',
  (_, name, members) => {
    expect(of(`whole-${name}.ts`)).toEqual([]);
    const broken = of(`broken-${name}.ts`);
    for (const member of Object.keys(members))
      expect(broken.filter((each) => each.includes(`Property '${member}' is missing`))).toHaveLength(1);
  },
);

test('a port that its table lacks is named', () => {
  expect(of('structural.ts').join()).toContain(`Property '"port-turn"' is missing`);
});

test.each(places)('a layer that %s lacks is named', (path) => {
  expect(of(path).join()).toContain(`Property '"Netloom>Mirror"' is missing`);
});
