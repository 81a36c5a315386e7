/**
 * A window that slides over an image: where it fits, and how far the border must reach. One rule for every convolution
 * and pool, per axis; written after TensorFlow's definition of VALID and SAME (tf.nn.convolution) and Dumoulin and
 * Visin, "A guide to convolution arithmetic for deep learning" (2016).
 */
import { equals, sides } from './sums.ts';

export interface Window {
  /** Height and width. */
  readonly kernel: readonly [number, number];
  readonly stride: number;
  readonly dilation: number;
  readonly padding: 'valid' | 'same' | 'explicit';
  /** Zeros on each side, [vertical, horizontal]; read where padding is explicit. */
  readonly pad: readonly [number, number];
}

/** Inputs from the first that a dilated kernel reads to the last: (k − 1)·d + 1. */
export const effectiveKernel = (kernel: number, dilation: number): number => (kernel - 1) * dilation + 1;

/** Zeros before and after one side so that SAME gives ⌈side / stride⌉ outputs; the odd one goes after. */
export function samePads(
  side: number,
  kernel: number,
  stride: number,
  dilation: number,
): readonly [before: number, after: number] {
  const reach = (Math.ceil(side / stride) - 1) * stride + effectiveKernel(kernel, dilation);
  const total = Math.max(reach - side, 0);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}

const borderOf = (window: Window, axis: 0 | 1): number =>
  window.padding === 'explicit' ? window.pad[axis] : 0;

/** Outputs along one axis (0 vertical, 1 horizontal) of `side` inputs; 0 where the window does not fit once. */
export function outputSide(side: number, window: Window, axis: 0 | 1): number {
  const { kernel, stride, dilation, padding } = window;
  if (padding === 'same') return Math.ceil(side / stride);
  const room = side + 2 * borderOf(window, axis) - effectiveKernel(kernel[axis], dilation);
  return room < 0 ? 0 : Math.floor(room / stride) + 1;
}

/** Output height and width of a window over `height` × `width` inputs. */
export const outputSize = (
  [height = 0, width = 0]: readonly number[],
  window: Window,
): readonly [number, number] => [outputSide(height, window, 0), outputSide(width, window, 1)];

/** Height and width with an explicit border around them. */
export const paddedSize = (
  [height = 0, width = 0]: readonly number[],
  window: Window,
): readonly [number, number] => [height + 2 * borderOf(window, 0), width + 2 * borderOf(window, 1)];

function sideInWords(side: number, window: Window, axis: 0 | 1): string {
  const { kernel, stride, dilation, padding } = window;
  const out = outputSide(side, window, axis);
  if (padding === 'same') return equals(`⌈${side} / ${stride}⌉`, out);
  const border = borderOf(window, axis) > 0 ? ` + 2·${borderOf(window, axis)}` : '';
  const reach = dilation > 1 && kernel[axis] > 1 ? `((${kernel[axis]} − 1)·${dilation} + 1)` : kernel[axis];
  return equals(`⌊(${side}${border} − ${reach}) / ${stride}⌋ + 1`, out);
}

/** The size formula with its numbers: one line where height and width go alike, else one each. */
export function sizeInWords([height = 0, width = 0]: readonly number[], window: Window): readonly string[] {
  const vertical = sideInWords(height, window, 0);
  const horizontal = sideInWords(width, window, 1);
  return vertical === horizontal ? [vertical] : [`height: ${vertical}`, `width: ${horizontal}`];
}

/** The padding as a node's second line says it: `same`, `valid`, `pad 2`, `pad 1×3`. */
export const paddingInWords = ({ padding, pad }: Window): string =>
  padding === 'explicit' ? `pad ${pad[0] === pad[1] ? pad[0] : sides(pad)}` : padding;
