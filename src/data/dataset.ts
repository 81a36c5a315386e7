/**
 * A labelled set of equal images in memory, as every data source delivers it and the engine, the page and the command
 * read it. Pixels are 0 … 255, row-major, channels last; 0 is the background of digits.
 */
export interface Images {
  /** [height, width, channels] of each image. */
  readonly shape: readonly [height: number, width: number, channels: number];
  readonly count: number;
  /** count × height × width × channels. */
  readonly pixels: Uint8Array;
  /** Class index of each image. */
  readonly labels: Uint8Array;
}

export interface Dataset {
  readonly id: string;
  readonly name: string;
  readonly classes: readonly string[];
  /** The validation part is split off from here. */
  readonly train: Images;
  /** Never trained on; absent where the source has no test files. */
  readonly test?: Images;
}

/** What the page and the worker send each other to say which data: made or parsed where it is used. */
export type DataSource =
  | { readonly kind: 'digits'; readonly count: number; readonly seed: number }
  | {
      readonly kind: 'idx';
      readonly name: string;
      readonly files: readonly NamedFile[];
      /** So many training images at most, picked at random. */
      readonly limit?: number;
    };

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

export type Fit = 'pad' | 'resize' | 'crop' | 'exact';
