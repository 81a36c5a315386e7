/**
 * Names of places in a document. A path holds the ids of instances from the root down, with an iteration where it matters
 * (`more:2`); a first step `@key` names a definition that is looked at by itself, used or not. Problems, the canvas, the
 * outline and the search all name places so.
 */
import type { Wire } from './project.ts';

/** Ids and iterations from the root down: `['conv4', 'more:2', 'conv1']`. */
export type Path = readonly string[];

/** A block or a wire: its id or key, and the module in which it stands. */
export interface Address {
  readonly scope: Path;
  readonly id: string;
}

export const samePath = (a: Path, b: Path): boolean =>
  a === b || (a.length === b.length && a.every((step, i) => step === b[i]));

/** Whether a path leads to `outer` or into it. */
export const isWithin = (path: Path, outer: Path): boolean => samePath(path.slice(0, outer.length), outer);

/** A path as a key of maps and sets. */
export const pathKey = (path: Path): string => path.join('/');

/** A wire as a key: `conv1:0>add:1`. */
export const wireKey = ({ from, to }: Wire): string => `${from[0]}:${from[1]}>${to[0]}:${to[1]}`;

/** `more:2` as id and iteration; without a number it is the first. */
export function stepOf(step: string): readonly [id: string, iteration: number] {
  const [id = '', iteration] = step.split(':');
  return [id, Number(iteration ?? 1)];
}

export const idOf = (step: string): string => stepOf(step)[0];

/** The first step of a path that leads into a definition by itself. */
export const alone = (key: string): string => `@${key}`;

/** The definition's key where a step is such a first one, else undefined. */
export const aloneKey = (step: string | undefined): string | undefined =>
  step?.startsWith('@') ? step.slice(1) : undefined;

/** What an instance shows of itself is its first iteration: the same path without that number. */
export const firstIterations = (path: Path): Path => path.map((step) => step.replace(/:1$/, ''));

/**
 * Names on a canvas, which shows the module at `inside` and, within it, those that stand open in place: there a block is
 * called by its way from the module on the canvas, `stage/block/conv`, and a wire by `stage/block/` and its key.
 */
export const prefixOf = (scope: Path, inside: Path): string =>
  scope
    .slice(inside.length)
    .map((step) => `${step}/`)
    .join('');

export const nodeName = ({ scope, id }: Address, inside: Path): string => prefixOf(scope, inside) + id;

export function addressOf(name: string, inside: Path): Address {
  const steps = name.split('/');
  return { scope: [...inside, ...steps.slice(0, -1)], id: steps.at(-1) ?? '' };
}
