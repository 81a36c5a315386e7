import { expect, test } from 'vitest';
import {
  effectiveKernel,
  outputSize,
  paddedSize,
  paddingInWords,
  samePads,
  sizeInWords,
  type Window,
} from './window.ts';

const window = (change: Partial<Window>): Window => ({
  kernel: [3, 3],
  stride: 1,
  dilation: 1,
  padding: 'valid',
  pad: [0, 0],
  ...change,
});

test('a dilated kernel reaches over the inputs it skips', () => {
  expect(effectiveKernel(3, 1)).toBe(3);
  expect(effectiveKernel(3, 2)).toBe(5);
  expect(effectiveKernel(1, 9)).toBe(1);
});

// The first four are known from the papers: LeNet-5 C1, AlexNet conv1, ResNet conv1, VGG's convolutions.
test.each<[number, Partial<Window>, number, string]>([
  [32, { kernel: [5, 5] }, 28, '⌊(32 − 5) / 1⌋ + 1 = 28'],
  [227, { kernel: [11, 11], stride: 4 }, 55, '⌊(227 − 11) / 4⌋ + 1 = 55'],
  [
    224,
    { kernel: [7, 7], stride: 2, padding: 'explicit', pad: [3, 3] },
    112,
    '⌊(224 + 2·3 − 7) / 2⌋ + 1 = 112',
  ],
  [224, { padding: 'same' }, 224, '⌈224 / 1⌉ = 224'],
  [224, { kernel: [11, 11], stride: 4 }, 54, '⌊(224 − 11) / 4⌋ + 1 = 54'],
  [15, { stride: 2, padding: 'same' }, 8, '⌈15 / 2⌉ = 8'],
  [14, { dilation: 2 }, 10, '⌊(14 − ((3 − 1)·2 + 1)) / 1⌋ + 1 = 10'],
])('%i inputs under %o give %i', (side, change, expected, words) => {
  expect(outputSize([side, side], window(change))).toEqual([expected, expected]);
  expect(sizeInWords([side, side], window(change))).toEqual([words]);
});

test('a window that does not fit once gives nothing', () => {
  expect(outputSize([4, 5], window({ kernel: [5, 5], stride: 3 }))).toEqual([0, 1]);
});

test('height and width that go different ways get a line each', () => {
  expect(sizeInWords([8, 9], window({ kernel: [1, 7] }))).toEqual([
    'height: ⌊(8 − 1) / 1⌋ + 1 = 8',
    'width: ⌊(9 − 7) / 1⌋ + 1 = 3',
  ]);
});

// The figures of TensorFlow's SAME: the odd zero stands at the bottom and right.
test.each<[number, number, number, number, readonly [number, number]]>([
  [32, 3, 1, 1, [1, 1]],
  [224, 7, 2, 1, [2, 3]],
  [224, 3, 2, 1, [0, 1]],
  [9, 3, 1, 2, [2, 2]],
  [8, 1, 3, 1, [0, 0]],
])('SAME on %i with kernel %i, stride %i, dilation %i pads %o', (side, kernel, stride, dilation, pads) => {
  expect(samePads(side, kernel, stride, dilation)).toEqual(pads);
});

test('an explicit border counts on both sides, and no other padding reads it', () => {
  expect(paddedSize([10, 12], window({ padding: 'explicit', pad: [1, 3] }))).toEqual([12, 18]);
  expect(paddedSize([10, 12], window({ padding: 'valid', pad: [1, 3] }))).toEqual([10, 12]);
});

test('padding is said in a word', () => {
  expect(paddingInWords(window({ padding: 'same' }))).toBe('same');
  expect(paddingInWords(window({ padding: 'explicit', pad: [2, 2] }))).toBe('pad 2');
  expect(paddingInWords(window({ padding: 'explicit', pad: [1, 3] }))).toBe('pad 1×3');
});
