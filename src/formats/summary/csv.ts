/** A summary as CSV (RFC 4180): figures without separators, so that a spreadsheet reckons with them. */
import { cells, headings } from './cells.ts';
import type { Summary } from './rows.ts';

export function csv(summary: Summary): string {
  const lines = cells(summary).map(({ layer, name, times, output, params, macs }) =>
    [text(layer), text(name), times ?? '', output?.join(' x ') ?? '', params, macs].join(','),
  );
  return `${[headings.join(','), ...lines].join('\r\n')}\r\n`;
}

/** Quoted where it must be; a text that a spreadsheet would take for a formula begins with an apostrophe. */
function text(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
