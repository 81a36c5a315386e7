/** For tests: a network told without its names, so that two documents that draw the same one differently are equal. */
import type { Cost } from '../blocks/cost.ts';
import { check } from '../check/check.ts';
import { leaves } from '../check/leaves.ts';
import type { Project } from '../graph/project.ts';
import { compile } from './compile.ts';

export interface Told {
  readonly totals: Cost;
  readonly ok: boolean;
  /** Kind, parameters, shapes and cost of every block that computes, sorted. */
  readonly blocks: readonly string[];
  /** Every layer by what it is and what it reads, all the way up; sorted. */
  readonly layers: readonly string[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

export function told(project: Project): Told {
  const report = check(project);
  const blocks = [...leaves(report.root)]
    .filter(({ result, block }) => !result.bypassed && !block.kind.startsWith('port-'))
    .map(({ block, ins, shape, cost, result }) =>
      JSON.stringify([block.kind, result.params, ins, shape, cost]),
    );
  const { totals, ok } = report;
  if (!ok) return { totals, ok, blocks: blocks.sort(), layers: [], inputs: [], outputs: [] };
  const { layers, inputs, outputs } = compile(report);
  const numbers = new Map<string, number>();
  const seen = new Map<string, string>();
  for (const { name, from, ...layer } of layers) {
    const text = JSON.stringify([layer, from.map((each) => seen.get(each))]);
    // A number for each text, so that texts do not grow with depth.
    if (!numbers.has(text)) numbers.set(text, hash(text));
    seen.set(name, String(numbers.get(text)));
  }
  const of = (layer: string): string => seen.get(layer) as string;
  return {
    totals,
    ok,
    blocks: blocks.sort(),
    layers: layers.map(({ name, class: kind }) => `${kind} ${of(name)}`).sort(),
    inputs: inputs
      .map(({ layer, shape, fit, scale }) => JSON.stringify([of(layer), shape, fit, scale]))
      .sort(),
    outputs: outputs
      .map(({ layer, logits, classes, weight, loss }) =>
        JSON.stringify([of(layer), of(logits), classes, weight, loss]),
      )
      .sort(),
  };
}

/** 53 bits of a text (cyrb53, public domain). */
function hash(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
