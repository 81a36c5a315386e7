/** One template in the gallery. It keeps its room from the first moment; what it says comes when it is read. */
import { memo } from 'react';
import type { Report } from '../../../check/report.ts';
import { inFull, inShort, several } from '../../../editor/numbers.ts';
import { Picture } from './Picture.tsx';

export interface CardProps {
  readonly id: string;
  readonly report: Report | undefined;
  readonly active: boolean;
  readonly open: (id: string) => void;
  /** The pointer or the focus has come to it. */
  readonly look: (id: string, by: 'pointer' | 'focus') => void;
}

export const Card = memo(function Card({ id, report, active, open, look }: CardProps) {
  const project = report?.project;
  const { params = 0, macs = 0 } = report?.totals ?? {};
  const year = project?.paper?.year;
  const figures = [...(year ? [year] : []), several(params, 'parameter'), `${inFull(macs)} multiplications`];
  // A name may hold a comma.
  const label = project ? `${project.name}: ${figures.join(', ')}` : id;
  return (
    <button
      type="button"
      data-template={id}
      aria-label={label}
      tabIndex={active ? 0 : -1}
      disabled={!project}
      onClick={() => open(id)}
      onFocus={() => look(id, 'focus')}
      onPointerMove={() => look(id, 'pointer')}
      className={`flex h-[184px] min-w-0 [content-visibility:auto] scroll-mt-14 scroll-mb-4 flex-col overflow-hidden rounded-xl border bg-paper text-left shadow-shade outline-none transition-[border-color,box-shadow] hover:border-accent focus-visible:ring-3 focus-visible:ring-accent/30 ${active ? 'border-accent' : 'border-line'}`}
    >
      <span className="flex h-[84px] w-full shrink-0 items-center justify-center border-b border-line bg-sunken px-3">
        {report && <Picture report={report} width={206} height={56} />}
      </span>
      {project && (
        <span className="flex min-h-0 w-full flex-1 flex-col px-3 pt-2 pb-2.5">
          <span className="flex items-baseline gap-2">
            <span className="min-w-0 flex-1 truncate text-[13.5px] font-semibold">{project.name}</span>
            {year && <span className="shrink-0 text-faint text-xs">{year}</span>}
          </span>
          <span className="mt-0.5 truncate text-soft text-xs">
            <b className="font-semibold text-ink">{inShort(params)}</b> params
            <span className="mx-1.5 text-faint">·</span>
            <b className="font-semibold text-ink">{inShort(macs)}</b> MACs
          </span>
          <span className="mt-1.5 line-clamp-2 text-soft text-xs leading-[17px]">{project.about}</span>
        </span>
      )}
    </button>
  );
});
