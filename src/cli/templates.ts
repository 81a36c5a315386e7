/** The templates that lie beside the code, and `templates`, which lists their names. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, type Subcommand } from './command.ts';

const folder = fileURLToPath(new URL('../../templates/', import.meta.url));

export const templateNames = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

/** The template's file, if there is one of that name. */
export function templateFile(name: string): string | undefined {
  const file = `${folder}${name}.json`;
  return /^[a-z0-9-]+$/.test(name) && existsSync(file) ? file : undefined;
}

export const templates: Subcommand = {
  usage: 'templates',
  about: 'lists the names of the templates',
  run: async (args, io) => {
    parse(args, {}, 0);
    for (const name of templateNames()) io.out(name);
    return 0;
  },
};
