/** A summary as a Markdown table (GitHub's), to be pasted into a README or a report. */
import type { Cost } from '../../blocks/cost.ts';
import { showShape } from '../../blocks/shape.ts';
import { type Cells, cells, headings } from './cells.ts';
import type { Summary } from './rows.ts';

export function markdown(summary: Summary): string {
  const { title, rows, totals } = summary;
  const table = cells(summary);
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  const body = table.map((row) => line(columns(row).map(plain)));
  return `${[
    `## ${plain(title || 'Untitled')}`,
    '',
    `${rows.length === 0 ? 'No layers' : figures(totals)}.`,
    '',
    line(headings),
    '| --- | --- | ---: | --- | ---: | ---: |',
    ...body,
  ].join('\n')}\n`;
}

/** How large a network is, in a line. */
export const figures = ({ params, nonTrainable, macs }: Cost): string =>
  [
    `${count(params)} parameters`,
    ...(nonTrainable > 0 ? [`${count(nonTrainable)} that are not trained`] : []),
    `${count(macs)} multiplications for one image`,
  ].join(', ');

const columns = ({ layer, name, times, output, params, macs }: Cells): readonly string[] => [
  layer,
  name,
  times === null ? '' : count(times),
  output ? showShape(output) : '',
  count(params),
  count(macs),
];

const count = (n: number): string => n.toLocaleString('en-US');

/** Text that Markdown would read as its own signs. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|*_`<>[\]]/g, '\\$&');
