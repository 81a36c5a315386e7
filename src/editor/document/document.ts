/** The open document with its history and what check says of it. The one place where documents are edited. */

import { check } from '../../check/check.ts';
import type { Report, Surroundings } from '../../check/report.ts';
import { begin, type History, record, redo, seal, undo } from '../../graph/history.ts';
import type { Project } from '../../graph/project.ts';
import { createStore, type Store } from '../store.ts';
import { blank } from './blank.ts';

export interface DocumentState {
  readonly history: History;
  readonly report: Report;
  readonly surroundings: Surroundings;
  /** Key of the draft under which the document is autosaved. */
  readonly draft: string;
  /** Applies a pure edit. Steps with the same merge key (one drag, one field) become one undo step. */
  readonly edit: (change: (project: Project) => Project, merge?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Ends a gesture: the next edit is a step of its own. */
  readonly seal: () => void;
  /** Opens another document with an empty history. */
  readonly open: (project: Project, draft?: string) => void;
  /** Says what is known of the chosen data. */
  readonly surround: (surroundings: Surroundings) => void;
}

export type DocumentStore = Store<DocumentState>;

export const createDocument = (): DocumentStore =>
  createStore<DocumentState>((set, get) => {
    const start = blank();
    const go = (history: History): void => {
      const { history: before, surroundings } = get();
      if (history.now === before.now) set({ history });
      else set({ history, report: check(history.now, surroundings) });
    };
    return {
      history: begin(start),
      report: check(start),
      surroundings: {},
      draft: crypto.randomUUID(),
      edit: (change, merge) => go(record(get().history, change(get().history.now), merge)),
      undo: () => go(undo(get().history)),
      redo: () => go(redo(get().history)),
      seal: () => go(seal(get().history)),
      open: (project, draft = crypto.randomUUID()) =>
        set({ history: begin(project), report: check(project, get().surroundings), draft }),
      surround: (surroundings) => {
        if (surroundings.data !== get().surroundings.data)
          set({ surroundings, report: check(get().history.now, surroundings) });
      },
    };
  });
