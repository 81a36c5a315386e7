/** Random networks: nothing covers anything, no wire runs behind a block, and tidying twice is tidying once. */
import { expect, it } from 'vitest';
import { covered } from '../../editor/scene/drawn.fixture.ts';
import { blockSize } from '../place.ts';
import type { Module, Point, Wire } from '../project.ts';
import { tidy } from './tidy.ts';

/** Mulberry32 (Ettinger 2017): the same numbers every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function network(seed: number): Module {
  const random = numbers(seed);
  const n = 2 + Math.floor(random() * 16);
  const ids = Array.from({ length: n }, (_, i) => `b${i}`);
  const wires: Wire[] = [];
  for (let to = 1; to < n; to++)
    for (let port = 0; port < 1 + Math.floor(random() * 2.4); port++)
      if (random() < 0.95) {
        const near = random() < 0.6;
        wires.push({
          from: [`b${near ? to - 1 : Math.floor(random() * to)}`, 0],
          to: [`b${to}`, port],
        });
      }
  const layout = ids.map((id): [string, Point] => [
    id,
    [Math.round(random() * 2000), Math.round(random() * 900)],
  ]);
  return {
    name: '',
    params: [],
    blocks: ids.map((id) => ({ id, kind: 'add', params: {} })),
    wires,
    layout: Object.fromEntries(layout),
  };
}

it.each([false, true])('300 of them, top to bottom: %s', (down) => {
  for (let seed = 0; seed < 300; seed++) {
    const module = network(seed);
    const layout = tidy(module, { down });
    expect(tidy({ ...module, layout }, { down }), `network ${seed}`).toEqual(layout);
    expect(covered({ ...module, layout }, down), `network ${seed}`).toEqual([]);
    const places = Object.entries(layout);
    for (const [i, [a, [ax, ay]]] of places.entries())
      for (const [b, [bx, by]] of places.slice(i + 1))
        expect(
          Math.abs(ax - bx) >= blockSize.width + 40 || Math.abs(ay - by) >= blockSize.height + 40,
          `${a} and ${b} in network ${seed}`,
        ).toBe(true);
    for (const { from, to } of module.wires) {
      const [a, b] = [layout[from[0]] as Point, layout[to[0]] as Point];
      expect(
        down ? b[1] > a[1] : b[0] > a[0] || b[1] > a[1],
        `${from[0]} to ${to[0]} in network ${seed}`,
      ).toBe(true);
    }
  }
});
