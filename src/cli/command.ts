/** What a subcommand is, and what it may do to the world: print, and read and write below the folder it was given in. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

export interface Io {
  /** Folder in which the command was given: paths are taken from there. */
  readonly cwd: string;
  /** Standard output: the result and nothing else. */
  readonly out: (line: string) => void;
  /** Standard error: what a person should know besides. */
  readonly err: (line: string) => void;
}

/** 0 fine (hints and warnings included), 1 errors, 2 wrong use. */
export type Status = 0 | 1 | 2;

export interface Subcommand {
  /** `check <graph.json|template> [--json]` */
  readonly usage: string;
  /** One line for the list, and what else one should know. */
  readonly about: string;
  readonly run: (args: readonly string[], io: Io) => Promise<Status>;
}

/** Wrong use: an argument that is missing, unknown or of the wrong form. Told to the person with the usage. */
export class WrongUse extends Error {}

/** The person's mistake or the file's: told as a sentence; exit status 1. */
export class Refused extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Node's own parser, its complaints turned into wrong use. `count` is how many arguments without a dash there must be. */
export function parse<const O extends Options>(args: readonly string[], options: O, count: number) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (parsed.positionals.length !== count)
      throw new WrongUse(
        count === 0
          ? `It takes no argument but got “${parsed.positionals[0]}”.`
          : `It takes ${count} argument but got ${parsed.positionals.length}.`,
      );
    return parsed;
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new WrongUse(`${said.replace(/\.$/, '')}.`);
  }
}

/** A whole number within bounds, or wrong use. */
export function wholeNumber(
  flag: string,
  text: string | undefined,
  fallback: number,
  min: number,
  max = 1e9,
): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new WrongUse(`${flag} needs a whole number from ${min} to ${max} but gets “${text}”.`);
}

/** The value of a flag that must be there. */
export function needed(flag: string, value: string | undefined): string {
  if (value) return value;
  throw new WrongUse(`${flag} is missing.`);
}
