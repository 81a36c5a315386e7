/**
 * Handwritten-like digits, made by code from stroke models: no data is embedded and none is fetched. A digit is a form
 * (`forms.ts`) written by a hand (`hand.ts`) with a pen (`pen.ts`) and brought to MNIST's form (`ink.ts`).
 */
import type { HeldImages } from '../dataset.ts';
import { permutation, random } from '../random.ts';
import type { Form } from './forms/form.ts';
import { forms } from './forms.ts';
import { written } from './hand.ts';
import { FIELD, normaliseInk } from './ink.ts';
import { ink, SHEET } from './pen.ts';
import { type Dice, dice } from './stroke.ts';

const PIXELS = FIELD * FIELD;
/** Images made between two looks at the clock and the messages. */
const CHUNK = 250;

const sheet = new Float32Array(SHEET * SHEET);

/** Image `i` of a seed, 28 × 28, the same whatever else is made. Each ten, from a multiple of ten, hold every label once. */
export function digit(seed: number, i: number): { readonly pixels: Uint8Array; readonly label: number } {
  const ten = Math.floor(i / 10);
  const label = permutation(10, random('digit order', seed, ten))[i % 10] as number;
  const rng = random('digit', seed, i);
  const d = dice(rng);
  const form = chosen(forms[label] as readonly Form[], d);
  ink(written(form.strokes(dice(rng, d.between(0.5, 1.55))), d, label), d, sheet);
  const pixels = normaliseInk(sheet, SHEET, SHEET);
  expose(pixels, d);
  return { pixels, label };
}

function chosen(of: readonly Form[], d: Dice): Form {
  let left = d.between(
    0,
    of.reduce((sum, { share }) => sum + share, 0),
  );
  for (const form of of) {
    left -= form.share;
    if (left < 0) return form;
  }
  return of.at(-1) as Form;
}

/** Strokes saturate at 255 in most scans, stay grey in some. */
function expose(pixels: Uint8Array, d: Dice): void {
  const gain = d.chance(0.85) ? d.between(1, 1.7) : d.between(0.6, 1);
  for (let i = 0; i < PIXELS; i++) pixels[i] = Math.min(255, Math.round((pixels[i] as number) * gain));
}

/** `count` images of a seed; waits for `onProgress` between chunks, which may let messages in. */
export async function makeDigits(
  count: number,
  seed: number,
  onProgress?: (done: number, total: number) => void | Promise<void>,
): Promise<HeldImages> {
  const pixels = new Uint8Array(count * PIXELS);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const made = digit(seed, i);
    pixels.set(made.pixels, i * PIXELS);
    labels[i] = made.label;
    if ((i + 1) % CHUNK === 0 && i + 1 < count) {
      await onProgress?.(i + 1, count);
      // Without a host that waits, the event loop still gets its turn.
      if (!onProgress) await new Promise((resolve) => setTimeout(resolve));
    }
  }
  await onProgress?.(count, count);
  return { shape: [FIELD, FIELD, 1], count, pixels, labels };
}
