/**
 * For tests: random documents that are valid by construction. A module grows end by end; each block is chosen so that its
 * kind's own shape rule accepts what arrives. Whether check agrees, and whether both are right, is for the oracles to say.
 */
import { isComplaint } from '../../blocks/complaint.ts';
import type { Param, Scalar, Value } from '../../blocks/param.ts';
import { resolveDefaults } from '../../blocks/param-bounds.ts';
import { codeLength } from '../../blocks/rbf.ts';
import { isImage, type Shape, sameShape, scalars } from '../../blocks/shape.ts';
import { isOutput, kinds } from '../../blocks/table.ts';
import { type Random, random } from '../../data/random.ts';
import type { Block, End, Module, Point, Project, Wire } from '../../graph/project.ts';
import {
  between,
  once,
  onImages,
  onVectors,
  type Params,
  pick,
  randomParams,
  windows,
} from './random-params.ts';
import { References } from './references.ts';

/** What flows from a block's port, and whether something reads it. */
interface Flow {
  readonly at: End;
  readonly shape: Shape;
  read: boolean;
}

interface Definition {
  readonly key: string;
  readonly ins: readonly Shape[];
  readonly outs: readonly Shape[];
  /** Parameters with which an instance gives these shapes. */
  readonly given: Params;
}

export interface Wishes {
  /** The first block after the input: an index of `windows`. */
  readonly window?: number;
  /** About how many blocks the root shall have; 8 unless told. */
  readonly size?: number;
  /** Modules with parameters; on unless told. */
  readonly modules?: boolean;
  /** Blocks from which no output can be reached; off unless told. */
  readonly dangling?: boolean;
}

const largest = 400;

/** The same key gives the same document. */
export function randomProject(key: string | number, wishes: Wishes = {}): Project {
  const rng = random('graph', key);
  const modules: Record<string, Module> = {};
  const root = new Growth(rng, modules, [], 0, wishes);
  const wish = wishes.window === undefined ? undefined : windows[wishes.window % windows.length];
  if (wish) root.begin(wish);
  else for (let n = once(rng, 6) ? 2 : 1; n > 0; n--) root.source();
  root.grow(between(rng, 2, wishes.size ?? 8));
  root.close();
  modules.main = root.module('main', true);
  return { format: 'netloom', version: 1, name: `Graph ${key}`, root: 'main', modules };
}

class Growth extends References {
  readonly blocks: Block[] = [];
  readonly wires: Wire[] = [];
  readonly flows: Flow[] = [];

  constructor(
    rng: Random,
    readonly modules: Record<string, Module>,
    readonly made: Definition[],
    readonly depth: number,
    readonly wishes: Wishes,
  ) {
    super(rng, wishes.modules === false ? 0 : depth > 0 ? 4 : 15);
  }

  /** The document's part; the root's own parameters stand at what its blocks were chosen for. */
  module(name: string, isRoot: boolean): Module {
    const layout: Record<string, Point> = {};
    for (const [i, { id }] of this.blocks.entries())
      layout[id] = [(i % 8) * 240, Math.floor(i / 8) * 120 + (this.depth > 0 ? 8 : 0)];
    const params = this.params.map((param) =>
      isRoot ? ({ ...param, value: this.given[param.id] } as Param) : param,
    );
    return { name, params, blocks: shuffledSome(this.rng, this.blocks), wires: this.wires, layout };
  }

  /** Adds a block, wired to what it reads, and says what flows out of it. */
  put(
    kind: string,
    params: Block['params'],
    from: readonly Flow[],
    outs: readonly Shape[],
    more: Partial<Block> = {},
  ): readonly Flow[] {
    const id = `${kind === 'module' ? 'part' : kind.replace('-', '_')}_${this.blocks.length}`;
    const name = once(this.rng, 12) ? { name: `<b>${id}</b> π` } : {};
    this.blocks.push({ id, ...name, kind, ...more, params });
    for (const [port, flow] of from.entries()) {
      this.wires.push({ from: flow.at, to: [id, port] });
      flow.read = true;
    }
    const flows = outs.map((shape, port) => ({ at: [id, port] as const, shape, read: false }));
    this.flows.push(...flows);
    return flows;
  }

  /** An Input, of `shape` where it is told. */
  source(shape?: Shape): Flow {
    const params = {
      ...randomParams(this.rng, 'input', []),
      ...(shape && { height: shape[0] as number, width: shape[1] as number, channels: shape[2] as number }),
    };
    const { height, width, channels } = params as Record<string, number>;
    return this.put('input', this.said('input', params), [], [[height, width, channels] as Shape])[0] as Flow;
  }

  /** An Input and the wished window on it, sometimes inside a module. */
  begin({ kind, params }: (typeof windows)[number]): void {
    const { rng } = this;
    const groups = (params.groups as number | undefined) ?? 1;
    for (;;) {
      const shape = [between(rng, 3, 8), between(rng, 3, 8), groups * between(rng, 1, 2)];
      const values = { ...randomParams(rng, kind, shape), ...params };
      if (kind === 'conv2d') Object.assign(values, { filters: groups * between(rng, 1, 3) });
      const out = shapeOf(kind, values, [shape]);
      if (!out || scalars(out) > largest) continue;
      const from = this.source(shape);
      if (this.wishes.modules !== false && once(rng, 4)) {
        const inner = this.child();
        const entry = inner.put('port-in', {}, [], [shape])[0] as Flow;
        inner.put(kind, inner.said(kind, values), [entry], [out]);
        this.use(this.define(inner, [shape]), [from]);
      } else this.put(kind, this.said(kind, values), [from], [out]);
      return;
    }
  }

  grow(steps: number): void {
    for (let step = 0; step < steps; step++) {
      const flow = this.anEnd();
      const way = this.rng.below(12);
      if (way === 0) this.residual(flow);
      else if (way === 1) this.inception(flow);
      else if (way <= 3 && this.wishes.modules !== false && this.depth < 3) this.instance(flow);
      else if (way <= 5 && this.join()) continue;
      else this.extend(flow);
    }
  }

  /** Mostly one that nothing reads yet. */
  anEnd(): Flow {
    const open = this.flows.filter((flow) => !flow.read);
    return pick(this.rng, open.length > 0 && !once(this.rng, 5) ? open : this.flows);
  }

  /** One block of one input behind `flow`. */
  extend(flow: Flow): Flow {
    for (let tries = 0; tries < 20; tries++) {
      const { rng } = this;
      const kind = pick(rng, isImage(flow.shape) ? onImages : onVectors);
      const params = randomParams(rng, kind, flow.shape);
      const bypass = once(rng, 15);
      const repeat = once(rng, 6) ? between(rng, 2, 3) : 1;
      let out: Shape | undefined = flow.shape;
      if (!bypass) for (let k = 0; k < repeat && out; k++) out = shapeOf(kind, params, [out]);
      if (!out || scalars(out) > largest) continue;
      const more = {
        ...(bypass && { bypass: this.refer({ id: 'bypass', type: 'flag', value: false }, true) }),
        ...(repeat > 1 && {
          repeat: this.refer({ id: 'repeat', type: 'int', min: 1, max: 1000, value: 1 }, repeat),
        }),
      };
      return this.put(kind, this.said(kind, params), [flow], [out], more)[0] as Flow;
    }
    return flow;
  }

  /** A branch and its shortcut of equal shapes, added. */
  residual(flow: Flow): Flow {
    const { rng } = this;
    const filters = between(rng, 1, 6);
    if (!isImage(flow.shape)) {
      const main = this.dense(this.dense(flow, between(rng, 1, 8)), filters);
      const short = sameShape(main.shape, flow.shape) ? flow : this.dense(flow, filters);
      return this.put('add', {}, [main, short], [main.shape])[0] as Flow;
    }
    const stride = pick(rng, [1, 1, 2]);
    const channels = flow.shape[2] as number;
    const wide = once(rng, 2) ? channels : filters;
    const main = this.conv(this.conv(flow, wide, stride), wide, 1);
    const short =
      stride === 1 && wide === channels
        ? flow
        : wide >= channels && once(rng, 2)
          ? (this.put('padchannels', { channels: wide, stride }, [flow], [main.shape])[0] as Flow)
          : this.conv(flow, wide, stride, [1, 1]);
    const third = once(rng, 4) ? [this.conv(flow, wide, stride, [1, 1])] : [];
    const bypass = once(rng, 10) && { bypass: true };
    return this.put('add', {}, [main, short, ...third], [main.shape], { ...bypass })[0] as Flow;
  }

  /** Branches of equal height and width, stacked. */
  inception(flow: Flow): Flow {
    const { rng } = this;
    const stride = pick(rng, [1, 1, 2]);
    const branches = Array.from({ length: between(rng, 2, 4) }, () => {
      if (!isImage(flow.shape)) return once(rng, 3) ? flow : this.dense(flow, between(rng, 1, 6));
      if (once(rng, 3)) {
        const params = { window: [3, 3], stride, padding: 'same' };
        return this.put(
          'maxpool',
          params,
          [flow],
          [shapeOf('maxpool', params, [flow.shape]) as Shape],
        )[0] as Flow;
      }
      if (stride === 1 && once(rng, 4)) return flow;
      return this.conv(flow, between(rng, 1, 3), stride, [pick(rng, [1, 3]), pick(rng, [1, 3])]);
    });
    return this.concat(branches);
  }

  concat(flows: readonly Flow[]): Flow {
    const [first] = flows as [Flow];
    const sum = flows.reduce((total, { shape }) => total + (shape.at(-1) as number), 0);
    return this.put('concat', {}, flows, [[...first.shape.slice(0, -1), sum]])[0] as Flow;
  }

  conv(flow: Flow, filters: number, stride: number, kernel: readonly number[] = [3, 3]): Flow {
    const params = { filters, stride, kernel };
    const out = shapeOf('conv2d', params, [flow.shape]) as Shape;
    return this.put('conv2d', this.said('conv2d', params), [flow], [out])[0] as Flow;
  }

  dense(flow: Flow, units: number): Flow {
    return this.put('dense', this.said('dense', { units }), [flow], [[units]])[0] as Flow;
  }

  /** Joins two ends that fit; false where there are none. */
  join(): boolean {
    const open = this.flows.filter((flow) => !flow.read);
    for (const a of open)
      for (const b of open) {
        const alike =
          a.shape.length === b.shape.length && a.shape.slice(0, -1).every((s, i) => s === b.shape[i]);
        if (a === b || !alike) continue;
        if (sameShape(a.shape, b.shape) && once(this.rng, 2)) this.put('add', {}, [b, a], [a.shape]);
        else this.concat([b, a]);
        return true;
      }
    return false;
  }

  child(): Growth {
    return new Growth(this.rng, this.modules, this.made, this.depth + 1, this.wishes);
  }

  /** An instance of a known module that fits, or of a new one. */
  instance(flow: Flow): void {
    const { rng } = this;
    const known = this.made.filter(({ ins }) => ins.length === 1 && sameShape(ins[0] as Shape, flow.shape));
    if (known.length > 0 && once(rng, 2)) {
      this.use(pick(rng, known), [flow]);
      return;
    }
    const inner = this.child();
    const second = once(rng, 5) ? this.anEnd() : undefined;
    const ins = second && second !== flow ? [flow, second] : [flow];
    const entries = ins.map(({ shape }) => inner.put('port-in', {}, [], [shape])[0] as Flow);
    if (once(rng, 2)) inner.residual(entries[0] as Flow);
    inner.grow(between(rng, 1, 3));
    // A side branch that ends inside, as in GoogLeNet.
    if (once(rng, 6)) inner.head(pick(rng, inner.flows), 0.1);
    this.use(
      this.define(
        inner,
        ins.map(({ shape }) => shape),
      ),
      ins,
    );
  }

  /** Closes a module at its port-outs and keeps it. */
  define(inner: Growth, ins: readonly Shape[]): Definition {
    const outs: Shape[] = [];
    for (const flow of inner.flows.filter((each) => !each.read)) {
      inner.put('port-out', {}, [flow], []);
      outs.push(flow.shape);
    }
    const key = `part-${this.made.length}`;
    this.modules[key] = inner.module(`Part ${this.made.length}`, false);
    const definition = { key, ins, outs, given: { ...inner.given } };
    this.made.push(definition);
    return definition;
  }

  use({ key, ins, outs, given }: Definition, flows: readonly Flow[]): void {
    const declared = (this.modules[key] as Module).params;
    const params: Record<string, Value> = {};
    for (const param of declared) params[param.id] = this.refer(param, given[param.id] as Scalar);
    const keeps = ins.length === 1 && outs.length === 1 && sameShape(ins[0] as Shape, outs[0] as Shape);
    // Repetitions of one output could not differ in their weights.
    const repeat =
      keeps && !this.answers(key) && once(this.rng, 2) ? { repeat: between(this.rng, 2, 4) } : {};
    this.put('module', params, flows, outs, { module: key, ...repeat });
  }

  /** Whether a module holds an output, at any depth. */
  answers(key: string): boolean {
    return (this.modules[key] as Module).blocks.some(
      ({ kind, module }) => isOutput(kind) || (kind === 'module' && this.answers(module as string)),
    );
  }

  /** A dense layer and a softmax or RBF output, on a vector of the image where it is one. */
  head(end: Flow, weight: number): void {
    const { rng } = this;
    let flow = end;
    if (isImage(flow.shape)) {
      const kind = pick(rng, ['flatten', 'globalavgpool', 'globalmaxpool']);
      flow = this.put(kind, {}, [flow], [shapeOf(kind, {}, [flow.shape]) as Shape])[0] as Flow;
    }
    const classes = between(rng, 1, 12);
    if (once(rng, 4)) {
      flow = this.dense(flow, codeLength);
      this.put('rbf', this.said('rbf', { classes, weight }), [flow], []);
      return;
    }
    const params = { units: classes, activation: 'linear' };
    flow = this.put('dense', this.said('dense', params), [flow], [[classes]])[0] as Flow;
    this.put('output', this.said('output', { classes, weight }), [flow], []);
  }

  /** Brings every open end of the root to an output. */
  close(): void {
    const { rng } = this;
    let weight = 1;
    const open = this.flows.filter((flow) => !flow.read);
    for (const [i, end] of open.entries()) {
      if (this.wishes.dangling && i > 0 && once(rng, 3)) continue;
      if (once(rng, 3)) {
        this.put('port-out', {}, [end], []);
        continue;
      }
      this.head(end, weight);
      weight = Number((weight * 0.5).toPrecision(3));
    }
  }
}

/** The kind's own rule, with the defaults of what is not said; undefined where it complains. */
function shapeOf(key: string, params: Params, ins: readonly Shape[]): Shape | undefined {
  const kind = kinds.get(key);
  if (!kind) throw new Error(`no kind ${key}`);
  const out = kind.shape({ ...resolveDefaults(kind), ...params }, ins);
  return isComplaint(out) ? undefined : out;
}

/** The order of blocks in a file means nothing but the numbers of the module's ports, which keep theirs. */
function shuffledSome(rng: Random, blocks: readonly Block[]): readonly Block[] {
  if (!once(rng, 3)) return blocks;
  const isPort = ({ kind }: Block): boolean => kind === 'port-in' || kind === 'port-out';
  const others = blocks.filter((block) => !isPort(block)).reverse();
  return [...others, ...blocks.filter(isPort)];
}
