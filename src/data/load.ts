/** Turns what the person chose into images, where they are used: in the engine's worker, or in the command. */
import { defaultsOf } from '../blocks/param-bounds.ts';
import type { DataSource, Dataset, Images, Problem } from './dataset.ts';
import { subset } from './pixels.ts';
import { permutation, random } from './random.ts';
import type { Progress } from './sources/source.ts';
import { sources } from './sources/table.ts';

/** The images of a source, or why there are none. `tell` is waited for, so it may let messages in. */
export async function loadDataset(from: DataSource, tell: Progress = () => {}): Promise<Dataset | Problem> {
  const source = sources.get(from.source);
  if (!source) throw new Error(`no data source is called ${from.source}`);
  const { name, files = [], limit = Number.POSITIVE_INFINITY } = from;
  const values = { ...defaultsOf(source.params), ...from.values };
  const data = await source.load({ name, values, files, limit }, tell);
  return 'problem' in data ? data : { ...data, train: some(data.train, limit) };
}

/** At most `most` of the images, always the same ones: files may be sorted by class, so not the first. */
function some(images: Images, most: number): Images {
  return images.count <= most
    ? images
    : subset(images, permutation(images.count, random('limit')).slice(0, most));
}

/**
 * Which images train and which are held back: a seeded permutation, its first `share` (0 … 0.5, rounded to whole images)
 * for validation.
 */
export function splitValidation(
  images: Images,
  share: number,
  seed: number,
): { readonly train: Uint32Array; readonly validation: Uint32Array } {
  const order = permutation(images.count, random('validation', seed));
  const held = Math.round(images.count * share);
  return { train: order.slice(held), validation: order.slice(0, held) };
}
