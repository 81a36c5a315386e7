/** Where an arrow key leads among cards that stand in rows: along the row, or to the nearest card of the next one. */

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Index of the card that a key leads to from card `at`; the same where there is none. `spots` in reading order. */
export function moved(spots: readonly Spot[], at: number, key: string): number | undefined {
  const last = spots.length - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, last);
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowDown':
      return nearest(spots, at, 1);
    case 'ArrowUp':
      return nearest(spots, at, -1);
    default:
      return undefined;
  }
}

function nearest(spots: readonly Spot[], at: number, way: 1 | -1): number {
  const here = spots[at];
  if (!here) return at;
  const beyond = spots.filter(({ y }) => (y - here.y) * way > 1).map(({ y }) => y * way);
  if (beyond.length === 0) return at;
  const row = Math.min(...beyond) * way;
  let best = at;
  let distance = Number.POSITIVE_INFINITY;
  for (const [i, { x, y }] of spots.entries())
    if (Math.abs(y - row) <= 1 && Math.abs(x - here.x) < distance)
      [best, distance] = [i, Math.abs(x - here.x)];
  return best;
}
