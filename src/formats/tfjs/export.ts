/**
 * A network as tfjs's layers model: `model.json` and `weights.bin`, which stock tfjs loads without any code of ours
 * (`tf.loadLayersModel`), but for the layers that stock tfjs lacks, whose code goes along. The whole document travels with it in `userDefinedMetadata`, so that opening it restores the graph.
 */
import { scalars } from '../../blocks/shape.ts';
import type { Compiled, Weights } from '../../compile/compiled.ts';
import type { Project } from '../../graph/project.ts';
import type { NamedBytes } from '../format.ts';
import { ownLayers, ownLayersName } from './own-layers.ts';
import { inexactly, type StockLayer } from './stock.ts';
import { stockLayers, takeWeight } from './weights.ts';

/** A sentence for each block that stock layers cannot say exactly; they are named before an export. */
export const inexact = (model: Compiled): readonly string[] =>
  model.layers.flatMap((layer) => {
    const why = inexactly(layer);
    return why === null ? [] : [`${(model.of[layer.name] ?? [layer.name]).join('/')}: ${why}`];
  });

/** `labels` are the classes of the main output, where they have names. */
export function exportTfjs(
  project: Project,
  model: Compiled,
  weights: Weights,
  labels?: readonly string[],
): { readonly files: readonly NamedBytes[] } {
  const layers = stockLayers(model);
  const stock = layers.flatMap((layer) => layer.weights);
  const json = {
    format: 'layers-model',
    generatedBy: 'Netloom',
    convertedBy: null,
    modelTopology: {
      class_name: 'Model',
      config: {
        name: modelName(project.name),
        layers: layers.map(entry),
        input_layers: model.inputs.map(({ layer }) => [layer, 0, 0]),
        output_layers: [...new Set(model.outputs.map(({ layer }) => layer))].map((layer) => [layer, 0, 0]),
      },
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [
      {
        paths: ['weights.bin'],
        weights: stock.map(({ name, shape }) => ({ name, shape, dtype: 'float32' })),
      },
    ],
    userDefinedMetadata: {
      netloom: project,
      inputs: model.inputs,
      outputs: model.outputs.map(({ layer, name, classes, main }) => ({
        layer,
        name,
        classes,
        main,
        ...(main && labels?.length === classes && { labels }),
      })),
    },
  };
  const text = (of: string): NamedBytes['bytes'] => new TextEncoder().encode(of);
  return {
    files: [
      { name: 'model.json', bytes: text(`${JSON.stringify(json)}\n`) },
      { name: 'weights.bin', bytes: littleEndian(stock.map((weight) => takeWeight(weight, weights))) },
      ...(layers.some((layer) => layer.class.startsWith('Netloom>'))
        ? [{ name: ownLayersName, bytes: text(ownLayers) }]
        : []),
    ],
  };
}

/** Keras 2's entry of a layer; one node, since no layer of ours is shared. */
const entry = ({ name, class: className, config, from }: StockLayer) => ({
  class_name: className,
  name,
  config: { ...config, name },
  inbound_nodes: from.length === 0 ? [] : [from.map((layer) => [layer, 0, 0, {}])],
});

/** tfjs takes no spaces and nothing but ASCII in names. */
const modelName = (name: string): string =>
  name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '') || 'netloom';

/** float32, least significant byte first, one after the other without gaps. */
function littleEndian(parts: readonly Float32Array[]): NamedBytes['bytes'] {
  const bytes = new Uint8Array(4 * parts.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(bytes.buffer);
  const native = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
  let at = 0;
  for (const part of parts) {
    if (native) bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    else for (let i = 0; i < part.length; i++) view.setFloat32(at + 4 * i, part[i] as number, true);
    at += part.byteLength;
  }
  return bytes;
}

/** Size of `weights.bin`, for a word before a large export. */
export const weightBytes = (model: Compiled): number =>
  model.layers.reduce(
    (sum, layer) => sum + layer.weights.reduce((inner, { shape }) => inner + 4 * scalars(shape), 0),
    0,
  );
