/** Circles of rooms: `.dependency-cruiser.cjs` sees circles of files only. */
import type { Arrow } from './cruise.ts';

/** The room that a file lies in: a folder of `src/editor` or `src/ui`, or a file that stands beside them. */
function roomOf(file: string): string | undefined {
  if (/[.](test|fixture)[.]tsx?$/.test(file)) return undefined;
  return /^src\/((editor|ui)\/[^/]+)/.exec(file)?.[1];
}

/** Each circle of rooms in words, with the imports that close it; none when the rooms lie in layers. */
export function circlesOfRooms(arrows: readonly Arrow[]): readonly string[] {
  const next = new Map<string, Map<string, Arrow>>();
  for (const arrow of arrows) {
    const from = roomOf(arrow.from);
    const to = roomOf(arrow.to);
    if (!from || !to || from === to) continue;
    const known = next.get(from) ?? new Map<string, Arrow>();
    if (!known.has(to)) known.set(to, arrow);
    next.set(from, known);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (room: string, way: readonly string[]): void => {
    const at = way.indexOf(room);
    if (at >= 0) {
      const circle = [...way.slice(at), room];
      const imports = circle.slice(1).map((to, i) => {
        const arrow = next.get(circle[i] ?? '')?.get(to);
        return `${arrow?.from} imports ${arrow?.to}`;
      });
      circles.push(`circle of rooms: ${circle.join(' → ')} (${imports.join('; ')})`);
      return;
    }
    if (done.has(room)) return;
    for (const to of next.get(room)?.keys() ?? []) walk(to, [...way, room]);
    done.add(room);
  };
  for (const room of next.keys()) walk(room, []);
  return circles;
}
