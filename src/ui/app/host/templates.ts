/** The template files, fetched when they are wanted: the first visit's first, then by name, the blank one last. */
import { first, type TemplateFiles } from '../../../editor/document/templates.ts';
import type { Project } from '../../../graph/project.ts';

// Our own files: every one of them is parsed and checked by the tests, so the page need not.
const loaders = import.meta.glob<Project>('/templates/*.json', { import: 'default' });

const rank = (id: string): number => (id === first ? 0 : id === 'blank' ? 2 : 1);

export const templates: TemplateFiles = {
  ids: Object.keys(loaders)
    .map((path) => path.replace(/^.*\/|\.json$/g, ''))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b)),
  load: async (id) => {
    const load = loaders[`/templates/${id}.json`];
    if (!load) throw new Error(`there is no template ${id}`);
    return load();
  },
};
