/**
 * Undo as a stack of references: documents are immutable, so a step costs a pointer. Steps with the same merge key (one
 * drag, one field) become one.
 */
import type { Project } from './project.ts';

export interface History {
  readonly past: readonly Project[];
  readonly now: Project;
  readonly future: readonly Project[];
  readonly merge?: string;
}

export const begin = (project: Project): History => ({ past: [], now: project, future: [] });

/** Records an edit; the same document again is no step. */
export function record(history: History, next: Project, merge?: string): History {
  if (next === history.now) return history;
  const joins = merge !== undefined && merge === history.merge && history.past.length > 0;
  const past = joins ? history.past : [...history.past, history.now];
  return merge === undefined ? { past, now: next, future: [] } : { past, now: next, future: [], merge };
}

export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redo(history: History): History {
  const [after, ...future] = history.future;
  return after ? { past: [...history.past, history.now], now: after, future } : history;
}

/** Ends a gesture: the next edit with the same key is a step of its own. */
export function seal(history: History): History {
  const { merge: _, ...rest } = history;
  return history.merge === undefined ? history : rest;
}
