/** Opens the text of a file of either kind that holds a graph: a project file, or a `model.json` that Netloom made. */
import type { Project } from '../graph/project.ts';
import { parseJson, parseProject } from './project/parse.ts';
import { isModelJson, longestModel, type ManifestGroup, openModelJson } from './tfjs/open.ts';

export type OpenedFile =
  | { readonly project: Project; readonly weightsManifest?: readonly ManifestGroup[] }
  | { readonly problem: string };

/** Never throws. `problem` is a sentence for the person. */
export function openText(text: string): OpenedFile {
  const read = parseJson(text, longestModel);
  if ('problem' in read) return read;
  // A project file is read once more, under its own and lower limit.
  return isModelJson(read.json) ? openModelJson(read.json) : parseProject(text);
}
