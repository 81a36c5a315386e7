/** All that is said of the template under the pointer or the focus: picture, figures, the whole paragraph, the paper. */
import type { ReactNode } from 'react';
import type { Report } from '../../../check/report.ts';
import { inFull } from '../../../editor/numbers.ts';
import { Button } from '../../controls/Button.tsx';
import { Picture } from './Picture.tsx';

export interface DetailProps {
  readonly report: Report | undefined;
  readonly open: () => void;
}

export function Detail({ report, open }: DetailProps) {
  if (!report) return null;
  const { project, totals } = report;
  const { paper } = project;
  return (
    <>
      <div className="flex h-[132px] shrink-0 items-center justify-center border-b border-line bg-sunken px-5">
        <Picture report={report} width={288} height={92} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-4 pb-3">
        <h3 className="text-[17px] leading-snug font-bold tracking-tight">{project.name}</h3>
        <dl className="mt-3 grid grid-cols-[1fr_auto] gap-y-1 text-xs">
          <Figure name="Parameters">{inFull(totals.params)}</Figure>
          {totals.nonTrainable > 0 && <Figure name="Not trained">{inFull(totals.nonTrainable)}</Figure>}
          <Figure name="Multiplications">{inFull(totals.macs)}</Figure>
        </dl>
        <p className="mt-3 leading-relaxed text-soft">{project.about}</p>
        {paper && (
          <p className="mt-3 border-l-2 border-edge pl-3 text-xs leading-relaxed text-soft">
            <i className="text-ink">{paper.title}</i>
            <br />
            {paper.authors}, {paper.year}
            {paper.url && /^https?:/.test(paper.url) && (
              <>
                {' · '}
                <a
                  href={paper.url}
                  target="_blank"
                  rel="noreferrer"
                  className="text-accent underline underline-offset-2"
                >
                  paper
                </a>
              </>
            )}
          </p>
        )}
      </div>
      <div className="shrink-0 border-t border-line p-4">
        <Button look="strong" className="h-9 w-full" onClick={open}>
          Open {project.name}
        </Button>
      </div>
    </>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="text-right font-semibold">{children}</dd>
    </>
  );
}
