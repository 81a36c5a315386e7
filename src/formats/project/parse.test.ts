import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Module, Project } from '../../graph/project.ts';
import { parseProject } from './parse.ts';
import { printProject } from './print.ts';

const folder = new URL('../../../templates/', import.meta.url);
const template = (name: string): string => readFileSync(new URL(`${name}.json`, folder), 'utf8');
const names = readdirSync(folder).map((file) => file.replace('.json', ''));

const emptyModule: Module = { name: 'Main', params: [], blocks: [], wires: [], layout: {} };
const project = (modules: Readonly<Record<string, Partial<Module>>>, more: object = {}): Project => ({
  format: 'netloom',
  version: 1,
  name: 'Test',
  root: 'main',
  modules: Object.fromEntries(
    Object.entries(modules).map(([key, module]) => [key, { ...emptyModule, ...module }]),
  ),
  ...more,
});
const problem = (document: unknown): string | undefined => {
  const opened = parseProject(typeof document === 'string' ? document : JSON.stringify(document));
  return 'problem' in opened ? opened.problem : undefined;
};
const block = (kind: string, params: Block['params'] = {}, more: Partial<Block> = {}): Block => ({
  id: 'a',
  kind,
  params,
  ...more,
});

describe('a project file', () => {
  it.each(names)('%s is printed as it was read, byte for byte', (name) => {
    const opened = parseProject(template(name));
    expect('project' in opened && printProject(opened.project)).toBe(template(name));
  });

  it('keeps references, choices, repeat, bypass, names and places', () => {
    const rich = project(
      {
        main: {
          about: 'Any text: <script>alert(1)</script> “”\n',
          params: [{ id: 'n', type: 'int', min: 1, max: 9, value: 2 }],
          blocks: [
            block('conv2d', {
              filters: { param: 'n', times: 4, plus: -1 },
              stride: { choose: 'n', from: { 1: 1, 2: { param: 'n' } }, else: 1 },
            }),
            {
              id: 'b',
              name: '__proto__',
              kind: 'module',
              module: 'inner',
              params: {},
              repeat: { param: 'n' },
            },
            { id: 'c', kind: 'relu6', params: { x: [[0, 1]] }, bypass: true },
          ],
          wires: [{ from: ['a', 0], to: ['b', 3] }],
          layout: { a: [0, -8.5], b: [1, 2], c: [3, 4] },
        },
        inner: {},
      },
      { about: 'What it is.', data: 'digits' },
    );
    expect(parseProject(printProject(rich))).toEqual({ project: rich });
  });

  it('is printed alike however its keys were ordered', () => {
    const a = project({ main: { blocks: [block('conv2d', { filters: 1, stride: 2 })] }, b: {}, c: {} });
    const b = project({ c: {}, b: {}, main: { blocks: [block('conv2d', { stride: 2, filters: 1 })] } });
    expect(printProject(a)).toBe(printProject(b));
  });

  it('keeps the paper, its entries in one order', () => {
    const paper = { title: 'On nets', authors: 'A. Weaver', year: 1998, url: 'https://doi.org/10.1/x' };
    const { url, ...without } = paper;
    for (const given of [paper, without]) {
      const text = printProject(project({ main: {} }, { paper: given }));
      expect(parseProject(text)).toEqual({ project: project({ main: {} }, { paper: given }) });
    }
    expect(printProject(project({ main: {} }, { paper: { url, ...without } }))).toContain(
      '\n  "paper": { "title": "On nets", "authors": "A. Weaver", "year": 1998, "url": "https://doi.org/10.1/x" },\n',
    );
  });

  it('gives blocks without a place one below the others', () => {
    const opened = parseProject(
      JSON.stringify(
        project({
          main: {
            blocks: [block('add'), block('add', {}, { id: 'b' }), block('add', {}, { id: 'c' })],
            layout: { a: [0, 40] },
          },
        }),
      ),
    );
    expect('project' in opened && opened.project.modules.main?.layout).toEqual({
      a: [0, 40],
      b: [0, 144],
      c: [232, 144],
    });
  });
});

describe('opened with problems, not refused, are', () => {
  it.each<[string, Partial<Module>]>([
    ['an unknown kind', { blocks: [block('lstm')] }],
    ['a missing definition', { blocks: [block('module', {}, { module: 'gone' })] }],
    ['a module in itself', { blocks: [block('module', {}, { module: 'main' })] }],
    ['a circle', { blocks: [block('add')], wires: [{ from: ['a', 0], to: ['a', 0] }] }],
    ['a wire to a port that is gone', { blocks: [block('add')], wires: [{ from: ['a', 7], to: ['a', 7] }] }],
    ['a wire to a block that is gone', { wires: [{ from: ['x', 0], to: ['y', 0] }] }],
    ['a value of the wrong type', { blocks: [block('conv2d', { filters: 'many' })] }],
    ['a value below its minimum', { blocks: [block('conv2d', { filters: -3 })] }],
    ['a parameter that the kind lacks', { blocks: [block('conv2d', { colour: 'red' })] }],
  ])('%s', (_, module) => {
    expect(problem(project({ main: module }))).toBeUndefined();
  });
});

describe('refused with a sentence are', () => {
  it.each<[string, string]>([
    ['', 'The file is empty.'],
    ['hello', 'The file is not JSON: "hello" cannot stand at line 1, column 1.'],
    ['{\n  "format": oops\n}', 'The file is not JSON: "oops\\n}" cannot stand at line 2, column 13.'],
    ['{"format": "netl', 'The file is not JSON: "\\"netl" cannot stand at line 1, column 12.'],
    ['{"format": "netloom",', 'The file is not complete JSON: it ends too early, at line 1, column 22.'],
    ['[]', 'The file is JSON, but not a Netloom document: its “format” is not “netloom”.'],
    ['null', 'The file is JSON, but not a Netloom document: its “format” is not “netloom”.'],
    [
      '{"format":"netloom"}',
      'The file does not say which version it is of: “version” must be a whole number.',
    ],
    [
      '{"format":"netloom","version":7}',
      'This file is of version 7; this Netloom reads version 1. Open it with a newer Netloom.',
    ],
    [
      '{"format":"netloom","version":0}',
      'This file is of version 0; this Netloom reads version 1. Save it again with the Netloom that made it.',
    ],
    ['{"__proto__": {"x": 1}}', 'The file has a key “__proto__”, which no Netloom document has.'],
    [
      '['.repeat(500) + ']'.repeat(500),
      'The file has brackets within brackets more than 64 deep; no Netloom document has.',
    ],
    [' '.repeat(5_100_000), 'The file has 5.1 MB; Netloom opens up to 5 MB.'],
  ])('%.40s', (text, sentence) => {
    expect(problem(text)).toBe(sentence);
  });

  const unreadable = (rest: string): string => `The file is not a Netloom document that can be read. ${rest}`;
  it.each<[string, unknown, string]>([
    ['no modules', { format: 'netloom', version: 1, name: 'x', root: 'main' }, 'modules is missing.'],
    [
      'an entry too many',
      project({ main: {} }, { colour: 'red' }),
      'The document has “colour”, which Netloom does not know.',
    ],
    [
      'a root that is not there',
      project({ main: {} }, { root: 'other' }),
      'root is “other”, but modules has no such entry.',
    ],
    ['a name that is a number', project({ main: {} }, { name: 3 }), 'name must be text.'],
    [
      'a paper without a year',
      project({ main: {} }, { paper: { title: 'On nets', authors: 'A. Weaver' } }),
      'paper.year is missing.',
    ],
    [
      'a year that is no whole number',
      project({ main: {} }, { paper: { title: 'On nets', authors: 'A. Weaver', year: 1998.5 } }),
      'paper.year must be a whole number.',
    ],
    [
      'an id with capitals',
      project({ main: { blocks: [block('add', {}, { id: 'Add' })] } }),
      'modules.main.blocks[0].id must be a short name of small letters, digits and _, beginning with a letter.',
    ],
    [
      'two blocks with one id',
      project({ main: { blocks: [block('add'), block('add')] } }),
      'modules.main has two entries with the id “a”.',
    ],
    [
      'a value that is null',
      project({ main: { blocks: [block('conv2d', { filters: null as never })] } }),
      'modules.main.blocks[0].params.filters is none of the values that can stand there.',
    ],
    [
      'a wire with one end',
      project({ main: { wires: [{ from: ['a', 0] } as never] } }),
      'modules.main.wires[0].to is missing.',
    ],
    [
      'a negative port',
      project({ main: { wires: [{ from: ['a', -1], to: ['b', 0] }] } }),
      'modules.main.wires[0].from[1] is too small: at least 0 is needed.',
    ],
  ])('%s', (_, document, sentence) => {
    expect(problem(document)).toBe(unreadable(sentence));
  });

  it('an id that JavaScript keeps for itself', () => {
    expect(problem(project({ main: { blocks: [block('add', {}, { id: 'constructor' })] } }))).toBe(
      unreadable('modules.main.blocks[0].id is not allowed there.'),
    );
  });
});

describe('over the limits are', () => {
  it('10⁹ filters', () => {
    expect(problem(project({ main: { blocks: [block('conv2d', { filters: 1e9 })] } }))).toBe(
      'modules.main.blocks[0].params.filters is 1,000,000,000; at most 65,536 is allowed.',
    );
  });

  it('a kernel side, also where it is only one of several choices', () => {
    const kernel = { choose: 'n', from: { a: [3, 999] }, else: 3 };
    expect(problem(project({ main: { blocks: [block('conv2d', { kernel })] } }))).toBe(
      'modules.main.blocks[0].params.kernel is 999; at most 255 is allowed.',
    );
  });

  it('20,001 blocks', () => {
    const blocks = Array.from({ length: 20_001 }, (_, i) => block('add', {}, { id: `b${i}` }));
    expect(problem(project({ main: { blocks } }))).toBe(
      'The file has 20,001 blocks; Netloom opens up to 20,000.',
    );
  });

  /** Modules m0 ⊃ m1 ⊃ …, each with `wide` instances of the next. */
  const tower = (deep: number, wide: number): Project => {
    const modules: Record<string, Partial<Module>> = {};
    for (let level = 0; level < deep; level++)
      modules[level === 0 ? 'main' : `m${level}`] = {
        blocks: Array.from({ length: wide }, (_, i) =>
          level === deep - 1
            ? block('dropout', {}, { id: `b${i}` })
            : block('module', {}, { id: `b${i}`, module: `m${level + 1}` }),
        ),
      };
    return project(modules);
  };

  it('17 modules within one another, and 16 are not', () => {
    expect(problem(tower(17, 1))).toBe(
      'The file has modules within modules more than 16 deep; Netloom opens up to 16.',
    );
    expect(problem(tower(16, 1))).toBeUndefined();
  });

  it('thousands of modules within one another, without exhausting the stack', () => {
    expect(problem(tower(15_000, 1))).toMatch(/16 deep/);
  });

  it('10¹⁵ blocks once written out, counted without writing them out', () => {
    expect(problem(tower(15, 10))).toBe(
      'The network has more than 100,000 blocks once its modules and repeats are written out; Netloom opens up to 100,000.',
    );
    expect(problem(tower(5, 10))).toBeUndefined();
  });
});

describe('hostile text', () => {
  it('of any kind never throws and never changes Object’s prototype', () => {
    const texts = names.map(template);
    const mutated = fc
      .tuple(
        fc.constantFrom(...texts),
        fc.array(
          fc.tuple(
            fc.nat(20_000),
            fc.nat(40),
            fc.oneof(
              fc.string({ maxLength: 8 }),
              fc.constantFrom(
                '__proto__',
                '"constructor"',
                '{',
                ']',
                'null',
                '-1',
                '1e999',
                '"param"',
                '[[',
                '\\u0000',
              ),
            ),
          ),
          { minLength: 1, maxLength: 4 },
        ),
      )
      .map(([text, cuts]) =>
        cuts.reduce(
          (now, [at, length, put]) =>
            now.slice(0, at % now.length) + put + now.slice((at % now.length) + length),
          text,
        ),
      );
    fc.assert(
      fc.property(mutated, (text) => {
        const opened = parseProject(text);
        if ('problem' in opened) expect(opened.problem).toMatch(/\.\)?$/);
        else expect(parseProject(printProject(opened.project))).toEqual(opened);
        expect(({} as Record<string, unknown>).x).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('as any value in any place never throws', () => {
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      paths.push(path);
      if (typeof value === 'object' && value !== null)
        for (const key of Object.keys(value))
          walk((value as Record<string, unknown>)[key], [...path, Array.isArray(value) ? Number(key) : key]);
    };
    const original = JSON.parse(template('lenet-5'));
    walk(original, []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const document = structuredClone(original);
        const parent = path.slice(0, -1).reduce((at, step) => at[step], document);
        const last = path.at(-1);
        if (last !== undefined) parent[last] = value;
        const text = JSON.stringify(last === undefined ? value : document);
        const opened = parseProject(text);
        if ('problem' in opened) expect(opened.problem).toMatch(/\.\)?$/);
        else expect(parseProject(printProject(opened.project))).toEqual(opened);
      }),
      { numRuns: 400 },
    );
  });
});
