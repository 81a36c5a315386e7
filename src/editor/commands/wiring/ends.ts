/** Where a wire from a block's output, or into its input, may go without closing a loop: free inputs first. */
import { nameOf } from '../../../check/name.ts';
import type { Checked } from '../../../check/report.ts';
import { definitionOf } from '../../../graph/declared.ts';
import { freePort } from '../../../graph/edit/wires.ts';
import { reached } from '../../../graph/order.ts';
import { ports } from '../../../graph/ports.ts';
import type { Block, End, Project } from '../../../graph/project.ts';
import { readingOrder } from '../../../graph/reading.ts';
import { portNames } from './portNames.ts';

/** A wire that may be drawn. */
export interface Possible {
  readonly from: End;
  readonly to: End;
  /** The other end, as it is called in a list. */
  readonly name: string;
  /** Name of the block whose wire it would take the place of. */
  readonly instead?: string;
}

/** From the block's outputs to inputs further on. */
export function targetsOf(project: Project, here: Checked, id: string): readonly Possible[] {
  const { module } = here.linked;
  const before = reached(module, [id], true);
  return others(here, before)
    .flatMap((block) =>
      inputsOf(project, here, block).flatMap((input) =>
        outputsOf(project, here, id).flatMap((output) =>
          join(here, output, input, input.name, output.called),
        ),
      ),
    )
    .sort(byFree);
}

/** From outputs further back to the block's inputs. */
export function sourcesOf(project: Project, here: Checked, id: string): readonly Possible[] {
  const { module } = here.linked;
  const block = module.blocks.find((each) => each.id === id);
  const behind = reached(module, [id]);
  const inputs = block ? inputsOf(project, here, block) : [];
  return others(here, behind)
    .flatMap((other) =>
      outputsOf(project, here, other.id).flatMap((output) =>
        inputs.flatMap((input) =>
          join(here, output, input, output.name, inputs.length > 1 ? input.called : ''),
        ),
      ),
    )
    .sort(byFree);
}

const byFree = (a: Possible, b: Possible): number =>
  Number(a.instead !== undefined) - Number(b.instead !== undefined);

/** Blocks in the order of reading. */
function others(here: Checked, without: ReadonlySet<string>): readonly Block[] {
  const { module } = here.linked;
  const table = new Map(module.blocks.map((block) => [block.id, block]));
  return readingOrder(module).flatMap((id) => (without.has(id) ? [] : [table.get(id) as Block]));
}

interface Port {
  readonly end: End;
  /** Block and port. */
  readonly name: string;
  /** The port alone; empty where it is the only one. */
  readonly called: string;
  /** Ids of the blocks whose wires end here. */
  readonly taken: readonly string[];
}

/** All inputs; of a join the next free one. */
function inputsOf(project: Project, here: Checked, block: Block): readonly Port[] {
  const { module } = here.linked;
  const has = ports(project, block)?.inputs ?? 0;
  const name = toldApart(here, block.id);
  if (has === 'many') {
    const port = freePort(module, block.id);
    return [{ end: [block.id, port], name: `${name}, input ${port + 1}`, called: '', taken: [] }];
  }
  const definition = block.kind === 'module' ? definitionOf(project, block.module ?? '') : undefined;
  const names = definition && portNames(definition, 'port-in');
  return Array.from({ length: has }, (_, port) => {
    const called = has > 1 ? (names?.[port] ?? `input ${port + 1}`) : '';
    const taken = module.wires
      .filter(({ to }) => to[0] === block.id && to[1] === port)
      .map(({ from }) => from[0]);
    return { end: [block.id, port], name: called ? `${name}, ${called}` : name, called, taken };
  });
}

function outputsOf(project: Project, here: Checked, id: string): readonly Port[] {
  const block = here.linked.module.blocks.find((each) => each.id === id);
  const count = block ? (ports(project, block)?.outputs ?? 0) : 0;
  const definition = block?.kind === 'module' ? definitionOf(project, block.module ?? '') : undefined;
  const names = definition && portNames(definition, 'port-out');
  const name = toldApart(here, id);
  return Array.from({ length: count }, (_, port) => {
    const called = count > 1 ? (names?.[port] ?? `output ${port + 1}`) : '';
    return { end: [id, port], name: called ? `${name}, ${called}` : name, called, taken: [] };
  });
}

/** Not where the same wire is there already. */
function join(here: Checked, from: Port, to: Port, name: string, near: string): Possible[] {
  const there = here.linked.module.wires.some(
    (wire) => wire.from[0] === from.end[0] && wire.from[1] === from.end[1] && wire.to[0] === to.end[0],
  );
  if (there) return [];
  const [taken] = to.taken;
  return [
    {
      from: from.end,
      to: to.end,
      name: near ? `${near} → ${name}` : name,
      ...(taken !== undefined && { instead: nameOf(here, taken) }),
    },
  ];
}

const counted = new WeakMap<Checked, ReadonlyMap<string, number>>();

/** The name; where several blocks are called so, with the id. */
export function toldApart(here: Checked, id: string): string {
  let counts = counted.get(here);
  if (!counts) {
    const made = new Map<string, number>();
    for (const block of here.linked.module.blocks) {
      const name = nameOf(here, block.id);
      made.set(name, (made.get(name) ?? 0) + 1);
    }
    counts = made;
    counted.set(here, counts);
  }
  const name = nameOf(here, id);
  return (counts.get(name) ?? 0) > 1 ? `${name} (${id})` : name;
}
