/**
 * Parameters of blocks and modules. One description draws the inspector's form, validates files and types the block's rules.
 * In a document a parameter's value is a constant, a linear use of a module's parameter, or a finite choice: see `Value`.
 */
export type Scalar = number | string | boolean | readonly number[] | readonly (readonly number[])[];

/** A constant, a linear use of a parameter (4 × filters, n − 1), or a finite choice (v1 | v1.5; W_s | identity). */
export type Value =
  | Scalar
  | { readonly param: string; readonly times?: number; readonly plus?: number }
  | {
      readonly choose: string;
      readonly from: Readonly<Record<string, Value>>;
      readonly else: Value;
    };

interface Described {
  /** Key in a block's `params`; a slug. */
  readonly id: string;
  /** The field's words in the form: `Filters`. */
  readonly label?: string;
  readonly about?: string;
  /** Shown only while another parameter of this block has one of these values. */
  readonly when?: { readonly param: string; readonly is: readonly Scalar[] };
}

/**
 * `size` is a pair [height, width] of whole numbers; a single whole number stands for a square. What is optional here
 * belongs to the parameters of recipes and data: files know none of it, so no block or module has it.
 */
export type Param = Described &
  (
    | {
        readonly type: 'int';
        readonly min: number;
        readonly max: number;
        readonly value: number;
        /** An example for who typed something else; the default where nothing is said. */
        readonly such?: number;
      }
    | {
        readonly type: 'size';
        readonly min: number;
        readonly max: number;
        readonly value: readonly [number, number];
      }
    | {
        readonly type: 'real';
        readonly min: number;
        readonly max: number;
        readonly value: number;
        readonly such?: number;
        /** `min` itself is too low. */
        readonly above?: true;
        /** A share, typed and shown as per cent: 0.1 is `10`. */
        readonly percent?: true;
      }
    | {
        readonly type: 'enum';
        readonly of: readonly string[];
        readonly value: string;
        /** What a choice is called; by its own key where nothing is said. */
        readonly labels?: Readonly<Record<string, string>>;
      }
    | { readonly type: 'flag'; readonly value: boolean }
    | { readonly type: 'text'; readonly max: number; readonly value: string }
    | { readonly type: 'table'; readonly value: readonly (readonly number[])[] }
  );

/** The type of a parameter's values. */
export type ScalarOf<P extends Param> = P extends { type: 'int' | 'real' }
  ? number
  : P extends { type: 'size' }
    ? readonly [number, number]
    : P extends { type: 'enum'; of: readonly (infer Choice)[] }
      ? Choice
      : P extends { type: 'flag' }
        ? boolean
        : P extends { type: 'text' }
          ? string
          : readonly (readonly number[])[];

/** The resolved parameters that a block's rules receive: every one present and within its bounds. */
export type Resolved<P extends readonly Param[]> = {
  readonly [Each in P[number] as Each['id']]: ScalarOf<Each>;
};
