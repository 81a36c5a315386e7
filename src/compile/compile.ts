/**
 * Checked → Compiled: every block's lowering, written out along the wires, under unique names. Modules, repeats and
 * bypasses dissolve here; what leads to no output is left out.
 */

import type { Layer, Lowering } from '../blocks/layer.ts';
import { type Shape, scalars } from '../blocks/shape.ts';
import { kinds } from '../blocks/table.ts';
import { iterations } from '../check/leaves.ts';
import { blockOf, nameOf } from '../check/name.ts';
import type { BlockResult, Checked, Report, Run } from '../check/report.ts';
import type { Fit } from '../data/dataset.ts';
import type { Path } from '../graph/path.ts';
import type { Block } from '../graph/project.ts';
import { incoming } from '../graph/wiring.ts';
import type { Compiled, Input, Output } from './compiled.ts';

interface Draft {
  readonly layers: Layer[];
  readonly inputs: Input[];
  readonly outputs: Omit<Output, 'main'>[];
  readonly of: Record<string, Path>;
}

/** Names of the layers that feed each output port of a module. */
type Ends = readonly (string | undefined)[];

/** The network of a report without errors. Throws on one with errors: compile only what check calls ok. */
export function compile(report: Report): Compiled {
  if (!report.ok) throw new Error('compile was given a network with errors');
  const draft: Draft = { layers: [], inputs: [], outputs: [], of: {} };
  writeModule(draft, report.root, [], []);
  return prune({ name: report.project.name, ...draft, outputs: withMain(draft.outputs) });
}

function writeModule(draft: Draft, checked: Checked, path: Path, entering: Ends): Ends {
  const wires = incoming(checked.linked.module);
  const ends = new Map<string, Ends>();
  const leaving: (string | undefined)[] = [];
  let portIn = 0;
  const ports = new Map(
    checked.linked.module.blocks
      .filter((block) => block.kind === 'port-in')
      .map((block) => [block.id, portIn++]),
  );
  let portOut = 0;
  const exits = new Map(
    checked.linked.module.blocks
      .filter((block) => block.kind === 'port-out')
      .map((block) => [block.id, portOut++]),
  );
  for (const id of checked.order) {
    const block = blockOf(checked, id) as Block;
    const result = checked.blocks.get(id) as BlockResult;
    const from = (wires.get(id) ?? []).map((wire) => ends.get(wire.from[0])?.[wire.from[1]]);
    const here = [...path, id];
    if (block.kind === 'port-in') ends.set(id, [entering[ports.get(id) as number]]);
    else if (block.kind === 'port-out') {
      leaving[exits.get(id) as number] = from[0];
      if (path.length === 0) plainOutput(draft, from[0], nameOf(checked, id), result.shape);
    } else if (result.bypassed)
      ends.set(
        id,
        result.outs.map(() => from[0]),
      );
    else if (result.runs) ends.set(id, writeRuns(draft, block, result, path, from));
    else ends.set(id, [writeBlock(draft, checked, block, result, result, here, from)]);
  }
  return leaving;
}

function writeRuns(draft: Draft, block: Block, result: BlockResult, path: Path, from: Ends): Ends {
  let feed = from;
  for (const [run, step] of iterations(block.id, result.runs ?? [])) {
    const here = [...path, step];
    feed = run.checked
      ? writeModule(draft, run.checked, here, feed)
      : [writeBlock(draft, undefined, block, result, run, here, feed)];
  }
  return feed;
}

/** What check caches of equal blocks is one object, also across edits; so is what they come down to. */
const lowered = new WeakMap<BlockResult | Run, { readonly out: Shape; readonly links: Lowering }>();

function lower(block: Block, { params }: BlockResult, at: BlockResult | Run) {
  const known = lowered.get(at);
  if (known) return known;
  const kind = kinds.get(block.kind);
  const shapes = at.ins.filter((shape): shape is Shape => shape !== null);
  const out = kind && params ? kind.shape(params, shapes) : undefined;
  if (!kind || !params || !out || 'code' in out) return undefined;
  const made = { out, links: kind.lower(params, shapes, out) };
  lowered.set(at, made);
  return made;
}

/** Writes the block's chain of layers and says the name of the last one, which is the block's own. `at`: of this iteration. */
function writeBlock(
  draft: Draft,
  checked: Checked | undefined,
  block: Block,
  result: BlockResult,
  at: BlockResult | Run,
  path: Path,
  from: Ends,
): string {
  const kind = kinds.get(block.kind);
  const { params } = result;
  const found = lower(block, result, at);
  if (!kind || !params || !found) throw new Error(`${path.join('/')} passed check but has no shape`);
  const { out, links } = found;
  const name = layerName(path);
  let feed = from.filter((each): each is string => each !== undefined);
  let before = feed[0] as string;
  for (const link of links) {
    // Field by field: a copy by spread is slow, and there are hundreds.
    const layer: Layer = {
      name: link.suffix ? `${name}/${link.suffix}` : name,
      class: link.class,
      config: link.config,
      from: feed,
      weights: link.weights,
      output: link.output,
    };
    draft.layers.push(layer);
    draft.of[layer.name] = path;
    before = feed[0] ?? layer.name;
    feed = [layer.name];
  }
  if (block.kind === 'input')
    draft.inputs.push({
      layer: name,
      shape: out,
      fit: params.fit as Fit,
      scale: [params.mul as number, params.add as number],
    });
  if (kind.loss)
    draft.outputs.push({
      layer: name,
      name: checked ? nameOf(checked, block.id) : name,
      logits: before,
      classes: params.classes as number,
      weight: params.weight as number,
      loss: kind.loss,
    });
  return name;
}

/** Iterations are written `more-2`, since tfjs takes no colon; ids hold no hyphen, so names stay unique. */
const layerName = (path: Path): string => path.map((step) => step.replace(':', '-')).join('/');

function plainOutput(draft: Draft, layer: string | undefined, name: string, shape: Shape | null): void {
  if (layer === undefined || !shape) throw new Error(`the output ${name} passed check but has no wire`);
  draft.outputs.push({
    layer,
    name,
    logits: layer,
    classes: scalars(shape.slice(-1)),
    weight: 0,
    loss: 'none',
  });
}

/** The main output: the one of greatest weight among those that are trained; of equals, the last. */
function withMain(outputs: readonly Omit<Output, 'main'>[]): readonly Output[] {
  const rank = (output: Omit<Output, 'main'>): number => (output.loss === 'none' ? -1 : output.weight);
  const best = outputs.reduce((most, output) => Math.max(most, rank(output)), Number.NEGATIVE_INFINITY);
  const main = outputs.findLastIndex((output) => rank(output) === best);
  return outputs.map((output, i) => ({ ...output, main: i === main }));
}

/** Leaves out the layers on which no output depends. */
function prune(model: Compiled): Compiled {
  const needed = new Set(model.outputs.map((output) => output.layer));
  for (const layer of model.layers.toReversed())
    if (needed.has(layer.name)) for (const name of layer.from) needed.add(name);
  return {
    ...model,
    layers: model.layers.filter((layer) => needed.has(layer.name)),
    inputs: model.inputs.filter((input) => needed.has(input.layer)),
    of: Object.fromEntries(Object.entries(model.of).filter(([name]) => needed.has(name))),
  };
}
