/** Packs a network as a zip of the files of a format, beside the page: a large one takes seconds. */
import { Zip, ZipPassThrough } from 'fflate';
import { initialWeights } from '../../compile/weights.ts';
import type { NamedBytes } from '../../formats/format.ts';
import { stem } from '../../formats/stem.ts';
import { formats } from '../../formats/table.ts';
import type { Parcel } from './pack.ts';

self.onmessage = async ({ data }: MessageEvent<Parcel>) => {
  try {
    self.postMessage(zipped(await filesOf(data)));
  } catch {
    self.postMessage(null);
  }
};

async function filesOf({ format: id, project, model, weights, seed, labels }: Parcel) {
  const format = formats.find((each) => each.id === id);
  if (format?.needs !== 'model') throw new Error(`${id} is not written from a model`);
  const source = { project, model, weights: weights ?? initialWeights(model, seed), labels };
  return format.write(source, stem(project.name));
}

function zipped(files: readonly NamedBytes[]): Blob {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  // Not compressed: weights are noise to a packer, and the browser joins the chunks without a copy.
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for (const { name, bytes } of files) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return new Blob(chunks, { type: 'application/zip' });
}
