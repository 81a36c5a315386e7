/**
 * What the page, and the command, say to the engine and hear from it. All of it is plain data that `postMessage` can
 * copy. The engine (`train/engine`) is a module worker in the page and runs in-process for `cli.ts`; only it knows tfjs.
 */
import type { Compiled, Weights } from '../compile/compiled.ts';
import type { DataFacts, DataSource } from '../data/dataset.ts';

export type BackendName = 'webgpu' | 'webgl' | 'wasm' | 'cpu';

export interface Recipe {
  readonly optimizer: 'sgd' | 'momentum' | 'adam' | 'rmsprop';
  /** Learning rate; with a schedule, that of the first step. */
  readonly rate: number;
  /** How the rate goes on: as it is (also where nothing is said), or down to 0 along half a cosine. */
  readonly schedule?: 'constant' | 'cosine';
  /** Images per step. */
  readonly batch: number;
  readonly epochs: number;
  /** Share of the training images held back for validation, 0 … 0.5. */
  readonly validation: number;
  readonly seed: number;
}

/** A run is a snapshot: it owns its network, recipe and data; later edits of the graph change nothing in it. */
export interface RunSpec {
  readonly run: string;
  readonly model: Compiled;
  readonly weights: Weights;
  readonly recipe: Recipe;
  readonly data: DataSource;
  readonly backend: BackendName | 'auto';
}

export type Command =
  /** Makes or parses the data ahead of a run, so that the page can show it. */
  | { readonly type: 'load'; readonly data: DataSource }
  | { readonly type: 'start'; readonly spec: RunSpec }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'stop' }
  /** Probabilities of the main output for one image; pixels 0 … 1, in the data's own form (28 × 28 × 1 for digits). */
  | {
      readonly type: 'predict';
      readonly id: number;
      readonly image: Float32Array;
      readonly shape: readonly [number, number, number];
    }
  /** Up to `count` images of the test set (or of the validation part) with predictions, wrong ones first. */
  | { readonly type: 'review'; readonly count: number }
  | { readonly type: 'weights'; readonly id: number };

/** One measured point. Loss is the weighted sum of all outputs plus L2; accuracy is the main output's, 0 … 1. */
export interface Point {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
}

export interface Scores {
  readonly loss: number;
  readonly accuracy: number;
  /** Null where nothing is held back. */
  readonly valLoss: number | null;
  readonly valAccuracy: number | null;
}

export interface Progress {
  readonly step: number;
  readonly steps: number;
  readonly epoch: number;
  readonly epochs: number;
  readonly imagesPerSecond: number;
  readonly secondsLeft: number;
}

/** An image with what the network said of it. */
export interface Reviewed {
  readonly pixels: Uint8Array;
  readonly shape: readonly [number, number, number];
  readonly label: number;
  readonly guess: number;
  /** Probability of the guess. */
  readonly confidence: number;
}

export type StopReason = 'finished' | 'stopped' | 'diverged' | 'failed';

export type Event =
  | { readonly type: 'loading'; readonly done: number; readonly total: number }
  /** Facts, counts, and a few images for the page to show. */
  | {
      readonly type: 'data';
      readonly facts: DataFacts;
      readonly train: number;
      readonly test: number;
      readonly samples: readonly { readonly pixels: Uint8Array; readonly label: number }[];
    }
  /** What is wrong with the data, as a sentence for the person; nothing was loaded. */
  | { readonly type: 'data-refused'; readonly message: string }
  | { readonly type: 'starting'; readonly backend: BackendName; readonly line: string }
  | { readonly type: 'backend'; readonly name: BackendName; readonly adapter: string; readonly why: string }
  /** Sent a few times a second at most; points are those since the last event. */
  | { readonly type: 'step'; readonly points: readonly Point[]; readonly progress: Progress }
  | { readonly type: 'epoch'; readonly epoch: number; readonly step: number; readonly scores: Scores }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  /** `message` explains a stop that the person did not ask for. */
  | {
      readonly type: 'stopped';
      readonly reason: StopReason;
      readonly message: string;
      readonly scores: Scores | null;
      readonly testAccuracy: number | null;
      readonly imagesPerSecond: number;
    }
  | { readonly type: 'probabilities'; readonly id: number; readonly values: readonly number[] }
  | {
      readonly type: 'reviewed';
      readonly images: readonly Reviewed[];
      readonly wrong: number;
      readonly of: number;
    }
  | { readonly type: 'weights'; readonly id: number; readonly weights: Weights };

/** What the surroundings of the engine (page worker, Node) lend it. */
export interface Host {
  /** File name → URL or path of tfjs's wasm binaries; empty in Node, where tfjs finds its own. */
  readonly wasm: Readonly<Record<string, string>>;
  /** Lets messages in; must not wait on a frame, since hidden tabs have none. */
  readonly yield: () => Promise<void>;
  readonly say: (event: Event) => void;
}
