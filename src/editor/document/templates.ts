/** Architectures to begin with. Each is a file that is fetched when it is wanted; their names are learned from the files. */
import { chooseData } from '../../graph/edit/project.ts';
import type { Project } from '../../graph/project.ts';
import type { DocumentStore } from './document.ts';

/** The files, as a page has them. */
export interface TemplateFiles {
  /** File names without their ending. */
  readonly ids: readonly string[];
  /** Rejects where it cannot be fetched. */
  readonly load: (id: string) => Promise<Project>;
}

export interface Templates extends TemplateFiles {
  /** As far as they are known. */
  readonly names: () => ReadonlyMap<string, string>;
  /** Fetches those that are not known yet; what cannot be fetched is left out. */
  readonly learnNames: () => Promise<ReadonlyMap<string, string>>;
  /** Opens one under a draft of its own. `data`: chosen for it where the template chooses none. */
  readonly open: (id: string, data?: string) => Promise<void>;
}

/** The one that greets a first visit. */
export const first = 'lenet-5';

export function createTemplates({ ids, load }: TemplateFiles, document: DocumentStore): Templates {
  const names = new Map<string, string>();
  return {
    ids,
    load,
    names: () => names,
    learnNames: async () => {
      await Promise.all(
        ids.map(async (id) => {
          if (names.has(id)) return;
          const project = await load(id).catch(() => undefined);
          if (project) names.set(id, project.name);
        }),
      );
      return names;
    },
    open: async (id, data) => {
      const project = await load(id);
      document.open(data && !project.data ? chooseData(project, data) : project);
    },
  };
}
