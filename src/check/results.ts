/** The results of a module's blocks, found by id: a view of the list that a run makes, so that no run fills a table. */

/** Which result is whose. */
export interface Index {
  /** In data order, as the results stand. */
  readonly ids: readonly string[];
  /** A block's number by its id, and its turn in that order by its number. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly turns: Int32Array;
}

/** Iterates in data order. */
export class Results<Result> implements Iterable<readonly [id: string, result: Result]> {
  constructor(
    private readonly index: Index,
    private readonly list: readonly Result[],
  ) {}

  get(id: string): Result | undefined {
    const number = this.index.numbers.get(id);
    return number === undefined ? undefined : this.list[this.index.turns[number] as number];
  }

  *[Symbol.iterator](): Generator<readonly [id: string, result: Result]> {
    for (const [i, id] of this.index.ids.entries()) yield [id, this.list[i] as Result];
  }
}

export const noResults = new Results<never>({ ids: [], numbers: new Map(), turns: new Int32Array() }, []);
