/**
 * The narrow waist: a network as plain data, in Keras's terms. The engine builds its model from it, every format prints
 * it, and nobody describes a block a second time.
 */
import type { Loss } from '../blocks/block.ts';
import type { Layer } from '../blocks/layer.ts';
import type { Shape } from '../blocks/shape.ts';
import type { Fit } from '../data/dataset.ts';
import type { Path } from '../graph/path.ts';

export interface Compiled {
  readonly name: string;
  /** In data order: each layer stands after those it reads. */
  readonly layers: readonly Layer[];
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  /** Layer name → the block it came from. */
  readonly of: Readonly<Record<string, Path>>;
}

export interface Input {
  readonly layer: string;
  readonly shape: Shape;
  readonly fit: Fit;
  /** What the network sees is mul × pixel + add, pixel in 0 … 1. */
  readonly scale: readonly [mul: number, add: number];
}

export interface Output {
  readonly layer: string;
  readonly name: string;
  /** The layer whose output is the logits; equal to `layer` where there is no loss. */
  readonly logits: string;
  readonly classes: number;
  readonly weight: number;
  /** The one whose accuracy is meant when one number is said; exactly one output is main. */
  readonly main: boolean;
  readonly loss: Loss | 'none';
}

/** By weight: `layer/kernel`. */
export type Weights = ReadonlyMap<string, { readonly shape: Shape; readonly data: Float32Array }>;
