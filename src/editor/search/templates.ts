/** Which templates a typed text means: each of its words occurs somewhere in what is said of the template. */
import type { Project } from '../../graph/project.ts';

export function matches(project: Project, heading: string, text: string): boolean {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { name, about, paper } = project;
  const said = plain([name, about, heading, paper?.title, paper?.authors, paper?.year].join(' '));
  return words.every((word) => said.includes(word) || joined(said).includes(joined(word)));
}

/** Whether a name itself holds the text: such a template is meant before one that only speaks of it. */
export const isNamed = (name: string, text: string): boolean =>
  text.trim() !== '' && joined(plain(name)).includes(joined(plain(text)));

/** ResNet50 and resnet 50 mean ResNet-50. */
const joined = (text: string): string => text.replace(/[-\s]+/g, '');

/** Small letters without accents. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
