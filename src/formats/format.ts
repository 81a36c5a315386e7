/**
 * The contract of a format: how its files are recognised, opened and written, and what a menu or a command must know of it
 * before. A format is a folder, and one row in `table.ts`.
 */
import type { Report } from '../check/report.ts';
import type { Compiled, Weights } from '../compile/compiled.ts';
import type { Project } from '../graph/project.ts';
import type { Theme } from './picture/colours.ts';
import type { Drawing } from './picture/drawing.ts';
import type { Plate } from './picture/volumes.ts';
import type { ManifestGroup } from './tfjs/open.ts';

/** What is looked at to recognise a file. */
export interface Glimpse {
  readonly name: string;
  /** The text of its first `glimpsed` bytes; noise where it holds no text. */
  readonly head: string;
}
export const glimpsed = 4096;

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `problem` is a sentence for the person. */
export type OpenedFile =
  | { readonly project: Project; readonly weightsManifest?: readonly ManifestGroup[] }
  | { readonly problem: string };

/** What formats are written from. */
export interface Sources {
  /** The document as it is, whatever is wrong with it. */
  readonly project: Project;
  /** Its shapes and costs, as far as they are known. */
  readonly report: Report;
  /** A network without errors, with weights: trained ones, or those with which training would begin. */
  readonly model: {
    readonly project: Project;
    readonly model: Compiled;
    readonly weights: Weights;
    /** Names of the main output's classes. */
    readonly labels?: readonly string[] | undefined;
  };
  /** What stands on the canvas. */
  readonly drawing: { readonly drawing: Drawing; readonly theme: Theme };
  /** What flows along the main path. */
  readonly plate: { readonly plate: Plate; readonly theme: Theme };
}

interface Described {
  /** What a command calls it; never changes. */
  readonly id: string;
  /** What a menu calls it. */
  readonly label: string;
  /** A sentence or its half: what it is for. */
  readonly note: string;
  /** What is taken away: the network, to be used or opened elsewhere, a picture of it, or its table of layers. */
  readonly group: 'network' | 'picture' | 'table';
  /** What follows the document's name in the name of its file. */
  readonly ending: string;
  /** Whether it is several files, which a page packs into one zip and a command puts into a folder. */
  readonly packed: boolean;
  /** Endings of all files that belong to it. */
  readonly extensions: readonly string[];
  /** What a picture is called when a page paints it in pixels, which only a page can; null for what is no picture. */
  readonly pixels: string | null;
  /** Whether a file is of this format. Cheap, never throws, and sure: at most one format says so. */
  readonly match: (file: Glimpse) => boolean;
  /** Never throws. */
  readonly open?: (bytes: Uint8Array) => Promise<OpenedFile>;
}

interface WrittenFrom<Needs extends keyof Sources> {
  readonly needs: Needs;
  /** `stem` is the document's name as that of a file; names of packed files do not depend on it. */
  readonly write: (source: Sources[Needs], stem: string) => Promise<readonly NamedBytes[]>;
}

/** What models are asked before they are written: a sentence for each block that the format cannot say exactly. */
interface Asked {
  readonly inexact: (model: Compiled) => Promise<readonly string[]>;
}

export type FormatFrom<Needs extends keyof Sources> = Described &
  WrittenFrom<Needs> &
  (Needs extends 'model' ? Asked : unknown);

export type Format = { readonly [Needs in keyof Sources]: FormatFrom<Needs> }[keyof Sources];
