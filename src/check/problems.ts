/** Gathers what was found, in data order, with paths and sentences. Equal instances share their findings: listed once. */
import type { Path } from '../graph/path.ts';
import { incoming } from '../graph/wiring.ts';
import { nameOf } from './name.ts';
import type { BlockResult, Checked, Found, Problem } from './report.ts';
import { sentence } from './sentences.ts';
import { severity } from './severity.ts';

/** No one reads more, and a hostile file can hold very many. */
const most = 1000;
const none: readonly Found[] = [];

export function problems(root: Checked, extra: readonly Problem[]): readonly Problem[] {
  const list: Problem[] = [...extra];
  const seen = new Set<Checked>();
  const visit = (checked: Checked, path: Path): void => {
    if (seen.has(checked) || list.length >= most) return;
    seen.add(checked);
    const { error, warning, hint } = checked.counts;
    if (error + warning + hint === 0) return;
    const own = groupByBlock(checked.own);
    for (const found of own.get('') ?? []) list.push(problem(checked, path, found));
    for (const id of checked.order) {
      for (const found of own.get(id) ?? none) list.push(problem(checked, path, found));
      const { found: inBlock, runs } = checked.blocks.get(id) as BlockResult;
      for (const found of inBlock) list.push(problem(checked, path, found));
      if (!runs) continue;
      const several = repeats(runs);
      let first = 1;
      for (const { checked: inner, times } of runs) {
        if (inner) visit(inner, [...path, several ? `${id}:${first}` : id]);
        first += times;
      }
    }
  };
  visit(root, []);
  return list.slice(0, most);
}

const repeats = (runs: readonly { readonly times: number }[]): boolean =>
  runs.length > 1 || (runs[0]?.times ?? 1) > 1;

const gap = '…';

/** A way as long as a person reads. */
const shortened = (way: readonly string[]): readonly string[] =>
  way.length > 12 ? [...way.slice(0, 6), gap, ...way.slice(-5)] : way;

/** The problem with its path, and its sentence in the names that the canvas shows. */
export function problem(checked: Checked, path: Path, found: Found): Problem {
  const names = { ...found.facts };
  // A cycle is told by its blocks' names; the facts of the finding hold ids.
  if (found.code === 'loop')
    names.way = shortened(String(found.facts.way).split(' → '))
      .map((id) => (id === gap ? gap : nameOf(checked, id)))
      .concat(nameOf(checked, found.block))
      .join(' → ');
  // Where branches do not match, each shape is told with the block that it comes from.
  if (found.code === 'unlike-shapes' || found.code === 'unlike-sizes') {
    const wires = incoming(checked.linked.module).get(found.block) ?? [];
    for (const [shape, port] of [
      ['first', 'firstPort'],
      ['other', 'otherPort'],
    ] as const) {
      const from = wires[Number(found.facts[port])]?.from[0];
      if (from !== undefined) names[shape] = `${found.facts[shape]} from ${nameOf(checked, from)}`;
    }
  }
  const { message, why } = sentence({ ...found, facts: names }, found.block && nameOf(checked, found.block));
  return {
    code: found.code,
    severity: severity(found.code),
    at: found.block ? [...path, found.block] : path,
    ...(found.port !== undefined && { port: found.port }),
    ...(found.param !== undefined && { param: found.param }),
    facts: found.facts,
    message,
    why,
  };
}

function groupByBlock(own: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const groups = new Map<string, Found[]>();
  for (const found of own) {
    const list = groups.get(found.block);
    if (list) list.push(found);
    else groups.set(found.block, [found]);
  }
  return groups;
}
