/** Checks a document: shapes, costs and problems of every block. Pure, and never throws for what a person can make. */
import type { Project } from '../graph/project.ts';
import type { Report, Surroundings } from './report.ts';

export function check(_project: Project, _surroundings: Surroundings = {}): Report {
  throw new Error('not yet written');
}
