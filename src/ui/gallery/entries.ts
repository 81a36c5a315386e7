/**
 * What the gallery shows of each template. The files are fetched at once, and checked in slices between which the page
 * draws and answers. Kept for the visit: the second opening is immediate.
 */
import { create } from 'zustand';
import { check } from '../../check/check.ts';
import type { Report } from '../../check/report.ts';
import { useNotice } from '../../state/notice.ts';
import { loadTemplate } from '../files/templates.ts';

export interface Entries {
  /** By template id; absent until it is read. */
  readonly reports: ReadonlyMap<string, Report>;
}

export const useEntries = create<Entries>()(() => ({ reports: new Map() }));

/** Longest time without a pause, ms: about half a frame. */
const SLICE = 8;

/** Reads those that are not read yet, in the order given. */
export async function readEntries(ids: readonly string[]): Promise<void> {
  const missing = ids.filter((id) => !useEntries.getState().reports.has(id));
  const fetched = missing.map((id) => loadTemplate(id).catch(() => null));
  let fresh: (readonly [string, Report])[] = [];
  let began = performance.now();
  let lost = 0;
  const show = (): void => {
    useEntries.setState(({ reports }) => ({ reports: new Map([...reports, ...fresh]) }));
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
      await pause();
      began = performance.now();
    }
    fresh.push([id, check(project)]);
  }
  show();
  if (lost > 0)
    useNotice
      .getState()
      .say(
        `${lost === 1 ? 'One template' : `${lost} templates`} could not be fetched. Open the gallery once more.`,
        'bad',
      );
}

/** Until the page has drawn what it was given. */
const pause = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
  });
