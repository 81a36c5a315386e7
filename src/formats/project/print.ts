/**
 * The text of a project file: canonical, so that equal documents give equal files, and one line per block and wire, so
 * that a person and a diff can read it.
 */
import type { Param } from '../../blocks/param.ts';
import { kinds } from '../../blocks/table.ts';
import type { Block, Module, Paper, Project } from '../../graph/project.ts';

/** Ends with a line break. `parseProject` gives back the same document. */
export function printProject(project: Project): string {
  const { format, version, name, about, paper, root, data, modules } = project;
  const head = { format, version, name, about, paper: paper && inOrder(paper), root, data };
  const keys = [
    root,
    ...Object.keys(modules)
      .filter((key) => key !== root)
      .sort(),
  ];
  const entries = keys
    .filter((key) => Object.hasOwn(modules, key))
    .map((key) => `    ${JSON.stringify(key)}: ${printModule(project, modules[key] as Module)}`);
  return `{\n${fields(head, '  ')}\n  "modules": ${braces('{', entries, '}', '  ')}\n}\n`;
}

const inOrder = ({ title, authors, year, url }: Paper): Paper => ({
  title,
  authors,
  year,
  ...(url !== undefined && { url }),
});

function printModule(project: Project, module: Module): string {
  const { name, about, params, blocks, wires, layout } = module;
  const inner = '        ';
  const ids = blocks.map((block) => block.id).filter((id) => Object.hasOwn(layout, id));
  const placed = new Set(ids);
  const others = Object.keys(layout)
    .filter((id) => !placed.has(id))
    .sort();
  const lists = [
    `"params": ${braces(
      '[',
      params.map((param) => inner + printParam(param)),
      ']',
      '      ',
    )}`,
    `"blocks": ${braces(
      '[',
      blocks.map((block) => inner + printBlock(project, block)),
      ']',
      '      ',
    )}`,
    `"wires": ${braces(
      '[',
      wires.map(({ from, to }) => inner + line({ from, to })),
      ']',
      '      ',
    )}`,
    `"layout": ${braces(
      '{',
      [...ids, ...others].map((id) => `${inner}${JSON.stringify(id)}: ${line(layout[id])}`),
      '}',
      '      ',
    )}`,
  ];
  return `{\n${fields({ name, about }, '      ')}\n      ${lists.join(',\n      ')}\n    }`;
}

const keysOfParam = ['id', 'type', 'label', 'about', 'when', 'of', 'min', 'max', 'value'];

const printParam = (param: Param): string => {
  const given: Readonly<Record<string, unknown>> = { ...param };
  return line(Object.fromEntries(keysOfParam.map((key) => [key, given[key]])));
};

/** Parameters stand in the order in which the kind or the module declares them. */
function printBlock(project: Project, block: Block): string {
  const { id, name, kind, module, params, repeat, bypass } = block;
  const declared = kind === 'module' ? project.modules[module ?? ''] : kinds.get(kind);
  const places = new Map(declared?.params.map((param, i) => [param.id, i]));
  const order = (key: string): number => places.get(key) ?? places.size;
  const keys = Object.keys(params).sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  const sorted = Object.fromEntries(keys.map((key) => [key, params[key]]));
  return line({ id, name, kind, module, params: sorted, repeat, bypass });
}

/** `"key": value,` a line, without those that are not given. */
const fields = (record: Readonly<Record<string, unknown>>, indent: string): string =>
  Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${indent}${JSON.stringify(key)}: ${line(value)},`)
    .join('\n');

const braces = (open: string, lines: readonly string[], close: string, indent: string): string =>
  lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n${indent}${close}`;

/** JSON on one line, with a space after commas and colons. */
function line(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${line(inner)}`).join(', ')} }`;
}
