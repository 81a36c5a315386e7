/** What has changed between two states of a document, in a few words: what an edit did, or an undo of it. */
import { kinds } from '../../blocks/table.ts';
import { nameOf } from '../../check/name.ts';
import type { Checked, Report } from '../../check/report.ts';
import { declared } from '../../graph/declared.ts';
import type { Block, Module, Project, Wire } from '../../graph/project.ts';
import { several } from '../numbers.ts';
import { showScalar } from '../scene/describe.ts';

/** A state of the document: what check says of it, and the module in which the person stands. */
export interface Stand {
  readonly report: Report;
  readonly here: Checked;
}

export interface Difference {
  readonly words: string;
  /** The one block that it is about, where there is one. */
  readonly block?: string;
  /** A value was set, or blocks were moved: who did it has heard or felt it. */
  readonly quiet: boolean;
}

const none: Difference = { words: '', quiet: true };

export function difference(before: Stand, after: Stand): Difference {
  const [then, now] = [before.report.project, after.report.project];
  if (then === now) return none;
  const keys = Object.keys(now.modules);
  const made = keys.filter((key) => !Object.hasOwn(then.modules, key));
  const changed = keys.filter((key) => then.modules[key] && then.modules[key] !== now.modules[key]);
  const inOrder = [after.here.linked.key, ...changed.filter((key) => key !== after.here.linked.key)];
  for (const key of inOrder) {
    const [a, b] = [then.modules[key], now.modules[key]];
    const found = a && b && a !== b && inModule(named(before, key, a), named(after, key, b), now);
    if (found) return found;
  }
  if (made.length > 0)
    return { words: `${now.modules[made[0] ?? '']?.name ?? 'Module'} added`, quiet: false };
  if (then.name !== now.name) return { words: `the network is called ${now.name}`, quiet: true };
  return none;
}

interface Named {
  readonly module: Module;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly name: (id: string) => string;
}

/** A module with names for its blocks, as the canvas says them where it is checked. */
function named({ report, here }: Stand, key: string, module: Module): Named {
  const checked = [here, report.root].find((each) => each.linked.key === key);
  const blocks = new Map(module.blocks.map((block) => [block.id, block]));
  const plain = (id: string): string => {
    const block = blocks.get(id);
    return block?.name?.trim() || kinds.get(block?.kind ?? '')?.label || id;
  };
  return { module, blocks, name: (id) => (checked ? nameOf(checked, id) : plain(id)) };
}

function inModule(before: Named, after: Named, project: Project): Difference | undefined {
  const added = after.module.blocks.filter(({ id }) => !before.blocks.has(id));
  const gone = before.module.blocks.filter(({ id }) => !after.blocks.has(id));
  if (added.length + gone.length > 0) {
    const [one] = added;
    const only = added.length === 1 && one ? { block: one.id } : {};
    const parts = [...counted(added, after.name, 'added'), ...counted(gone, before.name, 'removed')];
    return { words: parts.join(', '), quiet: false, ...only };
  }
  return ofBlocks(before, after, project) ?? ofWires(before, after) ?? ofPlaces(before, after);
}

const counted = (blocks: readonly Block[], name: (id: string) => string, what: string): readonly string[] =>
  blocks.length === 0
    ? []
    : [`${blocks.length === 1 ? name(blocks[0]?.id ?? '') : several(blocks.length, 'block')} ${what}`];

function ofBlocks(before: Named, after: Named, project: Project): Difference | undefined {
  const changed = after.module.blocks.filter((block) => before.blocks.get(block.id) !== block);
  const [block] = changed;
  if (!block) return undefined;
  if (changed.length > 1) return { words: `${several(changed.length, 'block')} changed`, quiet: false };
  const was = before.blocks.get(block.id) as Block;
  const name = after.name(block.id);
  const about = { block: block.id };
  if (was.bypass !== block.bypass) {
    const words = block.bypass === true ? 'bypassed' : 'no longer bypassed';
    return { words: `${name} ${words}`, quiet: false, ...about };
  }
  if (was.repeat !== block.repeat)
    return { words: `${name} repeated ${times(block)}`, quiet: true, ...about };
  if (was.name !== block.name)
    return { words: `${before.name(block.id)} is now called ${name}`, quiet: true, ...about };
  const params = [...new Set([...Object.keys(was.params), ...Object.keys(block.params)])].filter(
    (id) => was.params[id] !== block.params[id],
  );
  const list = declared(project, block);
  const values = params.map((id) => {
    const param = list.find((each) => each.id === id);
    const value = block.params[id] ?? param?.value;
    const isPlain = typeof value !== 'object' || Array.isArray(value);
    const said =
      value !== undefined && isPlain && param?.type !== 'table' ? ` ${showScalar(value as never)}` : '';
    return `${(param?.label ?? id).toLowerCase()}${said}`;
  });
  return { words: `${name}: ${values.join(', ') || 'changed'}`, quiet: true, ...about };
}

const times = ({ repeat }: Block): string =>
  typeof repeat === 'number' ? `${repeat} times` : 'as often as its module says';

function ofWires(before: Named, after: Named): Difference | undefined {
  const key = ({ from, to }: Wire): string => [...from, ...to].join(' ');
  const [then, now] = [before, after].map(({ module }) => new Set(module.wires.map(key))) as [
    Set<string>,
    Set<string>,
  ];
  const added = after.module.wires.filter((wire) => !then.has(key(wire)));
  const gone = before.module.wires.filter((wire) => !now.has(key(wire)));
  const say = (wires: readonly Wire[], name: (id: string) => string, what: string): readonly string[] => {
    const [one] = wires;
    if (!one) return [];
    return wires.length > 1
      ? [`${several(wires.length, 'wire')} ${what}`]
      : [`wire from ${name(one.from[0])} to ${name(one.to[0])} ${what}`];
  };
  // A wire that took another's place says so by itself.
  const parts = added.length > 0 ? say(added, after.name, 'added') : say(gone, before.name, 'removed');
  if (parts.length === 0) return undefined;
  const [to] = (added.length > 0 ? added : gone).map((wire) => wire.to[0]);
  return { words: parts.join(', '), quiet: false, ...(to !== undefined && { block: to }) };
}

function ofPlaces(before: Named, after: Named): Difference | undefined {
  const moved = after.module.blocks.filter(({ id }) => {
    const [a, b] = [before.module.layout[id], after.module.layout[id]];
    return a?.[0] !== b?.[0] || a?.[1] !== b?.[1];
  });
  const [one] = moved;
  if (!one) return undefined;
  const what = moved.length === 1 ? after.name(one.id) : several(moved.length, 'block');
  return { words: `${what} moved`, quiet: true };
}
