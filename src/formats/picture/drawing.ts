/** What a picture of a network holds, as plain values: where everything stands, and what is written on it. Lengths in pixels. */
import type { Shape } from '../../blocks/shape.ts';
import type { Ink } from './colours.ts';

export interface Drawing {
  readonly title: string;
  /** Below the title: how large the network is. */
  readonly line: string;
  /** From the back to the front: a frame before what stands in it. */
  readonly blocks: readonly DrawnBlock[];
  readonly wires: readonly DrawnWire[];
}

export interface DrawnBlock {
  /** A frame is a module that stands open; a port sits on a frame's edge. */
  readonly form: 'block' | 'frame' | 'port';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Ink;
  readonly title: string;
  /** Key parameters. */
  readonly summary: string;
  /** The shape that it gives, or what is wrong with it. */
  readonly words: string;
  /** How many parameters it has. */
  readonly figure: string;
  readonly shape: Shape | null;
  readonly times: number;
  /** An instance of a module. */
  readonly module: boolean;
  readonly wrong: boolean;
  readonly bypassed: boolean;
  /** Heights of the ports from its top, on its left and right; from its left where `down`, above and below. */
  readonly down?: boolean;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

export interface DrawnWire {
  /** An SVG path of absolute commands. */
  readonly path: string;
  readonly wrong: boolean;
  /** Where there is room for it. */
  readonly label?: { readonly text: string; readonly x: number; readonly y: number };
}
