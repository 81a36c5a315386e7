/** Hints about a block that is right but may not do what was meant. */
import { isImage, type Shape, scalars } from '../blocks/shape.ts';
import { kinds } from '../blocks/table.ts';
import type { Block } from '../graph/project.ts';
import type { Values } from '../graph/value.ts';
import type { Linked } from './link.ts';
import type { Step } from './plan.ts';
import type { BlockResult, Found } from './report.ts';

/**
 * Rows and columns at the bottom and right that no window reaches, since the stride does not divide (AlexNet's 11×11/4 on
 * 224 instead of 227). Border zeros do not count, nor do windows that leave gaps anyway (1×1 at stride 2).
 */
export function unreadRows(block: string, params: Values, input: Shape): Found | undefined {
  const window = (params.kernel ?? params.window) as readonly [number, number] | undefined;
  const stride = params.stride as number;
  if (!window || !isImage(input) || params.padding === 'same' || stride === 1) return undefined;
  const pad = params.padding === 'explicit' ? (params.pad as readonly [number, number]) : [0, 0];
  const dilation = (params.dilation as number | undefined) ?? 1;
  const unread = [0, 1].map((axis) => {
    const reach = ((window[axis] as number) - 1) * dilation + 1;
    const border = pad[axis] as number;
    const left = ((input[axis] as number) + 2 * border - reach) % stride;
    return reach < stride ? 0 : Math.max(0, left - border);
  });
  const [rows, columns] = unread as [number, number];
  return rows + columns > 0
    ? { block, code: 'unread-rows', param: 'stride', facts: { rows, columns, stride } }
    : undefined;
}

/** A kernel of at least so many weights a channel, over at least so many channels, is worth a bottleneck… */
const largeKernel = 25;
const manyChannels = 64;
/** …where it saves at least this share of the multiplications. */
const worthwhile = 0.5;

/**
 * Large convolutions on many channels, which a 1×1 convolution before them would make much cheaper (Szegedy et al. 2014,
 * section 4; the 28·28·192 → 32 of the course: 120.4 M → 12.4 M). One that stands behind such a 1×1 has it already.
 */
export function bottlenecks(
  linked: Linked,
  steps: readonly Step[],
  results: readonly BlockResult[],
): readonly Found[] {
  const found: Found[] = [];
  for (let i = 0; i < steps.length; i++) {
    const block = blockOf(linked, steps[i]);
    const facts = block?.kind === 'conv2d' && bottleneck(results[i] as BlockResult);
    if (facts && !isReduced(linked, steps, results, i))
      found.push({ block: block.id, code: 'bottleneck', facts });
  }
  return found;
}

const blockOf = (linked: Linked, step: Step | undefined): Block | undefined =>
  step && linked.module.blocks[step.block];

function bottleneck({ params, ins, shape, runs, bypassed }: BlockResult): Found['facts'] | undefined {
  const [height = 0, width = 0, channels = 0] = ins[0] ?? [];
  if (!params || !shape || runs || bypassed || channels < manyChannels || params.groups !== 1)
    return undefined;
  const area = scalars(params.kernel as Shape);
  if (area < largeKernel) return undefined;
  const reduced = Math.min(Math.round((params.filters as number) / 2), Math.round(channels / 4));
  const now = scalars(shape) * area * channels;
  const behind = height * width * channels * reduced + scalars(shape) * area * reduced;
  return 1 - behind / now >= worthwhile ? { channels, reduced, now, behind } : undefined;
}

/** Whether what leads here is a 1×1 convolution that shrinks its channels, perhaps through blocks that only pass them on. */
function isReduced(
  linked: Linked,
  steps: readonly Step[],
  results: readonly BlockResult[],
  to: number,
): boolean {
  for (let i = steps[to]?.first ?? -1; i >= 0; i = steps[i]?.first ?? -1) {
    const kind = blockOf(linked, steps[i])?.kind ?? '';
    const { params, ins, shape, bypassed } = results[i] as BlockResult;
    if (bypassed || kinds.get(kind)?.keepsChannels) continue;
    const pointwise = kind === 'conv2d' && params !== null && scalars(params.kernel as Shape) === 1;
    return pointwise && (shape?.[2] ?? 0) < (ins[0]?.[2] ?? 0);
  }
  return false;
}
