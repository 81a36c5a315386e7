/** Places for a network that has just been written out: as if nothing of it had stood anywhere before. */
import { type Places, tidy } from '../../graph/arrange/tidy.ts';
import type { Module } from '../../graph/project.ts';

export const arranged = (module: Module): Places => tidy({ ...module, layout: {} });
