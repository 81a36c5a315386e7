/** By what a problem is known again in another report. */
import type { Problem } from './report.ts';

/**
 * The same for one problem before and after an edit: its kind and its place, whatever names and shapes its sentence tells by
 * then. Of several wires that lead from a block to nowhere each is a problem of its own.
 */
export const identity = ({ code, at, port, param, facts }: Problem): string =>
  JSON.stringify([code, at, port, param, facts.block, facts.side, facts.port]);
