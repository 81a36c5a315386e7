/** A border of zeros around an image, each side as wide as one says. */
import { block } from './block.ts';
import { free } from './cost.ts';
import { needsImage } from './ranks.ts';
import { isImage, scalars } from './shape.ts';
import { equals } from './sums.ts';

export const zeropad = block({
  kind: 'zeropad',
  label: 'Zero-pad',
  family: 'convolution',
  about: 'Puts a border of zeros around the image, for instance before a pool that should not shrink it.',
  also: 'padding border',
  params: [
    { id: 'top', type: 'int', label: 'Top', min: 0, max: 255, value: 1 },
    { id: 'bottom', type: 'int', label: 'Bottom', min: 0, max: 255, value: 1 },
    { id: 'left', type: 'int', label: 'Left', min: 0, max: 255, value: 1 },
    { id: 'right', type: 'int', label: 'Right', min: 0, max: 255, value: 1 },
  ],
  inputs: 1,
  outputs: 1,
  keepsChannels: true,
  loss: null,
  title: () => 'Zero-pad',
  summary: (p) =>
    p.top === p.bottom && p.bottom === p.left && p.left === p.right
      ? `${p.top} each side`
      : `top ${p.top} · bottom ${p.bottom} · left ${p.left} · right ${p.right}`,
  shape: (p, [shape = []]) => {
    const [height = 0, width = 0, channels = 0] = shape;
    return isImage(shape)
      ? [p.top + height + p.bottom, p.left + width + p.right, channels]
      : needsImage(shape);
  },
  cost: (_p, _ins, out) => ({ ...free, activations: scalars(out) }),
  lower: (p, _ins, out) => [
    {
      class: 'ZeroPadding2D',
      config: {
        padding: [
          [p.top, p.bottom],
          [p.left, p.right],
        ],
      },
      weights: [],
      output: out,
    },
  ],
  explain: (p, [[height = 0, width = 0] = []], [outHeight = 0, outWidth = 0]) => ({
    shape: [
      `height: ${equals(`${p.top} + ${height} + ${p.bottom}`, outHeight)}`,
      `width: ${equals(`${p.left} + ${width} + ${p.right}`, outWidth)}`,
    ],
    params: [],
    macs: [],
  }),
});
