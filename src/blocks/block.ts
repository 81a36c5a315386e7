/**
 * The contract of a block kind: its words, its parameters, its ports, its shape rule, its cost rule and its one lowering
 * to Keras layers. A kind is one file that calls `block({…})`, and one line in `table.ts`. Every member must be there, so
 * that the compiler names what a new kind forgets. Rules are pure and never throw for what a person can enter; they
 * return a complaint, which check turns into a sentence with fixes.
 */
import type { Complaint } from './complaint.ts';
import type { Cost } from './cost.ts';
import type { Lowering } from './layer.ts';
import type { Param, Resolved, Scalar } from './param.ts';
import type { Shape } from './shape.ts';

/** Families share a colour and a group in the palette. */
export type Family =
  | 'input'
  | 'convolution'
  | 'pooling'
  | 'joining'
  | 'normalisation'
  | 'activation'
  | 'dense'
  | 'output';

/** What a block is drawn as: its family, or a module. */
export type Look = Family | 'module';

/**
 * What training makes small at an output: the cross-entropy of its softmax, or the penalties of LeNet-5's radial basis
 * functions (LeCun et al. 1998, eq. 9).
 */
export type Loss = 'cross-entropy' | 'rbf-1998';

/** How a block says its sums to a person: `⌊(32 − 5) / 1⌋ + 1 = 28`, `5·5·6·16 + 16 = 2,416`. */
export interface Explanation {
  readonly shape: readonly string[];
  readonly params: readonly string[];
  readonly macs: readonly string[];
}

export interface BlockSpec<P extends readonly Param[], R = Resolved<P>> {
  /** Key in documents; never changes. */
  readonly kind: string;
  readonly label: string;
  readonly family: Family;
  /** One sentence for the palette's tooltip. */
  readonly about: string;
  /** Other words by which people look for it. */
  readonly also: string;
  readonly params: P;
  readonly inputs: 0 | 1 | 'many';
  readonly outputs: 0 | 1;
  /** Whether its output has as many channels as its only input, whatever its parameters are. */
  readonly keepsChannels: boolean;
  /** Null but of kinds that answer: they have `classes`, `name` and `weight`, and lower to a softmax of what the loss reads. */
  readonly loss: Loss | null;
  /** Name on the canvas while the person gave none: `Conv 3×3`. */
  readonly title: (p: R) => string;
  /** Key parameters for the node's second line: `32 · stride 2 · same`. */
  readonly summary: (p: R) => string;
  /** Output shape, or what is wrong. `ins` are all known, at least one (two for `many`), in port order. */
  readonly shape: (p: R, ins: readonly Shape[]) => Shape | Complaint;
  /** Called only where `shape` gave a shape. */
  readonly cost: (p: R, ins: readonly Shape[], out: Shape) => Cost;
  readonly lower: (p: R, ins: readonly Shape[], out: Shape) => Lowering;
  readonly explain: (p: R, ins: readonly Shape[], out: Shape) => Explanation;
}

/** A kind whose parameter types are forgotten, as tables and generic code hold it. */
export type BlockKind = BlockSpec<readonly Param[], Readonly<Record<string, Scalar>>>;

/** Keeps the parameter types while the rules are written, and forgets them at the table's edge. */
export function block<const P extends readonly Param[]>(spec: BlockSpec<P>): BlockKind {
  return spec as unknown as BlockKind;
}
