/** Packs a network as a zip of `model.json` and `weights.bin`, beside the page: a large one takes seconds. */
import { Zip, ZipPassThrough } from 'fflate';
import { initialWeights } from '../../compile/weights.ts';
import { exportTfjs } from '../../formats/tfjs/export.ts';
import type { Parcel } from './pack.ts';

self.onmessage = ({ data }: MessageEvent<Parcel>) => {
  const { project, model, weights, labels } = data;
  const { files } = exportTfjs(project, model, weights ?? initialWeights(model, data.seed), labels);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  // Not compressed: weights are noise to a packer, and the browser joins the chunks without a copy.
  const zip = new Zip((error, chunk, final) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
    if (final) self.postMessage(new Blob(chunks, { type: 'application/zip' }));
  });
  for (const { name, bytes } of files) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
};
