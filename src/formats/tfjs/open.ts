/**
 * Opens a `model.json` that Netloom made: the document out of its metadata, and the weights out of its `weights.bin`.
 * What others made is recognised and refused with a sentence.
 */
import { scalars } from '../../blocks/shape.ts';
import type { Compiled, Weights } from '../../compile/compiled.ts';
import type { Project } from '../../graph/project.ts';
import { fromJson, parseJson } from '../project/parse.ts';
import { putWeight, stockLayers } from './weights.ts';

/** Characters of a `model.json`: the document, and a topology that is longer than it. */
export const longestModel = 50_000_000;

export interface OpenedModel {
  readonly project: Project;
  /** What the weight files hold, one after the other. */
  readonly weightsManifest: readonly ManifestGroup[];
}

export interface ManifestGroup {
  /** Names of files beside `model.json`. */
  readonly paths: readonly string[];
  readonly weights: readonly { readonly name: string; readonly shape: readonly number[] }[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a JSON value is a tfjs model, whoever made it. */
export const isModelJson = (json: unknown): boolean => isRecord(json) && Object.hasOwn(json, 'modelTopology');

/** Never throws. `problem` is a sentence for the person. */
export function openTfjs(text: string): OpenedModel | { readonly problem: string } {
  const read = parseJson(text, longestModel);
  return 'problem' in read ? read : openModelJson(read.json);
}

export function openModelJson(json: unknown): OpenedModel | { readonly problem: string } {
  if (!isRecord(json) || !isModelJson(json))
    return { problem: 'The file is JSON, but not a tfjs model: it has no “modelTopology”.' };
  const metadata = json.userDefinedMetadata;
  if (!isRecord(metadata) || !Object.hasOwn(metadata, 'netloom'))
    return {
      problem:
        'This model.json was not made by Netloom, so it does not hold a graph to open. Opening foreign models comes later.',
    };
  const opened = fromJson(metadata.netloom);
  if ('problem' in opened) return opened;
  const weightsManifest = manifest(json.weightsManifest);
  return weightsManifest
    ? { project: opened.project, weightsManifest }
    : { problem: 'The model.json is damaged: its “weightsManifest” is not a list of float32 weights.' };
}

function manifest(value: unknown): readonly ManifestGroup[] | undefined {
  const good =
    Array.isArray(value) &&
    value.every(
      (group) =>
        isRecord(group) &&
        Array.isArray(group.paths) &&
        group.paths.every((path) => typeof path === 'string' && /^(\.\/)?\w[\w.-]*$/.test(path)) &&
        Array.isArray(group.weights) &&
        group.weights.every(
          (weight) =>
            isRecord(weight) &&
            typeof weight.name === 'string' &&
            weight.dtype === 'float32' &&
            weight.quantization === undefined &&
            Array.isArray(weight.shape) &&
            weight.shape.every((side) => Number.isSafeInteger(side) && side >= 0),
        ),
    );
  return good ? (value as readonly ManifestGroup[]) : undefined;
}

/**
 * The weights of `model` from a model's weight files, read one after the other in the manifest's order. `model` must be
 * compiled from the document that came with them.
 */
export function readWeights(
  opened: Pick<OpenedModel, 'weightsManifest'>,
  bytes: Uint8Array,
  model: Compiled,
): { readonly weights: Weights } | { readonly problem: string } {
  const entries = opened.weightsManifest.flatMap((group) => group.weights);
  const wanted = entries.reduce((sum, { shape }) => sum + 4 * scalars(shape), 0);
  if (bytes.length < wanted)
    return {
      problem: `The weights have ${bytes.length.toLocaleString('en-US')} bytes, but model.json describes ${wanted.toLocaleString('en-US')}. Both files must come from the same export.`,
    };
  const found = new Map<string, { readonly shape: readonly number[]; readonly data: Float32Array }>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (const { name, shape } of entries) {
    const data = new Float32Array(scalars(shape));
    for (let i = 0; i < data.length; i++, at += 4) data[i] = view.getFloat32(at, true);
    found.set(name, { shape, data });
  }
  const weights = new Map<string, { shape: readonly number[]; data: Float32Array }>();
  for (const layer of model.layers)
    for (const { name, shape } of layer.weights)
      weights.set(`${layer.name}/${name}`, { shape, data: new Float32Array(scalars(shape)) });
  for (const weight of stockLayers(model).flatMap((layer) => layer.weights)) {
    const theirs = found.get(weight.name);
    const ours = weights.get(weight.of);
    if (!theirs || !ours || theirs.shape.join() !== weight.shape.join())
      return {
        problem: `The weights do not fit the network: ${weight.name} should be ${weight.shape.join(' × ')}${theirs ? ` but is ${theirs.shape.join(' × ')}` : ' but is missing'}. Both files must come from the same export.`,
      };
    putWeight(weight, theirs.data, ours.data);
  }
  return { weights };
}
