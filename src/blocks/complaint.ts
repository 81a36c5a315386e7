/**
 * What a block's shape rule answers when its inputs do not fit: a code and the facts, no prose. Check owns the sentence
 * of each code (`check/sentences.ts`) and its fixes (`check/fix/`), and the compiler makes sure that no sentence is missing.
 */
import type { Shape } from './shape.ts';

export type ComplaintCode =
  | 'needs-image' // a vector into a convolution, pool …: facts got
  | 'needs-vector' // an image into a dense layer or an output: facts got
  | 'kernel-too-large' // facts kernel, effective (with dilation), got, padded (size with the border)
  | 'size-zero' // a pool would leave nothing: facts window, got, output
  | 'groups-do-not-divide' // facts groups, channels, filters
  | 'stride-with-dilation' // facts stride, dilation
  | 'unlike-shapes' // Add: facts first, other, firstPort, otherPort
  | 'unlike-sizes' // Concat: heights or widths differ: facts first, other, firstPort, otherPort
  | 'mixed-ranks' // Add, Concat: image beside vector: facts image, vector
  | 'channels-shrink' // pad channels: fewer asked for than come in: facts channels, got
  | 'table-rows' // conv by table: as many rows as channels: facts rows, channels
  | 'empty-column' // conv by table: an output map that sees nothing: facts column (from 1)
  | 'wrong-code-length' // RBF output: vector's length is not that of its pictures: facts length, got
  | 'wrong-units'; // output: vector's length is not the number of classes: facts classes, got

export interface Complaint {
  readonly code: ComplaintCode;
  /** Input port that is at fault. */
  readonly port?: number;
  /** Parameter that is at fault. */
  readonly param?: string;
  /** Counts as numbers; shapes and sizes as people read them: `28 × 28 × 64`, `5 × 5`. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** The shape with which check goes on below, so that one fault does not hide or cause others. */
  readonly assume?: Shape;
}

export const isComplaint = (result: Shape | Complaint): result is Complaint => 'code' in result;
