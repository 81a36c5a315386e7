/**
 * A labelled set of equal images, as every data source delivers it and the engine, the page and the command read it.
 * Pixels are bytes 0 … 255, row-major, channels last; 0 is the background of digits. Labels always lie in memory; pixels
 * may instead be read batch by batch.
 */
import type { Scalar } from '../blocks/param.ts';

export type Images = HeldImages | ReadImages;

interface Labelled {
  /** [height, width, channels] of each image. */
  readonly shape: readonly [height: number, width: number, channels: number];
  readonly count: number;
  /** Class index of each image: up to 256 classes in bytes, up to 65,536 in two. */
  readonly labels: Uint8Array | Uint16Array;
}

/** All in memory, which costs no waiting in any step. */
export interface HeldImages extends Labelled {
  /** count × height × width × channels. */
  readonly pixels: Uint8Array;
}

/** For sets that do not fit: the pixels are read when they are asked for. */
export interface ReadImages extends Labelled {
  /** Pixels of the images with these indices, one after the other. */
  readonly read: (indices: ArrayLike<number>) => Promise<Uint8Array>;
}

export interface Dataset<I extends Images = Images> {
  readonly id: string;
  readonly name: string;
  readonly classes: readonly string[];
  /** The validation part is split off from here. */
  readonly train: I;
  /** Never trained on; absent where the source has no test files. */
  readonly test?: I;
}

/** What the page and the worker send each other to say which data: made or parsed where it is used. */
export interface DataSource {
  /** Key in `sources/table.ts`. */
  readonly source: string;
  /** What the person calls it. */
  readonly name: string;
  /** Of the source's parameters; one that is missing stands at its default. */
  readonly values: Readonly<Record<string, Scalar>>;
  /** Absent where the source makes its images. */
  readonly files?: readonly NamedFile[];
  /** So many training images at most, picked at random. */
  readonly limit?: number;
}

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What check needs to know of a data set. */
export interface DataFacts {
  readonly name: string;
  readonly image: readonly [height: number, width: number, channels: number];
  readonly classes: readonly string[];
}

/** Why there are no images, as a sentence for the person. */
export interface Problem {
  readonly problem: string;
}

export type Fit = 'pad' | 'resize' | 'crop' | 'exact';
