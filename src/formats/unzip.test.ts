/** A zip gives its document and nothing else, however large it would be unpacked. */
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentIn } from './unzip.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (found: ReturnType<typeof documentIn>): string =>
  'problem' in found ? found.problem : `${found.name}: ${new TextDecoder().decode(found.bytes)}`;

/** The zip with another size written where it says how large its only entry is, before the entry and at the end. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.slice().buffer);
  const directory = view.getUint32(view.byteLength - 6, true);
  view.setUint32(22, size, true);
  view.setUint32(directory + 24, size, true);
  return new Uint8Array(view.buffer);
}

test('the model.json is taken before other JSON, in any folder', () => {
  const zip = zipSync({ 'a.json': bytesOf('1'), 'b/model.json': bytesOf('2'), 'weights.bin': bytesOf('3') });
  expect(textOf(documentIn(zip))).toBe('b/model.json: 2');
  expect(textOf(documentIn(zipSync({ 'c.netloom.json': bytesOf('4') })))).toBe('c.netloom.json: 4');
});

test('a zip without JSON, and a damaged one, get a sentence', () => {
  expect(textOf(documentIn(zipSync({ 'a.txt': bytesOf('1') })))).toMatch(/^A zip needs a model\.json or/);
  const zip = zipSync({ 'a.json': bytesOf('{"a": 1}'.repeat(100)) });
  expect(textOf(documentIn(zip.subarray(0, zip.length - 30)))).toMatch(/^It is a damaged zip file\./);
});

test('what says that it is too large is not unpacked, and what is larger than it says is cut off', () => {
  const zip = zipSync({ 'a.json': new Uint8Array(3_000_000) });
  expect(zip.length).toBeLessThan(10_000);
  expect(textOf(documentIn(claiming(zip, 2_000_000_000)))).toBe(
    'A zip needs a file of at most 50 MB but its a.json has 2000 MB. Choose another file.',
  );
  const cut = documentIn(claiming(zip, 10));
  expect('bytes' in cut && cut.bytes.length).toBe(10);
});
