/**
 * What the gallery shows of each template. The files are fetched at once, and checked in slices between which the page
 * draws and answers. Kept for the visit: the second opening is immediate.
 */

import { check } from '../../check/check.ts';
import type { Report } from '../../check/report.ts';
import type { Templates } from '../document/templates.ts';
import type { Editor } from '../editor.ts';
import type { Host } from '../host.ts';
import { createStore, type Store } from '../store.ts';

export interface Entries {
  /** By template id; absent until it is read. */
  readonly reports: ReadonlyMap<string, Report>;
}

const cache = new WeakMap<Templates, Store<Entries>>();

export function entriesOf({ templates }: Editor): Store<Entries> {
  const known = cache.get(templates) ?? createStore<Entries>(() => ({ reports: new Map() }));
  cache.set(templates, known);
  return known;
}

/** Undefined until it is read. */
export const reportOf = (editor: Editor, id: string): Report | undefined =>
  entriesOf(editor).getState().reports.get(id);

/** Longest time without a pause, ms: about half a frame. */
const SLICE = 8;

/** Reads those that are not read yet, in the order given. */
export async function readEntries(editor: Editor, ids: readonly string[]): Promise<void> {
  const entries = entriesOf(editor);
  const missing = ids.filter((id) => !entries.getState().reports.has(id));
  const fetched = missing.map((id) => editor.templates.load(id).catch(() => null));
  let fresh: (readonly [string, Report])[] = [];
  let began = performance.now();
  let lost = 0;
  const show = (): void => {
    entries.setState(({ reports }) => ({ reports: new Map([...reports, ...fresh]) }));
    fresh = [];
  };
  for (const [i, id] of missing.entries()) {
    const project = await fetched[i];
    if (!project) {
      lost++;
      continue;
    }
    if (performance.now() - began > SLICE) {
      show();
      await pause(editor.host);
      began = performance.now();
    }
    fresh.push([id, check(project)]);
  }
  show();
  if (lost > 0)
    editor.notice.say(
      `${lost === 1 ? 'One template' : `${lost} templates`} could not be fetched. Open the gallery once more.`,
      'bad',
    );
}

/** Until the page has drawn what it was given. */
const pause = ({ frames, clock }: Host): Promise<void> =>
  new Promise((done) => {
    frames.next(() => clock.after(0, done));
  });
