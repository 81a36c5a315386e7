/** A document without a block. */
import type { Project } from '../../graph/project.ts';

export const blank = (): Project => ({
  format: 'netloom',
  version: 1,
  name: 'Untitled',
  root: 'main',
  modules: { main: { name: 'Untitled', params: [], blocks: [], wires: [], layout: {} } },
});
