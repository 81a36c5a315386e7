/** A link brings the same document, whatever it holds; a damaged one is answered by a sentence. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../graph/project.ts';
import { parseProject } from '../project/parse.ts';
import { printProject } from '../project/print.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { checksum } from './checksum.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';

const folder = new URL('../../../templates/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.json', ''));
const template = (name: string): Project => {
  const opened = parseProject(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  if ('problem' in opened) throw new Error(opened.problem);
  return opened.project;
};
const back = (project: Project): string => {
  const opened = decode(encode(project));
  return 'problem' in opened ? opened.problem : printProject(opened.project);
};
const problem = (text: string): string => {
  const opened = decode(text);
  return 'problem' in opened ? opened.problem : '';
};
/** A link that is whole, of anything. */
const forged = (text: string | Uint8Array): string => {
  const deflated = deflateSync(typeof text === 'string' ? strToU8(text) : text);
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, checksum(deflated));
  return `1${toBase64url(new Uint8Array([...sum, ...deflated]))}`;
};
const whole = 'A link needs to arrive whole but this one is damaged';

describe('a link', () => {
  it.each(names)('brings the template %s, byte for byte', (name) => {
    const project = template(name);
    expect(back(project)).toBe(printProject(project));
  });

  it('of ResNet-50 has at most 3,000 characters', () => {
    expect(encode(template('resnet-50')).length).toBeLessThanOrEqual(3000);
  });

  it('holds only what any address may hold, and is the same for the same document', () => {
    const link = encode(template('lenet-5'));
    expect(link).toMatch(/^1[A-Za-z0-9_-]+$/);
    expect(encode(template('lenet-5'))).toBe(link);
  });

  it('brings what is wrong in a document too: wires to nothing, places of nothing, any text, fractions', () => {
    const odd: Project = {
      format: 'netloom',
      version: 1,
      name: '<b>“Zwölf” 网络</b>\n',
      about: '',
      root: 'main',
      data: 'idx:train',
      modules: {
        main: {
          name: 'Main',
          params: [{ id: 'n', type: 'int', min: 1, max: 9, value: 2 }],
          blocks: [
            { id: 'a', kind: 'input', params: {} },
            { id: 'b', name: 'constructor', kind: 'relu6', params: { x: { param: 'n', times: 2 } } },
            { id: 'c', kind: 'module', module: 'gone', params: {}, repeat: 3, bypass: true },
          ],
          wires: [
            { from: ['b', 0], to: ['a', 0] },
            { from: ['a', 0], to: ['b', 0] },
            { from: ['ghost', 2], to: ['c', 7] },
            { from: ['c', 0], to: ['ghost', 0] },
          ],
          layout: { a: [0.1, 1e5], b: [-0.30000000000000004, 0.7], c: [1e6, -1e6], ghost: [8, 8] },
        },
      },
    };
    expect(back(odd)).toBe(printProject(odd));
  });

  it('brings any document of any form', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const coordinate = fc.oneof(
      fc.integer({ min: -2000, max: 2000 }),
      fc.double({ min: -5e5, max: 5e5, noNaN: true }),
    );
    const module = fc.record({
      name: fc.string(),
      params: fc.constant([]),
      blocks: fc
        .uniqueArray(id)
        .map((ids) => ids.map((each) => ({ id: each, kind: 'conv2d', params: { filters: 3 } }))),
      wires: fc.array(fc.record({ from: fc.tuple(id, fc.nat(3)), to: fc.tuple(id, fc.nat(3)) })),
      layout: fc.dictionary(id, fc.tuple(coordinate, coordinate)),
    });
    fc.assert(
      fc.property(fc.string(), module, module, (name, main, inner) => {
        const project: Project = {
          format: 'netloom',
          version: 1,
          name,
          root: 'main',
          modules: { main, inner },
        };
        // As a file would bring it: with a place for every block.
        const opened = parseProject(printProject(project));
        if ('problem' in opened) throw new Error(opened.problem);
        expect(back(opened.project)).toBe(printProject(opened.project));
      }),
    );
  });
});

describe('a link that is damaged', () => {
  const link = encode(template('resnet-50'));

  it('is answered by a sentence, however it was changed on its way', () => {
    const at = fc.nat(link.length - 1);
    const letter = fc.constantFrom(
      ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_%=+/ é',
    );
    const mutated = fc.oneof(
      fc.tuple(at, letter).map(([i, x]) => link.slice(0, i) + x + link.slice(i + 1)),
      at.map((i) => link.slice(0, i)),
      at.map((i) => link.slice(i + 1)),
      fc.tuple(at, fc.string()).map(([i, text]) => link.slice(0, i) + text + link.slice(i)),
      fc.tuple(at, at).map(([i, j]) => link.slice(0, i) + link.slice(j)),
      fc.string(),
      fc.uint8Array({ maxLength: 400 }).map((bytes) => `1${toBase64url(bytes)}`),
    );
    fc.assert(
      fc.property(
        mutated.filter((text) => text !== link),
        (text) => {
          expect(problem(text)).toMatch(/^[A-Z].+\.$/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('says what to do', () => {
    expect(problem('')).toBe(
      'A link needs to arrive whole but this one is damaged: some of its characters are missing or changed. Copy the whole link again.',
    );
    expect(problem(link.slice(0, 100))).toContain(whole);
    expect(problem(`${link}A`)).toContain(whole);
  });

  it('of a later version asks for a newer Netloom', () => {
    expect(problem(`3${link.slice(1)}`)).toBe(
      'This Netloom reads links of version 1 but this one is of version 3. Open it with a newer Netloom.',
    );
  });

  it('of endless length is not read', () => {
    expect(problem(`1${'A'.repeat(2_000_000)}`)).toBe(
      'A link may have up to 2,000,000 characters but this one has 2,000,001. Ask for the project file instead.',
    );
  });

  it('that would swell to a hundred megabytes is given up', () => {
    const bomb = forged(new Uint8Array(100_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    expect(problem(bomb)).toContain(whole);
  });

  it('but whole is held to what a file is held to', () => {
    expect(problem(forged('[]'))).toContain(whole);
    expect(problem(forged('{"modules":{"main":{"blocks":[],"wires":[[0,0]],"layout":[]}}}'))).toContain(
      whole,
    );
    expect(problem(forged('{"modules":{}}'))).toContain('name is missing');
    expect(
      problem(
        forged('{"name":"x","root":"main","modules":{"__proto__":{"blocks":[],"wires":[],"layout":[]}}}'),
      ),
    ).toContain('“__proto__”');
    const bad =
      '{"name":"x","root":"main","modules":{"main":{"name":"","params":[],"blocks":[3],"wires":[[9,0,9,0]],"layout":[1,1]}}}';
    expect(problem(forged(bad))).toContain('blocks[0] must be an object');
  });
});

describe('base64url', () => {
  it('writes what RFC 4648 says', () => {
    expect(['', 'f', 'fo', 'foo', 'foobar'].map((text) => toBase64url(strToU8(text)))).toEqual([
      '',
      'Zg',
      'Zm8',
      'Zm9v',
      'Zm9vYmFy',
    ]);
    expect(toBase64url(new Uint8Array([0xfb, 0xff]))).toBe('-_8');
  });

  it('reads back any bytes, and no other form of them', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
    );
    expect(fromBase64url('Zh')).toBeUndefined();
    expect(fromBase64url('Z')).toBeUndefined();
  });
});

it('the checksum is FNV-1a', () => {
  // The published test values of the empty text, of a and of foobar.
  expect(['', 'a', 'foobar'].map((text) => checksum(strToU8(text)))).toEqual([
    0x811c9dc5, 0xe40c292c, 0xbf9cf968,
  ]);
});
