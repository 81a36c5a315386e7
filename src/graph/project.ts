/**
 * The document: named modules, each a graph of blocks and wires; the root is a module too. Self-contained, immutable,
 * layout apart from meaning. Edits are in `edit/`, the file format in `formats/project`.
 */
import type { Param, Value } from '../blocks/param.ts';

export interface Project {
  readonly format: 'netloom';
  readonly version: 1;
  readonly name: string;
  /** One paragraph about the architecture: what it is, which variant, the paper. */
  readonly about?: string;
  /** Where the architecture was published. */
  readonly paper?: Paper;
  /** Key of the root in `modules`. */
  readonly root: string;
  readonly modules: Readonly<Record<string, Module>>;
  /** Id of the data set that was chosen for it (`digits`), or none. */
  readonly data?: string;
}

export interface Paper {
  readonly title: string;
  readonly authors: string;
  readonly year: number;
  readonly url?: string;
}

export interface Module {
  readonly name: string;
  readonly about?: string;
  readonly params: readonly Param[];
  readonly blocks: readonly Block[];
  readonly wires: readonly Wire[];
  /** Top left corner of each block on the canvas, in pixels; check and compile never read it. */
  readonly layout: Readonly<Record<string, Point>>;
}

export type Point = readonly [x: number, y: number];

export interface Block {
  /** Stable slug, `[a-z][a-z0-9_]*`, unique in its module. */
  readonly id: string;
  /** What the person typed, any text. */
  readonly name?: string;
  /** A block kind, `port-in`, `port-out`, or `module`. */
  readonly kind: string;
  /** For kind `module`: the key in `Project.modules`. */
  readonly module?: string;
  /** Only values that differ from the default need to stand here. */
  readonly params: Readonly<Record<string, Value>>;
  /** ≥ 1; iteration k feeds k + 1; one input, one output. */
  readonly repeat?: Value;
  /** True: passes its input through. */
  readonly bypass?: Value;
}

/** Where a wire starts or ends. The ports of a join are its order. */
export type End = readonly [block: string, port: number];

export interface Wire {
  readonly from: End;
  readonly to: End;
}
