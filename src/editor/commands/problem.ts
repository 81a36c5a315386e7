/** How a problem is known again in a later report. */
import type { Problem } from '../../check/report.ts';

/** The same problem in two reports. */
export const keyOf = ({ code, at, port, param, message }: Problem): string =>
  [code, ...at, port ?? '', param ?? '', message].join(' ');
