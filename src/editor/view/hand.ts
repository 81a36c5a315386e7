/** What is in the person's hand while a gesture goes on, as far as it is drawn: nothing of it is in the document yet. */

import type { Point } from '../../graph/project.ts';
import type { Look } from '../look.ts';
import { createStore, type Store } from '../store.ts';
import type { Places } from './view.ts';

/** A thin line through what stands level: at `at` on its axis, from `from` to `to` on the other. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The wire over which a block is held: dropped there, it is put into the wire, and so it would fit. */
export interface Aimed {
  /** The wire's name on the canvas. */
  readonly wire: string;
  readonly fit: 'yes' | 'repair';
  readonly word: string;
}

/** A block on its way from the palette. */
export interface Carried {
  readonly label: string;
  readonly look: Look;
  /** On the screen. */
  readonly at: Point;
  /** Whether letting go here adds it. */
  readonly over: boolean;
}

export interface HandState {
  /** What goes on; Escape calls it off. */
  readonly gesture: { readonly cancel: () => void } | undefined;
  readonly guides: readonly Guide[];
  /** Where copies are drawn that go with the pointer, by the names of what they are copies of. */
  readonly copies: Places;
  /** Name of the wire into which the held block would fall. */
  readonly target: string | undefined;
  readonly aimed: Aimed | undefined;
  readonly carried: Carried | undefined;
}

export type HandStore = Store<HandState>;

/** Nothing in the hand. */
export const empty: HandState = {
  gesture: undefined,
  guides: [],
  copies: {},
  target: undefined,
  aimed: undefined,
  carried: undefined,
};

export const createHand = (): HandStore => createStore<HandState>(() => empty);

/** What glides to its place, and the way to end that. */
export type MotionStore = Store<{ readonly stop: (() => void) | undefined }>;
export const createMotion = (): MotionStore => createStore(() => ({ stop: undefined }));
