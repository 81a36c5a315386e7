/**
 * What a page lends the editor: it has no storage, clock, frames, clipboard or keyboard of its own. A page makes one of
 * these of the browser (`ui/app/host`), a test a small fake of a few lines.
 */

import type { Compiled, Weights } from '../compile/compiled.ts';
import type { Box } from '../graph/place.ts';
import type { Point } from '../graph/project.ts';
import type { Engine } from '../train/protocol.ts';
import type { Locks } from './document/claim.ts';
import type { DraftStore } from './document/drafts.ts';
import type { TemplateFiles } from './document/templates.ts';

export interface Host {
  /** What trains: a worker in the page. */
  readonly engine: Engine;
  /** Seeded weights of a network, made beside the page where it is large. Rejects where memory does not suffice. */
  readonly initialWeights: (model: Compiled, seed: number) => Promise<Weights>;
  /** Memory of the device in GB, a power of two; not every browser tells it. */
  readonly deviceMemory: number | undefined;
  /** Whether Cmd stands where others have Ctrl. */
  readonly mac: boolean;
  readonly storage: Storage;
  readonly drafts: DraftStore;
  /** Absent where the browser has none: outside secure contexts. */
  readonly locks: Locks | undefined;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly frames: Frames;
  readonly camera: Camera;
  readonly focus: Focus;
  readonly page: Page;
}

/** Small texts that are kept from visit to visit. Where the browser keeps nothing, they last as long as the editor. */
export interface Storage {
  readonly recall: (key: string) => string | null;
  readonly keep: (key: string, value: string) => void;
}

/** The system's clipboard. */
export interface Clipboard {
  /** False where it is closed to the page. */
  readonly write: (text: string) => Promise<boolean>;
  /** Empty where it is closed, or holds no text. */
  readonly read: () => Promise<string>;
}

export interface Clock {
  /** ms since 1970. */
  readonly now: () => number;
  /** Runs it after so many ms; returns the way to call it off. */
  readonly after: (ms: number, act: () => void) => () => void;
}

export interface Frames {
  /** Runs it before the next frame is drawn; returns the way to call it off. The time is in ms, from any start. */
  readonly next: (act: (time: number) => void) => () => void;
}

/** Where the plane of the canvas lies on the screen: screen = plane × zoom + (x, y). */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The view of the canvas. */
export interface Camera {
  /** Undefined before a canvas is drawn. */
  readonly viewport: () => Viewport | undefined;
  /** `duration` in ms. */
  readonly move: (to: Viewport, duration?: number) => void;
  /** Of the canvas in the window, pixels. */
  readonly room: () => Box;
  /** How long a move takes, ms: 0 where less motion is wished. */
  readonly calm: () => number;
  /** Where the pointer was last seen over the canvas, on its plane. */
  readonly pointer: () => Point | undefined;
}

/** The keyboard's way about the page. */
export interface Focus {
  /** On a block of the canvas, by its name there; false where it is not drawn. */
  readonly block: (name: string) => boolean;
  /** Into a field or list that may have to be drawn first. */
  readonly into: (what: 'name' | 'search' | 'parameters' | 'outline') => void;
  /** Back to the block that is selected, in the outline or on the canvas, wherever the person came from. */
  readonly back: (selected: () => string | undefined) => void;
  /** Takes note of where the person comes from, before a list or a field takes the keyboard. */
  readonly leave: () => void;
  /** From one part of the page to the next. */
  readonly pane: (steps: 1 | -1, selected: string | undefined) => void;
}

/** What else only a page can do. */
export interface Page {
  readonly save: () => void;
  readonly share: () => void;
  readonly picture: (format: 'svg' | 'png') => void;
  readonly paint: (theme: 'light' | 'dark' | 'auto') => void;
  readonly templates: TemplateFiles;
}
