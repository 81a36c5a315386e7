/** What the engine says to a person when it cannot train, and how it chooses where to compute. */
import { expect, test } from 'vitest';
import type { Compiled } from '../../compile/compiled.ts';
import { isSoftware } from '../adapter.ts';
import { startBackend } from './backend.ts';
import { plans } from './batches.ts';
import { divergence, failure } from './failure.ts';
import { refusal } from './loss.ts';
import { pace } from './pace.ts';

const output = { layer: 'y', name: 'Digit', logits: 'y', classes: 10, weight: 1, main: true } as const;
const dense = {
  name: 'y',
  class: 'Dense',
  config: {},
  from: ['x'],
  output: [10],
  weights: [{ name: 'kernel', shape: [4, 10], init: 'zeros', trainable: true }],
} as const;
const net: Compiled = {
  name: 'n',
  layers: [dense],
  inputs: [{ layer: 'x', shape: [2, 2, 1], fit: 'exact', scale: [1, 0] }],
  outputs: [{ ...output, loss: 'cross-entropy' }],
  of: {},
};

test('a network that can be trained is not refused', () => {
  expect(refusal(net, 10, 'Digits')).toBeNull();
});

test('a run without a loss, without a weight above 0, without weights, or with too few classes is refused', () => {
  expect(refusal({ ...net, outputs: [{ ...output, loss: 'none' }] }, 10, 'Digits')).toBe(
    'Training needs an output with a loss but gets none. End the network in a Softmax output.',
  );
  expect(refusal({ ...net, outputs: [{ ...output, loss: 'cross-entropy', weight: 0 }] }, 10, 'Digits')).toBe(
    'Training needs a loss weight above 0 but gets 0 at every output. Set the weight of the main output to 1.',
  );
  expect(refusal({ ...net, layers: [] }, 10, 'Digits')).toBe(
    'Training needs weights but gets a network with none. Add a convolution or a dense block.',
  );
  expect(refusal(net, 12, 'Own images')).toBe(
    'Digit needs one unit for each of the 12 classes of Own images but gets 10. Set its units to 12.',
  );
});

test('images that cannot enter are refused in the words of the fitting rule', () => {
  expect(plans(net, [3, 2, 1])).toBe(
    'Input needs images of 2 × 2 but gets 3 × 2. Set its size to 3 × 2, or let it pad, resize or crop.',
  );
});

test('divergence names the step and a tenth of the rate', () => {
  expect(divergence(12, Number.POSITIVE_INFINITY, 0.1)).toBe(
    'The loss became infinite at step 12. Lower the learning rate: 0.1 → 0.01.',
  );
  expect(divergence(3, Number.NaN, 0.03)).toBe(
    'The loss is no longer a number at step 3. Lower the learning rate: 0.03 → 0.003.',
  );
});

test('failures of the device say what to do', () => {
  expect(failure(new Error('Failed to create buffer: Out of memory'), 64)).toBe(
    'Training needs more memory than there is. Lower the batch size: 64 → 32.',
  );
  expect(failure(new RangeError('Array buffer allocation failed'), 1)).toBe(
    'Training needs more memory than there is. Choose a smaller network.',
  );
  expect(failure(new Error('A valid external Instance reference no longer exists. Device is lost'), 8)).toBe(
    'The graphics card was taken away from the page (its driver was reset or busy). Reload the page, or choose WebAssembly.',
  );
  expect(failure('what?', 8)).toBe('The engine failed: what?.');
});

test('software adapters are known by their names', () => {
  for (const name of [
    'google swiftshader',
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)',
    'llvmpipe (LLVM 15.0.7, 256 bits)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)',
  ])
    expect(isSoftware(name), name).toBe(true);
  for (const name of ['nvidia turing', 'ANGLE (Intel, Intel(R) UHD Graphics 620, D3D11)', 'apple metal-3'])
    expect(isSoftware(name), name).toBe(false);
});

test('a backend that is not here is refused by its name when it was chosen by hand', async () => {
  await expect(startBackend('webgpu', { wasm: {} })).rejects.toThrow(
    'WebGPU is not available here. Choose another backend.',
  );
});

test('the pace leaves out rests: 100 images in 2 s of 10 are 50 a second', () => {
  let now = 0;
  const speed = pace(() => now);
  now = 1000;
  speed.trained(40);
  expect(speed.average()).toBe(40);
  expect(speed.current()).toBe(40);
  speed.rest();
  now = 9000;
  speed.go();
  now = 10_000;
  speed.trained(60);
  expect(speed.average()).toBe(50);
  // 60 in the latest second, weighed 0.4 against the 40 before.
  expect(speed.current()).toBeCloseTo(48);
});
