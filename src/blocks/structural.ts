/**
 * The kinds that hold a document together: the ports of a module and its instances. They have no rules of their own, since
 * what flows through them comes from around them or from inside them. This is all else that one must know of them.
 */
import type { Look } from './block.ts';
import { kinds } from './table.ts';

export type StructuralKind = 'port-in' | 'port-out' | 'module';

export interface Words {
  readonly label: string;
  /** One sentence for the palette's tooltip. */
  readonly about: string;
  /** Other words by which people look for it. */
  readonly also: string;
  /** Name on the canvas while the person gave none. */
  readonly title: string;
  /** The node's second line. */
  readonly summary: string;
}

export interface Structural {
  readonly look: Look;
  /** Null where its definition says how many there are. */
  readonly ports: { readonly inputs: 0 | 1; readonly outputs: 0 | 1 } | null;
  /** What is said of it inside a module. */
  readonly inModule: Words;
  /** What is said of it in the network itself; null where it does not belong there. */
  readonly inNetwork: Words | null;
}

const instance: Words = {
  label: 'Module',
  about: 'A network in a block.',
  also: 'module',
  title: 'Module',
  summary: '',
};

export const structural = {
  'port-in': {
    look: 'input',
    ports: { inputs: 0, outputs: 1 },
    inModule: {
      label: 'Input port',
      about: 'What comes into the module: each of its blocks gets one input more.',
      also: 'module',
      title: 'Input port',
      summary: '',
    },
    inNetwork: null,
  },
  'port-out': {
    look: 'output',
    ports: { inputs: 1, outputs: 0 },
    inModule: {
      label: 'Output port',
      about: 'What the module gives out: each of its blocks gets one output more.',
      also: 'module',
      title: 'Output port',
      summary: '',
    },
    inNetwork: {
      label: 'Feature output',
      about: 'Gives out what arrives as it is, without classes and without a loss.',
      also: 'plain port',
      title: 'Output',
      summary: 'plain output, no loss',
    },
  },
  module: { look: 'module', ports: null, inModule: instance, inNetwork: instance },
} as const satisfies Record<StructuralKind, Structural>;

const known: ReadonlyMap<string, Structural> = new Map(Object.entries(structural));

/** Undefined for kinds of blocks, and for those that are not known. */
export const structuralOf = (kind: string): Structural | undefined => known.get(kind);

/** What is said of a kind in the network itself or inside a module; undefined as above. */
export function wordsOf(kind: string, inNetwork: boolean): Words | undefined {
  const row = known.get(kind);
  return (inNetwork && row?.inNetwork) || row?.inModule;
}

/** What a block of any kind is drawn as; one that is not known as a module. */
export const lookOf = (kind: string): Look => kinds.get(kind)?.family ?? known.get(kind)?.look ?? 'module';
