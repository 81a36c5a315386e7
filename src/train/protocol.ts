/**
 * What the page, and the command, say to an engine and hear from it: plain data that `postMessage` can copy. Ours
 * (`train/engine`) is a module worker in the page and runs in-process for `cli.ts`; only it knows tfjs. Another may stand
 * behind the same three functions.
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
  /** With which it begins, unless `from` is given. */
  readonly weights: Weights;
  /** Where an earlier run of this network, on these data, was left: this one goes on from there. */
  readonly from?: Checkpoint;
  readonly recipe: Recipe;
  readonly data: DataSource;
  readonly backend: BackendName | 'auto';
}

/** What an engine can be told to do. What concerns a run names it, and is refused where the engine has no such run. */
export type Order =
  /** Makes or parses the data ahead of a run, so that the page can show it. */
  | { readonly type: 'load'; readonly data: DataSource }
  | { readonly type: 'start'; readonly spec: RunSpec }
  | { readonly type: 'pause'; readonly run: string }
  | { readonly type: 'resume'; readonly run: string }
  /** A checkpoint of the run between two steps, also while it is paused; with `stop` the run ends there. */
  | { readonly type: 'checkpoint'; readonly run: string; readonly stop?: boolean }
  /** Has no answer of its own: the run says `stopped`. */
  | { readonly type: 'stop'; readonly run: string }
  /** Probabilities of the main output for one image; pixels 0 … 1, in the data's own form (28 × 28 × 1 for digits). */
  | {
      readonly type: 'predict';
      readonly run: string;
      readonly image: Float32Array;
      readonly shape: readonly [number, number, number];
    }
  /** Up to `count` images of the test set (or of the validation part) with predictions, wrong ones first. */
  | { readonly type: 'review'; readonly run: string; readonly count: number }
  /** As they are now, also in the middle of the run. */
  | { readonly type: 'weights'; readonly run: string };

/** Names a command: no two that are sent to one engine share it. */
export type CommandId = string | number;

export type Command = Order & { readonly id: CommandId };

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

/** What an optimizer remembers from one step to the next. */
export interface OptimizerMemory {
  readonly rule: Recipe['optimizer'];
  /** Steps that it has done: Adam's corrections follow from it. */
  readonly steps: number;
  /** By weight, `layer/kernel`, in the rule's own order: Adam's first and second moment. */
  readonly tensors: ReadonlyMap<string, readonly Float32Array[]>;
}

/**
 * All that the rest of a run follows from, besides its network, data and recipe: a run that begins at a checkpoint ends with
 * the same numbers, bit for bit, as one that was never interrupted, on a backend that computes alike each time.
 *
 * Nothing random is kept but the seed, since nothing is drawn in turn: the order of an epoch's images follows from seed and
 * epoch, the images held back from the seed, a mask of dropout from seed, layer and step, and a schedule's rate from the step.
 */
export interface Checkpoint {
  /** Trained and not: the running statistics of batch norm are among them. */
  readonly weights: Weights;
  readonly optimizer: OptimizerMemory;
  readonly seed: number;
  /** Steps done. */
  readonly step: number;
  /** From 1; one more than the recipe's epochs where only the test is left. */
  readonly epoch: number;
  /** Images of the epoch's order that are done; all of them where only its validation is left. */
  readonly done: number;
  /** Of the steps of this epoch, since its scores are their mean. */
  readonly points: readonly Point[];
  /** Of the last epoch that has ended; null in the first. */
  readonly scores: Scores | null;
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

export interface Loading {
  readonly type: 'loading';
  readonly done: number;
  readonly total: number;
}

/** What a run says of itself. */
export type RunNews =
  | Loading
  | { readonly type: 'starting'; readonly backend: BackendName; readonly line: string }
  | { readonly type: 'backend'; readonly name: BackendName; readonly adapter: string; readonly why: string }
  /** Sent a few times a second at most; points are those since the last event. */
  | { readonly type: 'step'; readonly points: readonly Point[]; readonly progress: Progress }
  | { readonly type: 'epoch'; readonly epoch: number; readonly step: number; readonly scores: Scores }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'checkpoint'; readonly checkpoint: Checkpoint }
  /** `message` explains a stop that the person did not ask for. */
  | {
      readonly type: 'stopped';
      readonly reason: StopReason;
      readonly message: string;
      readonly scores: Scores | null;
      readonly testAccuracy: number | null;
      readonly imagesPerSecond: number;
    };

/** What an engine says that is no news of a run. */
export type Reply =
  /** Of a `load`; where a run loads its data, it is news of the run. */
  | (Loading & { readonly run?: undefined })
  /** Facts, counts, and a few images for the page to show. */
  | {
      readonly type: 'data';
      readonly facts: DataFacts;
      readonly train: number;
      readonly test: number;
      readonly samples: readonly { readonly pixels: Uint8Array; readonly label: number }[];
    }
  /** The command was not done; why, as a sentence for the person. */
  | { readonly type: 'refused'; readonly message: string }
  /** Empty where the image cannot enter the network. */
  | { readonly type: 'probabilities'; readonly values: readonly number[] }
  | {
      readonly type: 'reviewed';
      readonly images: readonly Reviewed[];
      readonly wrong: number;
      readonly of: number;
    }
  | { readonly type: 'weights'; readonly weights: Weights };

/**
 * Every event names the command that it answers: `paused`, `resumed` and `checkpoint` those that asked for it, all other news
 * of a run its `start`. So a run's news, which name the run, can be told from those of another, and a reply from one to somebody else.
 */
export type Event = ((RunNews & { readonly run: string }) | Reply) & { readonly answers: CommandId };

export type Listener = (event: Event) => void;

/** All that a user of an engine knows of it. Events come after `send` has returned. */
export interface Engine {
  readonly send: (command: Command) => void;
  /** Hears all that the engine says. Returns the way to end it. */
  readonly hear: (listener: Listener) => () => void;
  /**
   * Ends the engine, also one that no longer answers, and with it what it holds: whoever still waits for an answer is told.
   * The next command starts it anew.
   */
  readonly end: () => void;
}

/** What the surroundings of the engine (page worker, Node) lend it. */
export interface Host {
  /** File name → URL or path of tfjs's wasm binaries; empty in Node, where tfjs finds its own. */
  readonly wasm: Readonly<Record<string, string>>;
  /** Lets messages in; must not wait on a frame, since hidden tabs have none. */
  readonly yield: () => Promise<void>;
}
