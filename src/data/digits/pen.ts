/**
 * Puts paths on paper: a pen with a width, a pressure that comes and goes, a nib that may be broad, ink that may skip,
 * and edges between a sharp scan and a soft one. Draws into a square sheet finer than the field; `ink.ts` brings it down.
 */
import type { Path } from './hand.ts';
import type { Dice } from './stroke.ts';

/** Side of the sheet, pixels; about three for one of the field. */
export const SHEET = 72;
const MARGIN = 3;
/** Ink laid down over the room it has, beyond which loops fill up; a bare 1 has about a half. */
const MOST_COVERED = 0.54;

/** The paths' ink, 0 … 1, filling the sheet on its longer side. `sheet` is cleared first. */
export function ink(paths: readonly Path[], d: Dice, sheet: Float32Array): void {
  sheet.fill(0);
  const { left, right, top, bottom, length } = extent(paths);
  // Stroke width as a share of the finished box: 1 … 4.5 of its 20 pixels, mostly about 2.5.
  let share = Math.max(0.045, Math.min(0.25, 0.12 * Math.exp(d.around(0, 0.34))));
  const soft = d.chance(0.35) ? d.between(2, 7) : d.between(1, 2.2);
  const room = SHEET - 2 * MARGIN - soft;
  const size = Math.max(right - left, bottom - top);
  // Nobody writes so small with so broad a pen that the digit is a blot.
  const covered = () => {
    const pen = share * size;
    return (length * pen) / ((right - left + 2 * pen) * (bottom - top + pen));
  };
  while (covered() > MOST_COVERED) share *= 0.92;
  const scale = (room * (1 - share)) / size;
  const base = (room * share) / 2;
  // Some scans were brought to a box of fixed width, which makes narrow digits wide and their upright strokes broad.
  const wide = (right - left) * scale + 2 * base;
  const stretch = d.chance(0.25)
    ? Math.max(1, Math.min(d.between(1, 3.2), (d.between(0.35, 0.75) * room) / wide))
    : 1;
  const nib = d.chance(0.3) ? d.between(0.15, 0.5) : 0;
  const nibAngle = d.between(-0.3, 1.6);
  const skip = d.chance(0.06) ? d.between(0.02, 0.06) : 0;
  const grain = d.chance(0.25) ? d.between(0.05, 0.2) : 0.02;

  for (const path of paths) {
    const last = path.length / 2 - 1;
    const swell = d.around(0, 0.14);
    const phase = d.between(0, 2 * Math.PI);
    const waves = d.between(2, 7);
    const [startTaper, endTaper] = [d.between(0.55, 1.15), d.between(0.4, 1.1)];
    const gapAt = skip > 0 ? d.between(0.1, 0.9) : -1;
    let [x0, y0, r0] = [0, 0, 0];
    for (let i = 0; i <= last; i++) {
      const px = path[2 * i] as number;
      const py = path[2 * i + 1] as number;
      const x = SHEET / 2 + (px - (left + right) / 2) * scale;
      const y = SHEET / 2 + (py - (top + bottom) / 2) * scale;
      const t = i / last;
      const near = Math.min(1, i / 3);
      const far = Math.min(1, (last - i) / 4);
      let r = base * (1 + swell * Math.sin(phase + waves * t) + d.around(0, grain));
      r *= (startTaper + (1 - startTaper) * near) * (endTaper + (1 - endTaper) * far);
      if (nib > 0 && i > 0) {
        const angle = Math.atan2(y - y0, x - x0) - nibAngle;
        r *= 1 - nib * Math.abs(Math.cos(angle));
      }
      if (Math.abs(t - gapAt) < skip) r = -soft;
      r = Math.max(r, r < 0 ? r : 0.6);
      if (i > 0 && r0 > 0 && r > 0) segment(sheet, x0, y0, r0, x, y, r, soft, stretch);
      [x0, y0, r0] = [x, y, r];
    }
  }
}

/** The box of all paths, and how long they are together. */
function extent(paths: readonly Path[]) {
  let [left, right, top, bottom, length] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  for (const path of paths)
    for (let i = 0; i < path.length; i += 2) {
      const x = path[i] as number;
      const y = path[i + 1] as number;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      if (i > 0) length += Math.hypot(x - (path[i - 2] as number), y - (path[i - 1] as number));
    }
  return { left, right, top, bottom, length };
}

/** A capsule from one point and radius to another, its edge a ramp `soft` pixels wide, on a sheet widened about its middle; the brighter ink stays. */
function segment(
  sheet: Float32Array,
  ax: number,
  ay: number,
  ar: number,
  bx: number,
  by: number,
  br: number,
  soft: number,
  stretch: number,
): void {
  const reach = Math.max(ar, br) + soft / 2;
  const middle = SHEET / 2;
  const x0 = Math.max(0, Math.floor(middle + stretch * (Math.min(ax, bx) - reach - middle)));
  const x1 = Math.min(SHEET - 1, Math.ceil(middle + stretch * (Math.max(ax, bx) + reach - middle)));
  const y0 = Math.max(0, Math.floor(Math.min(ay, by) - reach));
  const y1 = Math.min(SHEET - 1, Math.ceil(Math.max(ay, by) + reach));
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const inverse = length2 > 0 ? 1 / length2 : 0;
  for (let y = y0; y <= y1; y++) {
    const py = y + 0.5 - ay;
    for (let x = x0; x <= x1; x++) {
      const px = (x + 0.5 - middle) / stretch + middle - ax;
      let t = (px * dx + py * dy) * inverse;
      t = t < 0 ? 0 : t > 1 ? 1 : t;
      const ex = px - t * dx;
      const ey = py - t * dy;
      const distance = Math.sqrt(ex * ex + ey * ey);
      const value = 0.5 + (ar + t * (br - ar) - distance) / soft;
      const at = y * SHEET + x;
      if (value > (sheet[at] as number)) sheet[at] = value > 1 ? 1 : value;
    }
  }
}
