/** A template's volumes as a small picture. */
import type { Report } from '../../check/report.ts';

export function Picture({ height }: { readonly report: Report; readonly height: number }) {
  return <span aria-hidden="true" style={{ height }} />;
}
