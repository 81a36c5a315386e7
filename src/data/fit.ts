/**
 * The one rule by which an image reaches an Input of another size: the engine, the page and the command all fit through
 * here. A plan says what will be done (or why it cannot be), then `fitInto` does it image after image.
 *
 *   exact   the sizes must be equal
 *   pad     zeros around, centred, up to 4 pixels a side (28 × 28 → 32 × 32 as LeCun et al. 1998); else resize
 *   resize  bilinear, half-pixel centres (a target pixel's centre looks up the source at its own relative place)
 *   crop    the shorter side resized to fit, then the centre
 */
import type { Fit } from './dataset.ts';

type Size = readonly [height: number, width: number, channels: number];

/** What `pad` may add on one side, pixels. */
export const MOST_PADDING = 4;

export type FitPlan =
  | { readonly how: 'exact'; readonly image: Size; readonly input: Size }
  /** `top`, `left`: rows and columns of background before the image. */
  | {
      readonly how: 'pad';
      readonly image: Size;
      readonly input: Size;
      readonly top: number;
      readonly left: number;
    }
  | { readonly how: 'resize'; readonly image: Size; readonly input: Size }
  /** Resized to `to`, of which the Input sees a window from `top`, `left`. */
  | {
      readonly how: 'crop';
      readonly image: Size;
      readonly input: Size;
      readonly to: readonly [height: number, width: number];
      readonly top: number;
      readonly left: number;
    }
  | { readonly how: 'refused'; readonly image: Size; readonly input: Size; readonly problem: string };

/** How images of `image` reach an Input of `input`, both [height, width, channels], under the rule that was chosen. */
export function fitPlan(image: Size, input: Size, fit: Fit): FitPlan {
  const [height, width, channels] = image;
  const [toHeight, toWidth, toChannels] = input;
  if (
    channels !== toChannels &&
    !(channels === 1 && toChannels === 3) &&
    !(channels === 3 && toChannels === 1)
  )
    return refused(
      image,
      input,
      `Input needs images of ${counted(toChannels)} but gets ${sizes(image)}. Set its channels to ${channels}.`,
    );
  if (height === toHeight && width === toWidth) return { how: 'exact', image, input };
  switch (fit) {
    case 'exact':
      return refused(
        image,
        input,
        `Input needs images of ${sizes(input)} but gets ${sizes(image)}. Set its size to ${height} × ${width}, ` +
          'or let it pad, resize or crop.',
      );
    case 'pad': {
      const [down, right] = [toHeight - height, toWidth - width];
      const few = (missing: number) => missing >= 0 && Math.ceil(missing / 2) <= MOST_PADDING;
      if (!few(down) || !few(right)) return { how: 'resize', image, input };
      return { how: 'pad', image, input, top: Math.floor(down / 2), left: Math.floor(right / 2) };
    }
    case 'resize':
      return { how: 'resize', image, input };
    case 'crop': {
      const scale = Math.max(toHeight / height, toWidth / width);
      const to = [
        Math.max(toHeight, Math.round(height * scale)),
        Math.max(toWidth, Math.round(width * scale)),
      ] as const;
      const [top, left] = [Math.floor((to[0] - toHeight) / 2), Math.floor((to[1] - toWidth) / 2)];
      return { how: 'crop', image, input, to, top, left };
    }
    default:
      return fit satisfies never;
  }
}

function refused(image: Size, input: Size, problem: string): FitPlan {
  return { how: 'refused', image, input, problem };
}

function counted(channels: number): string {
  return channels === 1 ? '1 channel' : `${channels} channels`;
}

/** `28 × 28`, with the channels where there are several. */
function sizes([height, width, channels]: Size): string {
  return channels === 1 ? `${height} × ${width}` : `${height} × ${width} × ${channels}`;
}

/** What happens to the images, for the page: `28 × 28 images are padded with zeros to 32 × 32`. */
export function describeFit(plan: FitPlan): string {
  const { image, input } = plan;
  const [from, to] = [`${image[0]} × ${image[1]}`, `${input[0]} × ${input[1]}`];
  const colour =
    image[2] === input[2]
      ? ''
      : image[2] === 1
        ? ', grey repeated in each channel'
        : ', colour turned to grey';
  switch (plan.how) {
    case 'exact':
      return `${from} images are taken as they are${colour}`;
    case 'pad':
      return `${from} images are padded with zeros to ${to}${colour}`;
    case 'resize':
      return `${from} images are resized to ${to}${colour}`;
    case 'crop':
      return plan.to[0] === image[0] && plan.to[1] === image[1]
        ? `${from} images are cropped to their middle ${to}${colour}`
        : `${from} images are resized to ${plan.to[0]} × ${plan.to[1]} and cropped to their middle ${to}${colour}`;
    case 'refused':
      return plan.problem;
    default:
      return plan satisfies never;
  }
}

/** By how much sides grow or shrink, at least 1: 2.3 for 28 × 28 brought to 64 × 64 or back. 1 where nothing is resized. */
export function resizeFactor(plan: FitPlan): number {
  if (plan.how !== 'resize' && plan.how !== 'crop') return 1;
  const [height, width] = plan.how === 'crop' ? plan.to : plan.input;
  const [down, right] = [height / plan.image[0], width / plan.image[1]];
  return Math.max(down, 1 / down, right, 1 / right);
}

/**
 * One image into `out` from `offset`, as the plan says, input[0] × input[1] × input[2] values of mul × pixel + add with
 * pixel in 0 … 1. Bytes are taken as 0 … 255, floats as 0 … 1; `from` is where the image begins in `pixels`. Padding is a
 * pixel of 0 and scaled like any other.
 */
export function fitInto(
  out: Float32Array,
  offset: number,
  pixels: Uint8Array | Float32Array,
  plan: FitPlan,
  [mul, add]: readonly [mul: number, add: number],
  from = 0,
): void {
  if (plan.how === 'refused') throw new Error(`Cannot fit: ${plan.problem}`);
  const [height, width, channels] = plan.image;
  const [toHeight, toWidth, toChannels] = plan.input;
  const unit = pixels instanceof Uint8Array ? mul / 255 : mul;
  const at = (y: number, x: number, channel: number): number =>
    pixels[from + (y * width + x) * channels + channel] as number;
  // Grey of a colour by the weights of ITU-R BT.601.
  const value = (y: number, x: number, channel: number): number => {
    if (channels === toChannels) return at(y, x, channel);
    return channels === 1 ? at(y, x, 0) : 0.299 * at(y, x, 0) + 0.587 * at(y, x, 1) + 0.114 * at(y, x, 2);
  };
  if (plan.how === 'exact' || plan.how === 'pad') {
    const [top, left] = plan.how === 'pad' ? [plan.top, plan.left] : [0, 0];
    if (plan.how === 'pad') out.fill(add, offset, offset + toHeight * toWidth * toChannels);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        for (let c = 0; c < toChannels; c++)
          out[offset + ((y + top) * toWidth + x + left) * toChannels + c] = unit * value(y, x, c) + add;
    return;
  }
  const [fullHeight, fullWidth] = plan.how === 'crop' ? plan.to : [toHeight, toWidth];
  const [top, left] = plan.how === 'crop' ? [plan.top, plan.left] : [0, 0];
  const rows = lookups(toHeight, top, height / fullHeight, height);
  const columns = lookups(toWidth, left, width / fullWidth, width);
  for (let y = 0; y < toHeight; y++) {
    const [y0, y1, ty] = rows[y] as Lookup;
    for (let x = 0; x < toWidth; x++) {
      const [x0, x1, tx] = columns[x] as Lookup;
      for (let c = 0; c < toChannels; c++) {
        const above = value(y0, x0, c) * (1 - tx) + value(y0, x1, c) * tx;
        const below = value(y1, x0, c) * (1 - tx) + value(y1, x1, c) * tx;
        out[offset + (y * toWidth + x) * toChannels + c] = unit * (above * (1 - ty) + below * ty) + add;
      }
    }
  }
}

type Lookup = readonly [low: number, high: number, share: number];

/** For each target row or column the two source ones it lies between; the edge is repeated beyond the edge. */
function lookups(count: number, start: number, step: number, size: number): readonly Lookup[] {
  return Array.from({ length: count }, (_, i) => {
    const place = Math.max(0, Math.min(size - 1, (i + start + 0.5) * step - 0.5));
    const low = Math.floor(place);
    return [low, Math.min(size - 1, low + 1), place - low] as const;
  });
}
