/**
 * What is a person's and not a digit's: how narrow, slanted, turned and shaky the writing is. Takes a form's strokes and
 * gives their paths, in units of the digit's height, not yet placed.
 */
import { type Dice, flatten, type Knot, type Stroke } from './stroke.ts';

/** A path of the pen: x and y in turn. */
export type Path = readonly number[];

/** Distance of the points of a path, in heights. */
const STEP = 0.05;

export function written(strokes: readonly Stroke[], d: Dice, label: number): readonly Path[] {
  const shake = d.between(0.004, 0.028);
  const knots = strokes.map((stroke) => {
    // A stroke set down apart from the others lies a little off.
    const dx = strokes.length > 1 ? d.around(0, 0.02) : 0;
    const dy = strokes.length > 1 ? d.around(0, 0.02) : 0;
    return hooked(stroke, d).map(
      ([x, y, corner]): Knot => [x + dx + d.around(0, shake), y + dy + d.around(0, shake), corner ?? 0],
    );
  });
  const bend = bending(d);
  const place = placing(d, label);
  return knots.map((stroke) => {
    const path = flatten(stroke, STEP);
    for (let i = 0; i < path.length; i += 2) {
      const [x, y] = place(...bend(path[i] as number, path[i + 1] as number));
      path[i] = x;
      path[i + 1] = y;
    }
    return path;
  });
}

/** Overshoots or a small hook where the pen leaves the paper. */
function hooked(stroke: Stroke, d: Dice): Stroke {
  if (!d.chance(0.12) || stroke.length < 2) return stroke;
  const [x, y] = stroke.at(-1) as Knot;
  const [fromX, fromY] = stroke.at(-2) as Knot;
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const reach = d.between(0.03, 0.1);
  const turn = d.around(0, 1.2);
  const ux = (x - fromX) / length;
  const uy = (y - fromY) / length;
  const hook: Knot = [
    x + reach * (ux * Math.cos(turn) - uy * Math.sin(turn)),
    y + reach * (ux * Math.sin(turn) + uy * Math.cos(turn)),
  ];
  return [...stroke, hook];
}

type Move = (x: number, y: number) => readonly [x: number, y: number];

/**
 * A smooth displacement of the paper (in the spirit of Simard, Steinkraus, Platt 2003), as a few slow waves: neighbouring
 * parts of a digit move together.
 */
function bending(d: Dice): Move {
  const strength = d.between(0, 0.06);
  const wave = () => {
    const angle = d.between(0, 2 * Math.PI);
    const frequency = d.between(2, 7);
    const [kx, ky] = [frequency * Math.cos(angle), frequency * Math.sin(angle)];
    const phase = d.between(0, 2 * Math.PI);
    const [ax, ay] = [d.around(0, strength), d.around(0, strength)];
    return { kx, ky, phase, ax, ay };
  };
  const waves = [wave(), wave(), wave()];
  return (x, y) => {
    let [moveX, moveY] = [x, y];
    for (const { kx, ky, phase, ax, ay } of waves) {
      const s = Math.sin(kx * x + ky * y + phase);
      moveX += ax * s;
      moveY += ay * s;
    }
    return [moveX, moveY];
  };
}

/** Width, slant and rotation about the digit's middle. */
function placing(d: Dice, label: number): Move {
  // An upright stroke has no width to speak of; what is wide in a 1 is its flag and foot.
  const width = (label === 1 ? 0.55 : 0.73) * Math.exp(d.around(0, 0.27));
  const slant = label === 1 ? d.around(0.2, 0.3) : d.around(0.15, 0.24);
  const angle = d.around(0, 0.11);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (x, y) => {
    const up = y - 0.5;
    const across = (x - 0.5) * width - slant * up;
    return [across * cos - up * sin, across * sin + up * cos];
  };
}
