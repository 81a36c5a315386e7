/** What the plain, the depthwise and the separable convolution share: their window's complaints, words and padding link. */
import type { Complaint } from './complaint.ts';
import type { Link, Lowering, Weight } from './layer.ts';
import { type Nonlinearity, nonlinearityName, withNonlinearity } from './nonlinearity.ts';
import { needsImage } from './ranks.ts';
import { isImage, type Shape, showShape } from './shape.ts';
import { dotted, equals } from './sums.ts';
import { effectiveKernel, outputSize, paddedSize, paddingInWords, type Window } from './window.ts';

/**
 * The shape of a window's output with `channels`, or what is wrong. tfjs throws in the forward pass where both stride
 * and dilation are above 1, Keras when the layer is made.
 */
export function slide(shape: Shape, window: Window, channels: number): Shape | Complaint {
  if (!isImage(shape)) return needsImage(shape);
  const { kernel, stride, dilation } = window;
  const [height, width] = outputSize(shape, window);
  if (stride > 1 && dilation > 1)
    return {
      code: 'stride-with-dilation',
      port: 0,
      param: 'dilation',
      facts: { stride, dilation },
      assume: [Math.max(height, 1), Math.max(width, 1), channels],
    };
  if (height > 0 && width > 0) return [height, width, channels];
  return {
    code: 'kernel-too-large',
    port: 0,
    param: 'kernel',
    facts: {
      kernel: showShape(kernel),
      effective: showShape(kernel.map((side) => effectiveKernel(side, dilation))),
      got: showShape(shape),
      padded: showShape(paddedSize(shape, window)),
    },
    assume: [...outputSize(shape, { ...window, padding: 'same' }), channels],
  };
}

/** The link that puts an explicit border around the input, where there is one. */
function borderLinks(shape: Shape, window: Window): readonly Link[] {
  const [vertical, horizontal] = window.pad;
  if (window.padding !== 'explicit' || (vertical === 0 && horizontal === 0)) return [];
  return [
    {
      suffix: 'pad',
      class: 'ZeroPadding2D',
      config: {
        padding: [
          [vertical, vertical],
          [horizontal, horizontal],
        ],
      },
      weights: [],
      output: [...paddedSize(shape, window), shape[2] ?? 0],
    },
  ];
}

/** The window as a Keras layer says it; an explicit border is already there. */
export const windowConfig = ({ kernel, stride, dilation, padding }: Window) => ({
  kernel_size: kernel,
  strides: [stride, stride],
  padding: padding === 'same' ? 'same' : 'valid',
  dilation_rate: [dilation, dilation],
});

/** A bias of one zero per channel, or none. */
export const biasWeights = (bias: boolean, channels: number): readonly Weight[] =>
  bias ? [{ name: 'bias', shape: [channels], init: 'zeros', trainable: true }] : [];

/** A convolution's chain: the border before it, and a nonlinearity that is a layer of its own after it. */
export const convolutionLinks = (
  shape: Shape,
  p: Window & { readonly activation: Nonlinearity },
  link: Link,
): Lowering => [...borderLinks(shape, p), ...withNonlinearity(link, 'conv', p.activation)];

/** How it slides and how it ends, for a node's second line: `stride 2 · same · ReLU`. */
export const inShort = (p: Window & { readonly activation: Nonlinearity }): string =>
  dotted(
    p.stride > 1 && `stride ${p.stride}`,
    p.dilation > 1 && `dilation ${p.dilation}`,
    paddingInWords(p),
    p.activation !== 'linear' && nonlinearityName[p.activation],
  );

/** The weights of kernels and their biases, none being 0, as a sum: `5·5·6·16 + 16 = 2,416`. */
export const paramsInWords = (words: string, weights: number, biases: number): string =>
  biases > 0 ? equals(`${words} + ${biases}`, weights + biases) : equals(words, weights);
