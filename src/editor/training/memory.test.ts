import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { check } from '../../check/check.ts';
import { compile } from '../../compile/compile.ts';
import { memory, type Step } from '../../compile/memory.ts';
import { parseProject } from '../../formats/project/parse.ts';
import { allowedOn } from './allowed.ts';
import { inBytes, partsInWords, shortage } from './memory.ts';

const template = (name: string) => {
  const opened = parseProject(
    readFileSync(new URL(`../../../templates/${name}.json`, import.meta.url), 'utf8'),
  );
  if ('problem' in opened) throw new Error(opened.problem);
  return compile(check(opened.project));
};

test.each([
  [0, '0.0 kB'],
  [246_824, '241 kB'],
  // VGG-16's 138,357,544 weights, as keras.io gives their size.
  [4 * 138_357_544, '528 MB'],
  [1.25 * 2 ** 30, '1.3 GB'],
  [999.6 * 1024, '1.0 MB'],
  [5000 * 2 ** 40, '5000 TB'],
])('%d bytes are %s', (bytes, words) => {
  expect(inBytes(bytes)).toBe(words);
});

describe('training VGG-16', () => {
  const vgg = template('vgg-16');
  const step = (change: Partial<Step> = {}): Step => ({
    batch: 64,
    optimizer: 'sgd',
    backend: 'wasm',
    ...change,
  });

  it('says what its memory is made of', () => {
    expect(partsInWords(memory(vgg, step({ optimizer: 'momentum' })))).toMatch(
      /^weights 528 MB, gradients 528 MB, optimizer 528 MB, activations [\d.]+ GB, passing [\d.]+ GB, copies 584 MB$/,
    );
  });

  it('does not fit into what WebAssembly holds with 64 images, and says how many do', () => {
    const found = shortage(vgg, step(), allowedOn('wasm', {}));
    expect(found?.sentence).toMatch(
      /^Training at batch 64 needs [\d.]+ GB but WebAssembly has at most 3\.0 GB here\. Set the batch to \d+\.$/,
    );
    const batch = found?.batch ?? 0;
    expect(memory(vgg, step({ batch })).total).toBeLessThanOrEqual(3 * 2 ** 30);
    expect(memory(vgg, step({ batch: 2 * batch })).total).toBeGreaterThan(3 * 2 ** 30);
  });

  it('is bounded on WebGPU by the largest tensor', () => {
    // fc1 has 25,088 · 4,096 weights of 4 bytes: 392 MB.
    const small = allowedOn('webgpu', { tensor: 128 * 2 ** 20 });
    expect(shortage(vgg, step({ backend: 'webgpu', batch: 1 }), small)).toEqual({
      sentence:
        'Training at batch 1 needs a tensor of 392 MB but WebGPU takes at most 128 MB at once here. No batch is small enough: make the network smaller, or choose another optimizer or backend.',
      batch: null,
    });
    // 224 · 224 · 64 values of 4 bytes for each image: 12.25 MB.
    const large = allowedOn('webgpu', { tensor: 400 * 2 ** 20 });
    expect(shortage(vgg, step({ backend: 'webgpu' }), large)?.batch).toBe(32);
    expect(shortage(vgg, step({ backend: 'webgpu' }), allowedOn('webgpu', {}))).toBeNull();
  });
});

test('what a page knows of a device', () => {
  const none = Number.POSITIVE_INFINITY;
  expect(allowedOn('wasm', {})).toEqual({ total: 3 * 2 ** 30, tensor: none });
  expect(allowedOn('wasm', { deviceMemory: 2 })).toEqual({ total: 2 * 2 ** 30, tensor: none });
  expect(allowedOn('webgl', { deviceMemory: 8 })).toEqual({ total: 8 * 2 ** 30, tensor: none });
  expect(allowedOn('cpu', {})).toEqual({ total: none, tensor: none });
  expect(allowedOn('webgpu', { tensor: 100, deviceMemory: 8 })).toEqual({ total: none, tensor: 100 });
});
