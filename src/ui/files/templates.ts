/** Architectures to begin with. Each is a file that is loaded when it is wanted. */
import { chooseData } from '../../graph/edit/project.ts';
import type { Project } from '../../graph/project.ts';
import { useProject } from '../../state/project.ts';

// Our own files: every one of them is parsed and checked by the tests, so the page need not.
const loaders = import.meta.glob<Project>('/templates/*.json', { import: 'default' });

/** The one that greets a first visit. */
export const first = 'lenet-5';

/** File names without their ending: the first visit's, then by name, the blank one last. */
export const templateIds: readonly string[] = Object.keys(loaders)
  .map((path) => path.replace(/^.*\/|\.json$/g, ''))
  .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));

function rank(id: string): number {
  return id === first ? 0 : id === 'blank' ? 2 : 1;
}

export async function loadTemplate(id: string): Promise<Project> {
  const load = loaders[`/templates/${id}.json`];
  if (!load) throw new Error(`there is no template ${id}`);
  return load();
}

/** Opens it under a draft of its own. `data`: chosen for it where the template chooses none. */
export async function openTemplate(id: string, data?: string): Promise<void> {
  const project = await loadTemplate(id);
  useProject.getState().open(data && !project.data ? chooseData(project, data) : project);
}
