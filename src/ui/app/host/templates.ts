/** The template files, fetched when they are wanted: the first visit's first, then by name, the blank one last. */
import { first, type TemplateFiles } from '../../../editor/document/templates.ts';
import type { Project } from '../../../graph/project.ts';

// Our own files: every one of them is parsed and checked by the tests, so the page need not.
const files = import.meta.glob<Project>('../../../../templates/*.json', { import: 'default' });
const loaders = new Map(
  Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.json$/g, ''), load] as const),
);

const rank = (id: string): number => (id === first ? 0 : id === 'blank' ? 2 : 1);

export const templates: TemplateFiles = {
  ids: [...loaders.keys()].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b)),
  load: async (id) => {
    const load = loaders.get(id);
    if (!load) throw new Error(`there is no template ${id}`);
    return load();
  },
};
