/** Which way a module runs, as its blocks stand: to the right, or down. Nothing but the layout says so. */
import { blockSize, placeOf } from '../place.ts';
import type { Module } from '../project.ts';

/** Nearer than this to the side, in pixels, a block stands below another and not after it. */
const beside = blockSize.width + 44;
const below = blockSize.height + 32;

const cache = new WeakMap<Module, boolean>();

/** Whether more of its wires lead down to the next block than to one on the right. */
export function runsDown(module: Module): boolean {
  const cached = cache.get(module);
  if (cached !== undefined) return cached;
  let sum = 0;
  for (const { from, to } of module.wires) {
    const [a, b] = [placeOf(module, from[0]), placeOf(module, to[0])];
    if (!a || !b) continue;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    if (dx >= beside) sum--;
    else if (dy >= below && Math.abs(dx) < beside) sum++;
  }
  cache.set(module, sum > 0);
  return sum > 0;
}
