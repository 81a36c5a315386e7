/**
 * Opens the text of a project file. Refused, each with a sentence, are: what is not JSON, a version that we do not know,
 * what is not of the form, and what is over the limits. Everything else opens, and check says what is wrong with it.
 */

import { blockSize } from '../../graph/place.ts';
import type { Module, Point, Project } from '../../graph/project.ts';
import { limits, tooLarge } from './limits.ts';
import { lineAndColumn, locate } from './locate.ts';
import { current, migrate } from './migrations.ts';
import { refusal } from './refusal.ts';
import { document, forbiddenKeys } from './schema.ts';

export type Opened = { readonly project: Project } | { readonly problem: string };

/** Never throws. `problem` is a sentence for the person. */
export function parseProject(text: string): Opened {
  const read = parseJson(text);
  return 'problem' in read ? read : fromJson(read.json);
}

/** The JSON value, or the sentence that refuses the text; `longest` counts characters. */
export function parseJson(
  text: string,
  longest: number = limits.text,
): { readonly json: unknown } | { readonly problem: string } {
  if (text.length > longest)
    return {
      problem: `The file has ${megabytes(text.length)}; Netloom opens up to ${megabytes(longest)}.`,
    };
  try {
    return { json: JSON.parse(text) };
  } catch {
    const at = locate(text);
    if (text.trim() === '') return { problem: 'The file is empty.' };
    return {
      problem:
        at >= text.length
          ? `The file is not complete JSON: it ends too early, at ${lineAndColumn(text, at)}.`
          : `The file is not JSON: ${JSON.stringify(text.slice(at, at + 12))} cannot stand at ${lineAndColumn(text, at)}.`,
    };
  }
}

const megabytes = (n: number): string => `${(n / 1e6).toFixed(1).replace(/\.0$/, '')} MB`;

/** The document in a JSON value that may have come from anywhere. */
export function fromJson(json: unknown): Opened {
  const hostile = oddity(json);
  if (hostile) return { problem: hostile };
  if (!isRecord(json) || json.format !== 'netloom')
    return { problem: 'The file is JSON, but not a Netloom document: its “format” is not “netloom”.' };
  const { version } = json;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return { problem: 'The file does not say which version it is of: “version” must be a whole number.' };
  const migrated = migrate(json, version);
  if (!migrated)
    return {
      problem: `This file is of version ${version}; this Netloom reads version ${current}. ${version > current ? 'Open it with a newer Netloom.' : 'Save it again with the Netloom that made it.'}`,
    };
  const parsed = document.safeParse(migrated, { reportInput: true });
  if (!parsed.success)
    return {
      problem: `The file is not a Netloom document that can be read. ${refusal(parsed.error.issues)}`,
    };
  const project = parsed.data as Project;
  const problem = contradiction(project) ?? tooLarge(project);
  return problem ? { problem } : { project: { ...project, modules: placed(project.modules) } };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Brackets too deep for recursive code, or keys that mean something else to JavaScript. Walks without recursion. */
function oddity(json: unknown): string | undefined {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.nesting)
      return `The file has brackets within brackets more than ${limits.nesting} deep; no Netloom document has.`;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value))
        for (const key of forbiddenKeys)
          if (Object.hasOwn(value, key)) return `The file has a key “${key}”, which no Netloom document has.`;
      for (const inner of Object.values(value)) next.push(inner);
    }
    level = next;
  }
  return undefined;
}

/** What the form alone cannot say: the root exists, and an id names one block. */
function contradiction(project: Project): string | undefined {
  if (!Object.hasOwn(project.modules, project.root))
    return `The file is not a Netloom document that can be read. root is “${project.root}”, but modules has no such entry.`;
  for (const [key, module] of Object.entries(project.modules)) {
    const twice = firstTwice(module.blocks) ?? firstTwice(module.params);
    if (twice !== undefined)
      return `The file is not a Netloom document that can be read. modules.${key} has two entries with the id “${twice}”.`;
  }
  return undefined;
}

function firstTwice(list: readonly { readonly id: string }[]): string | undefined {
  const seen = new Set<string>();
  for (const { id } of list) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return undefined;
}

/** Blocks that the file gives no place stand in rows below the others. */
function placed(modules: Project['modules']): Project['modules'] {
  return Object.fromEntries(Object.entries(modules).map(([key, module]) => [key, placeBlocks(module)]));
}

const perRow = 8;

function placeBlocks(module: Module): Module {
  const homeless = module.blocks.filter((block) => !Object.hasOwn(module.layout, block.id));
  if (homeless.length === 0) return module;
  const bottom = Object.values(module.layout).reduce(
    (low, [, y]) => Math.max(low, y + blockSize.height + 40),
    0,
  );
  const places = homeless.map(({ id }, i): [string, Point] => [
    id,
    [(i % perRow) * (blockSize.width + 48), bottom + Math.floor(i / perRow) * (blockSize.height + 40)],
  ]);
  return { ...module, layout: { ...module.layout, ...Object.fromEntries(places) } };
}
