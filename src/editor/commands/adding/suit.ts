/** A new block with the parameters that make sense where it comes to stand, and what has to stand before it. Pure. */
import { isImage, type Shape } from '../../../blocks/shape.ts';
import { isOutput, kinds } from '../../../blocks/table.ts';
import type { NewBlock } from '../../../graph/edit/blocks.ts';
import type { Block } from '../../../graph/project.ts';

/** Fewer channels than that are an image's own, not features that a convolution would keep. */
const fewest = 8;

const flatten: NewBlock = { kind: 'flatten' };

/** Whether a vector must arrive: dense layers, and what answers. */
const wantsVector = (kind: string): boolean => kind === 'dense' || isOutput(kind);

const hasParam = (kind: string, id: string): boolean =>
  kinds.get(kind)?.params.some((param) => param.id === id) === true;

const given = (block: NewBlock, values: NonNullable<NewBlock['params']>): NewBlock => ({
  ...block,
  params: { ...values, ...block.params },
});

/**
 * The blocks to be put behind an output of that shape, the wished one last: a convolution keeps the channels, what reads a
 * vector is given one, an answer has the data's classes and one input for each.
 */
export function behind(
  block: NewBlock,
  shape: Shape | null,
  classes: number | undefined,
): readonly NewBlock[] {
  if (!shape) return [block];
  const { kind } = block;
  const before = isImage(shape) && wantsVector(kind) ? [flatten] : [];
  if (isOutput(kind)) {
    const length = shape.reduce((product, each) => product * each, 1);
    const count = classes ?? (before.length === 0 ? length : undefined) ?? 10;
    // Radial basis functions compare with codes: how long these are is not the number of classes.
    const units: readonly NewBlock[] =
      kind === 'output' && length !== count ? [{ kind: 'dense', params: { units: count } }] : [];
    return [...before, ...units, given(block, { classes: count })];
  }
  const channels = shape[2];
  if (channels !== undefined && channels >= fewest && hasParam(kind, 'filters'))
    return [given(block, { filters: channels })];
  return [...before, block];
}

/** The block to be put before an input: a dense layer gives an answer one value per class. */
export function ahead(block: NewBlock, consumer: Block | undefined): NewBlock {
  if (block.kind !== 'dense' || consumer?.kind !== 'output') return block;
  const { classes = 10 } = consumer.params;
  return given(block, { units: classes });
}
