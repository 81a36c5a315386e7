/**
 * Every format, in the order of the menu. This file is light, since menus read it: what opens and what writes is loaded when
 * it is wanted. A new format is a folder and one row here.
 */
import type { Format, FormatFrom, Glimpse, NamedBytes } from './format.ts';
import { headings } from './summary/cells.ts';

const text = (name: string, content: string): readonly NamedBytes[] => [
  { name, bytes: new TextEncoder().encode(content) },
];

/** How a JSON object begins in which the first member is this one. */
const begins = (member: string): RegExp => new RegExp(`^\\s*\\{\\s*${member}`);
const isObject = begins('"');
const isProject = begins('"format"\\s*:\\s*"netloom"');

/** A picture that we drew says so on its first element. */
const isPicture = (head: string, mark: string): boolean =>
  /^\s*<(?:\?xml|svg)/.test(head) && head.includes(` data-netloom="${mark}"`);

export const tfjs: FormatFrom<'model'> = {
  id: 'tfjs',
  label: 'TensorFlow.js model',
  note: 'model.json and weights.bin load in plain TensorFlow.js, and open here again with the graph.',
  group: 'network',
  ending: '-tfjs.zip',
  packed: true,
  extensions: ['.json', '.bin'],
  pixels: null,
  match: ({ head }) => isObject.test(head) && !isProject.test(head) && /"modelTopology"\s*:/.test(head),
  open: async (bytes) => (await import('./tfjs/open.ts')).openTfjs(new TextDecoder().decode(bytes)),
  needs: 'model',
  write: async ({ project, model, weights, labels }) =>
    (await import('./tfjs/export.ts')).exportTfjs(project, model, weights, labels).files,
  inexact: async (model) => (await import('./tfjs/export.ts')).inexact(model),
};

export const project: FormatFrom<'project'> = {
  id: 'project',
  label: 'Project file',
  note: 'The whole document, to be opened here again',
  group: 'network',
  ending: '.netloom.json',
  packed: false,
  extensions: ['.json'],
  pixels: null,
  match: ({ head }) => isProject.test(head),
  open: async (bytes) => (await import('./project/parse.ts')).parseProject(new TextDecoder().decode(bytes)),
  needs: 'project',
  write: async (document, stem) =>
    text(`${stem}${project.ending}`, (await import('./project/print.ts')).printProject(document)),
};

const network: FormatFrom<'drawing'> = {
  id: 'network',
  label: 'Picture',
  note: 'The canvas as it stands, for papers and slides',
  group: 'picture',
  ending: '.svg',
  packed: false,
  extensions: ['.svg'],
  pixels: 'Picture in pixels',
  match: ({ head }) => isPicture(head, 'network'),
  needs: 'drawing',
  write: async ({ drawing, theme }, stem) =>
    text(`${stem}${network.ending}`, (await import('./picture/network.ts')).networkSvg(drawing, theme)),
};

const volumes: FormatFrom<'plate'> = {
  id: 'volumes',
  label: 'Volumes',
  note: 'Heights go down, channels go up',
  group: 'picture',
  ending: '-volumes.svg',
  packed: false,
  extensions: ['.svg'],
  pixels: 'Volumes in pixels',
  match: ({ head }) => isPicture(head, 'volumes'),
  needs: 'plate',
  write: async ({ plate, theme }, stem) =>
    text(`${stem}${volumes.ending}`, (await import('./picture/volumes.ts')).volumesSvg(plate, theme)),
};

const markdown: FormatFrom<'report'> = {
  id: 'markdown',
  label: 'Markdown',
  note: 'Shapes, parameters and multiplications, layer by layer, for a README',
  group: 'table',
  ending: '.md',
  packed: false,
  extensions: ['.md'],
  pixels: null,
  match: ({ head }) => head.startsWith('## ') && head.includes(`\n| ${headings.join(' | ')} |\n`),
  needs: 'report',
  write: async (report, stem) => {
    const [form, { summary }] = await Promise.all([
      import('./summary/markdown.ts'),
      import('./summary/rows.ts'),
    ]);
    return text(`${stem}${markdown.ending}`, form.markdown(summary(report)));
  },
};

const csv: FormatFrom<'report'> = {
  id: 'csv',
  label: 'CSV',
  note: 'Shapes, parameters and multiplications, layer by layer, for a spreadsheet',
  group: 'table',
  ending: '.csv',
  packed: false,
  extensions: ['.csv'],
  pixels: null,
  match: ({ head }) => head.startsWith(`${headings.join(',')}\r\n`),
  needs: 'report',
  write: async (report, stem) => {
    const [form, { summary }] = await Promise.all([import('./summary/csv.ts'), import('./summary/rows.ts')]);
    return text(`${stem}${csv.ending}`, form.csv(summary(report)));
  },
};

export const formats: readonly Format[] = [tfjs, project, network, volumes, markdown, csv];

/** Endings of the files that can be opened, alone or in a zip. */
export const openable: readonly string[] = [
  ...new Set([...formats.flatMap(({ open, extensions }) => (open ? extensions : [])), '.zip']),
];

/** The format of a file, where its first bytes say it. */
export const formatOf = (file: Glimpse): Format | undefined => formats.find(({ match }) => match(file));
