/**
 * What check says. Results inside a module are relative, so that equal instances share them; paths, sentences and
 * fixes are made only for what is listed.
 */
import type { ComplaintCode } from '../blocks/complaint.ts';
import type { Cost } from '../blocks/cost.ts';
import type { Scalar } from '../blocks/param.ts';
import type { Shape } from '../blocks/shape.ts';
import type { DataFacts } from '../data/dataset.ts';
import type { Path } from '../graph/path.ts';
import type { Project } from '../graph/project.ts';
import type { Linked } from './link.ts';
import type { Results } from './results.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** Every code that a problem can bear; `sentences.ts` has a row for each. */
export type ProblemCode =
  | ComplaintCode
  | 'no-input'
  | 'no-output'
  | 'unconnected' // a port without a wire: facts port
  | 'too-few-inputs' // a join of one: facts got
  | 'crowded-port' // two wires end on one input: facts port, wires
  | 'missing-port' // a wire from or to a port that does not exist: facts port, side
  | 'missing-block' // a wire from or to a block that does not exist: facts block
  | 'loop' // facts way (names joined by →)
  | 'unreachable' // leads to no output
  | 'several-main-outputs' // two outputs of the greatest weight, at a side branch: facts count, weight, main (path by /)
  | 'unknown-kind' // facts kind
  | 'missing-module' // facts module
  | 'recursion' // a module that contains itself: facts module
  | 'unknown-param' // a value that refers to a parameter the module lacks: facts refers; param names the field
  | 'extra-param' // warning: a value for a parameter that the module lacks: param
  | 'bad-param' // a value of the wrong type or out of bounds: facts value, needs; param names the field
  | 'repeat-ports' // repeat on a block that has not one input and one output
  | 'repeat-fails' // a later iteration does not fit: facts iteration, of
  | 'too-large' // more than 100,000 blocks after expansion: facts count, max
  | 'softmax-twice' // warning: a softmax feeds the softmax of an output
  | 'bottleneck' // hint: a large kernel on many channels: facts channels, reduced, now and behind it (multiplications)
  | 'unread-rows' // hint: the stride does not divide, the last rows are never read: facts rows, columns
  | 'classes-differ' // data: facts classes, data, name
  | 'channels-differ' // data: facts channels, data, name
  | 'image-refused' // data: fit is exact and the sizes differ: facts image, input
  | 'image-resized'; // data, warning: facts image, input

/** A shape, or null where it is not known. */
export type Known = Shape | null;

export interface Found {
  /** Block id in the module where it was found; '' for the module as a whole. */
  readonly block: string;
  readonly code: ProblemCode;
  readonly port?: number;
  readonly param?: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface BlockResult {
  /** In port order; null where unknown. */
  readonly ins: readonly (Shape | null)[];
  /** One per output port; null where unknown. */
  readonly outs: readonly (Shape | null)[];
  /** What is shown as the block's output: of a block without an output port, what it answers. */
  readonly shape: Shape | null;
  readonly cost: Cost;
  /** Parameters as the kind's rules receive them; null for modules and where a value is bad. */
  readonly params: Readonly<Record<string, Scalar>> | null;
  readonly bypassed: boolean;
  readonly found: readonly Found[];
  /** For a module, or anything repeated: its iterations, equal ones folded. */
  readonly runs?: readonly Run[];
}

/** `times` equal iterations of a module instance or repeated block. */
export interface Run {
  readonly times: number;
  /** Inside of one iteration; absent where a plain block is repeated. */
  readonly checked?: Checked;
  readonly cost: Cost;
  readonly ins: readonly (Shape | null)[];
  readonly outs: readonly (Shape | null)[];
}

/** The result for one module with given parameters and input shapes. */
export interface Checked {
  readonly linked: Linked;
  readonly values: Readonly<Record<string, Scalar>>;
  readonly outputs: readonly (Shape | null)[];
  readonly cost: Cost;
  readonly blocks: Results<BlockResult>;
  /** Blocks in data order. */
  readonly order: readonly string[];
  /** What is wrong with the module's own wiring. */
  readonly own: readonly Found[];
  readonly counts: Readonly<Record<Severity, number>>;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** The block, from the root down; empty for the document as a whole. */
  readonly at: Path;
  readonly port?: number;
  readonly param?: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** *[block] [needs what] but gets [what]. [One thing to do.]* */
  readonly message: string;
  /** Why this is so, for a learner. */
  readonly why: string;
}

/** A button: `adds` is by how much the network's totals grow, found by trying it. The first offer is recommended. */
export interface FixOffer {
  readonly id: string;
  readonly label: string;
  readonly adds: Cost;
}

export interface Surroundings {
  readonly data?: DataFacts;
}

export interface Report {
  readonly project: Project;
  readonly surroundings: Surroundings;
  readonly root: Checked;
  readonly totals: Cost;
  /** In data order; errors, warnings and hints. */
  readonly problems: readonly Problem[];
  /** No errors. */
  readonly ok: boolean;
}
