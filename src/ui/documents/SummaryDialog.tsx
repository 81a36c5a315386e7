/** The table of layers: to read, to copy as Markdown or CSV, to print. */

import { Copy, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { showShape } from '../../blocks/shape.ts';
import { inFull, several } from '../../editor/numbers.ts';
import { stem } from '../../formats/stem.ts';
import { cells, headings } from '../../formats/summary/cells.ts';
import { csv } from '../../formats/summary/csv.ts';
import { markdown } from '../../formats/summary/markdown.ts';
import { summary } from '../../formats/summary/rows.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import type { SheetProps } from '../controls/sheet.ts';
import { useDocument, useEditor } from '../editor.ts';
import { download } from './save.ts';

export function SummaryDialog({ close }: SheetProps) {
  const editor = useEditor();
  const report = useDocument((state) => state.report);
  const made = useMemo(() => summary(report), [report]);
  const copy = async (text: string, form: 'Markdown' | 'CSV'): Promise<void> => {
    const { say } = editor.notice;
    try {
      await navigator.clipboard.writeText(text);
      say(`Table copied as ${form}.`);
    } catch {
      const name = `${stem(made.title)}.${form === 'CSV' ? 'csv' : 'md'}`;
      download(new Blob([text], { type: 'text/plain' }), name);
      say(`The browser keeps its clipboard closed, so the table was written to ${name}.`);
    }
  };
  return (
    <Dialog
      wide
      title="Table of layers"
      about={`${several(made.rows.length, 'row')}; equal layers in a row are one, their figures together.`}
      tools={
        <div className="flex gap-2">
          <Button onClick={() => void copy(markdown(made), 'Markdown')}>
            <Copy aria-hidden="true" size={14} /> Markdown
          </Button>
          <Button onClick={() => void copy(csv(made), 'CSV')}>
            <Copy aria-hidden="true" size={14} /> CSV
          </Button>
          <Button onClick={() => window.print()}>
            <Printer aria-hidden="true" size={14} /> Print
          </Button>
        </div>
      }
      close={close}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section aria-label="Layers" tabIndex={0} className="min-h-0 flex-1 overflow-auto px-6 pb-6" data-print>
        <h2 className="hidden pb-2 text-lg font-bold print:block">{made.title}</h2>
        <table className="w-full border-collapse text-xs">
          <thead className="sticky top-0 bg-paper print:static">
            <tr className="border-b border-line text-left">
              {headings.map((heading, i) => (
                <th key={heading} className={`heading px-2 py-2.5 ${numeric(i) ? 'text-right' : ''}`}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells(made).map(({ layer, name, times, output, params, macs }, i) => (
              <tr
                // Two layers of one path are iterations that differ.
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table
                key={i}
                className={`border-b border-line/60 ${times === null ? 'font-semibold' : ''}`}
              >
                <td className="px-2 py-1.5 break-words">{layer}</td>
                <td className="px-2 py-1.5 text-soft">{name}</td>
                <td className="px-2 py-1.5 text-right whitespace-nowrap text-soft">
                  {times !== null && times > 1 ? `× ${inFull(times)}` : ''}
                </td>
                <td className="px-2 py-1.5 whitespace-nowrap">{output ? showShape(output) : ''}</td>
                <td className="px-2 py-1.5 text-right">{params === 0 ? '–' : inFull(params)}</td>
                <td className="px-2 py-1.5 text-right">{macs === 0 ? '–' : inFull(macs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Dialog>
  );
}

/** Columns of numbers, but the output, which reads as words. */
const numeric = (column: number): boolean => column === 2 || column >= 4;
