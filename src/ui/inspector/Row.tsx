/** A labelled line of the inspector: name on the left, field on the right, a word below where something is amiss. */
import { createContext, type ReactNode, useContext } from 'react';
import { Tip } from '../controls/Tip.tsx';

export interface RowProps {
  readonly label: string;
  /** Id of the field, or none where the field names itself. */
  readonly field?: string;
  readonly about?: string | undefined;
  readonly amiss?: string | undefined;
  readonly children: ReactNode;
}

/** What stands at the right end of the row, beside the field; null where the row only keeps in line with such rows. */
export const RowAside = createContext<ReactNode>(undefined);

export function Row({ label, field, about, amiss, children }: RowProps) {
  const aside = useContext(RowAside);
  const text = <label htmlFor={field}>{label}</label>;
  return (
    <div
      className={`grid grid-cols-[minmax(0,5fr)_minmax(0,7fr)] items-center gap-x-2 py-[3px] ${aside !== undefined ? 'max-[1200px]:grid-cols-[minmax(0,4fr)_minmax(0,7fr)]' : ''}`}
    >
      <span className="leading-tight text-soft">
        {about ? (
          <Tip text={about} side="left">
            {text}
          </Tip>
        ) : (
          text
        )}
      </span>
      {aside !== undefined ? (
        <div className="flex min-w-0 items-center gap-1">
          <div className="min-w-0 flex-1">{children}</div>
          {aside}
        </div>
      ) : (
        children
      )}
      {amiss && (
        <p role="alert" id={field && `${field}-needs`} className="col-span-2 pt-1 text-xs text-error">
          {amiss}
        </p>
      )}
    </div>
  );
}

export const fieldLook =
  'h-7.5 w-full min-w-0 rounded-md border border-line bg-paper px-2 text-ink hover:border-edge aria-invalid:border-error-line';
