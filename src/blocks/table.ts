/** Every kind of block, in the order of the palette. A new block is one file and one line here. */
import type { BlockKind } from './block.ts';

const all: readonly BlockKind[] = [];

export const kinds: ReadonlyMap<string, BlockKind> = new Map(all.map((kind) => [kind.kind, kind]));
