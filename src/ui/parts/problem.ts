/** A problem as the page hands it to its repairs, and how it is known again in a later report. */
import type { Problem, Report } from '../../check/report.ts';

export interface FixesProps {
  /** The report in which the problem stands; it may lag behind the document by a moment. */
  readonly report: Report;
  readonly problem: Problem;
  /** At most so many. */
  readonly most?: number;
  /** Whether the recommended repair stands out: in one place of the page at a time. */
  readonly loud?: boolean;
}

/** The same problem in two reports. */
export const keyOf = ({ code, at, port, param, message }: Problem): string =>
  [code, ...at, port ?? '', param ?? '', message].join(' ');
