/**
 * The one form in which digits are seen: 28 × 28 grey, bright ink on dark. As in MNIST (LeCun, Bottou, Bengio, Haffner
 * 1998, section III.A) the ink's box is brought to 20 pixels on its longer side, keeping the aspect and with grey edges,
 * and placed so that its centre of mass is the centre of the field. The generator, the drawing field and foreign
 * digits all pass through here, so that they cannot differ.
 */

/** Side of the field, pixels. */
export const FIELD = 28;
/** Longer side of the ink's box within the field, pixels. */
export const BOX = 20;
/** Ink is what reaches this share of the brightest pixel. */
const INK = 0.12;

/**
 * Any bright-on-dark drawing, row-major `height × width`, in any unit, as 28 × 28 with its brightest pixel at 255.
 * A drawing without ink gives zeros.
 */
export function normaliseInk(grey: Float32Array | Uint8Array, height: number, width: number): Uint8Array {
  const field = new Uint8Array(FIELD * FIELD);
  let brightest = 0;
  for (let i = 0; i < height * width; i++) brightest = Math.max(brightest, grey[i] as number);
  const edge = brightest * INK;
  let [top, bottom, left, right] = [height, -1, width, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((grey[y * width + x] as number) > edge) {
        if (y < top) top = y;
        if (y > bottom) bottom = y;
        if (x < left) left = x;
        if (x > right) right = x;
      }
  if (bottom < 0) return field;
  const high = bottom - top + 1;
  const wide = right - left + 1;
  const scale = BOX / Math.max(high, wide);
  const rows = resampling(high, scale);
  const columns = resampling(wide, scale);

  // Separable: columns first, then rows.
  const narrow = new Float32Array(high * columns.length);
  for (let y = 0; y < high; y++) {
    const row = (top + y) * width + left;
    for (let x = 0; x < columns.length; x++) {
      const { from, weights } = columns[x] as Taps;
      let sum = 0;
      for (let k = 0; k < weights.length; k++)
        sum += (weights[k] as number) * (grey[row + from + k] as number);
      narrow[y * columns.length + x] = sum;
    }
  }
  const small = new Float32Array(rows.length * columns.length);
  let [mass, massX, massY, peak] = [0, 0, 0, 0];
  for (let y = 0; y < rows.length; y++) {
    const { from, weights } = rows[y] as Taps;
    for (let x = 0; x < columns.length; x++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++)
        sum += (weights[k] as number) * (narrow[(from + k) * columns.length + x] as number);
      small[y * columns.length + x] = sum;
      mass += sum;
      massX += sum * (x + 0.5);
      massY += sum * (y + 0.5);
      if (sum > peak) peak = sum;
    }
  }
  const shiftX = placed(massX / mass, columns.length);
  const shiftY = placed(massY / mass, rows.length);
  for (let y = 0; y < rows.length; y++)
    for (let x = 0; x < columns.length; x++)
      field[(y + shiftY) * FIELD + x + shiftX] = Math.round(
        (255 * (small[y * columns.length + x] as number)) / peak,
      );
  return field;
}

/** Whole pixels from the field's edge to the box, so that the mass lies nearest to the centre, the box staying inside. */
function placed(centre: number, size: number): number {
  return Math.max(0, Math.min(FIELD - size, Math.round(FIELD / 2 - centre)));
}

interface Taps {
  readonly from: number;
  readonly weights: readonly number[];
}

/** For each target pixel the source pixels it averages: its own area when shrinking, linear interpolation when growing. */
function resampling(size: number, scale: number): readonly Taps[] {
  const count = Math.max(1, Math.round(size * scale));
  const step = size / count;
  const reach = Math.max(step, 1) / 2;
  return Array.from({ length: count }, (_, i) => {
    const centre = (i + 0.5) * step;
    const from = Math.max(0, Math.floor(centre - reach));
    const to = Math.min(size, Math.ceil(centre + reach));
    const weights: number[] = [];
    let sum = 0;
    for (let k = from; k < to; k++) {
      const weight = Math.min(k + 1, centre + reach) - Math.max(k, centre - reach);
      weights.push(weight);
      sum += weight;
    }
    return { from, weights: weights.map((weight) => weight / sum) };
  });
}
