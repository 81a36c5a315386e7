/** For tests: values as a document may say them, by way of parameters that the module gets for that. */
import type { Param, Scalar, Value } from '../../blocks/param.ts';
import { kinds } from '../../blocks/table.ts';
import type { Random } from '../../data/random.ts';
import type { Block } from '../../graph/project.ts';
import { between, once, type Params, pick } from './random-params.ts';

export class References {
  /** The module's parameters, and what they must be for its blocks to get the values that were chosen. */
  readonly params: Param[] = [];
  readonly given: Record<string, Scalar> = {};

  constructor(
    readonly rng: Random,
    /** One value in so many is a reference; 0: none. */
    readonly seldom: number,
  ) {}

  /** The parameters as the block says them: defaults sometimes left out, some as references. */
  said(kind: string, params: Params): Block['params'] {
    const said: Record<string, Value> = {};
    for (const param of kinds.get(kind)?.params ?? []) {
      const value = params[param.id];
      if (value === undefined) continue;
      if (JSON.stringify(value) === JSON.stringify(param.value) && once(this.rng, 2)) continue;
      said[param.id] = this.refer(param, value);
    }
    return said;
  }

  /** A value as it is, or by way of a new parameter of this module: as such, linear, or chosen. */
  refer(param: Param, value: Scalar): Value {
    const { rng } = this;
    if (this.seldom === 0 || !once(rng, this.seldom)) return value;
    const id = `p${this.params.length}`;
    const way = rng.below(3);
    if (way === 0 && param.type === 'int') {
      const x = between(rng, 1, 3);
      this.declare({ id, type: 'int', min: 0, max: 9, value: once(rng, 2) ? x : 2 }, x);
      return { param: id, times: 2, plus: (value as number) - 2 * x };
    }
    if (way === 1) {
      const { choice, other } = pick(rng, [
        { choice: 'v1', other: 'v2' },
        { choice: 'constructor', other: '__proto__' },
      ]);
      this.declare({ id, type: 'enum', of: [choice, other], value: once(rng, 2) ? choice : other }, choice);
      return once(rng, 2)
        ? { choose: id, from: { [choice]: value }, else: param.value }
        : { choose: id, from: { v2: param.value, ['__proto__']: param.value }, else: value };
    }
    this.declare({ ...param, id, value: once(rng, 2) ? value : param.value } as Param, value);
    return { param: id };
  }

  declare(param: Param, value: Scalar): void {
    const { when: _, ...rest } = param;
    this.params.push(rest as Param);
    this.given[param.id] = value;
  }
}
