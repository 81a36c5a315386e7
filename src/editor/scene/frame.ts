/** The frame around a module that stands open in place: a title, its blocks, its ports on the edges. */
import { type Box, blockSize } from '../../graph/place.ts';
import type { Block, Point } from '../../graph/project.ts';

export interface FrameSize {
  readonly width: number;
  readonly height: number;
  /** Height of the port that stays level with the neighbours. */
  readonly anchor: number;
  /** Where the module's origin lies in the frame. */
  readonly content: Point;
  /** Heights of the ports by their ids, in the order of the ports. */
  readonly inputs: ReadonlyMap<string, number>;
  readonly outputs: ReadonlyMap<string, number>;
}

/** Height of a frame's title, in pixels. */
export const titleHeight = 36;
/** A port on the frame's edge. */
export const portSize = { width: 82, height: 28 } as const;

const margin = 24;
/** Beside the blocks where there is no port: a wire may turn there. */
const bend = 58;
/** Between a port and the blocks: room for a wire to turn. */
const run = 56;
const least = 300;

/** The frame around blocks that stand in `boxes`, relative to the module's origin. */
export function frameSize(
  blocks: readonly Block[],
  boxes: ReadonlyMap<string, Box>,
  title: string,
): FrameSize {
  const middles = (kind: Block['kind']): [string, number][] =>
    blocks.flatMap(({ id, kind: each }): [string, number][] => {
      const box = each === kind ? boxes.get(id) : undefined;
      return box ? [[id, box.y + blockSize.height / 2]] : [];
    });
  const [ins, outs] = [middles('port-in'), middles('port-out')];
  const ports = [...ins, ...outs];
  const content = blocks.flatMap(({ id }) => {
    const box = boxes.get(id);
    return box && !ports.some(([port]) => port === id) ? [box] : [];
  });
  const left = Math.min(...content.map(({ x }) => x));
  const right = Math.max(...content.map(({ x, width }) => x + width));
  const tops = [...content.map(({ y }) => y), ...ports.map(([, y]) => y - portSize.height / 2)];
  const bottoms = [
    ...content.map(({ y, height }) => y + height),
    ...ports.map(([, y]) => y + portSize.height / 2),
  ];
  const top = tops.length > 0 ? Math.min(...tops) : 0;
  const tall = bottoms.length > 0 ? Math.max(...bottoms) - top : blockSize.height;
  const wide = content.length > 0 ? right - left : 0;
  const before = ins.length > 0 ? portSize.width + run : bend;
  const after = outs.length > 0 ? portSize.width + run : bend;
  const width = Math.max(least, 160 + 7 * Math.min(40, title.length), before + wide + after);
  const down = titleHeight + margin - top;
  const inputs = apart(ins, down);
  const outputs = apart(outs, down);
  const lowest = Math.max(0, ...inputs.values(), ...outputs.values()) + portSize.height / 2;
  const height = Math.max(titleHeight + 2 * margin + tall, lowest + margin);
  const [first] = inputs.values();
  const [other] = outputs.values();
  const anchor = first ?? other ?? height / 2;
  return {
    width,
    height,
    anchor,
    // Where the title is wider than the blocks, they stand in the middle.
    content: [before - (content.length > 0 ? left : 0) + (width - before - wide - after) / 2, down],
    inputs,
    outputs,
  };
}

/** Ports at the heights of their blocks, moved down where two would meet. */
function apart(ports: readonly (readonly [string, number])[], down: number): ReadonlyMap<string, number> {
  let free = 0;
  const heights = new Map<string, number>();
  for (const [id, y] of [...ports].sort((a, b) => a[1] - b[1])) {
    const at = Math.max(free, Math.round(y + down));
    heights.set(id, at);
    free = at + portSize.height + 6;
  }
  return new Map(ports.map(([id]) => [id, heights.get(id) as number]));
}
