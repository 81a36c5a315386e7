/** A number to type. The text is the person's until the field is left; a bad one stays and says what is needed. */
import { useId, useState } from 'react';
import type { Param } from '../../blocks/param.ts';
import { read, write } from '../../blocks/reading.ts';

/** How every small field of the panel looks. */
export const box =
  'h-7 w-full min-w-0 rounded-md border border-line bg-paper px-2 text-ink shadow-shade aria-invalid:border-error-line';

/** A parameter that is one number. */
export type Figure = Extract<Param, { type: 'int' | 'real' }>;

export interface FigureBoxProps {
  readonly figure: Figure;
  readonly value: number;
  readonly set: (value: number) => void;
}

export function FigureBox({ figure, value, set }: FigureBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const unit = figure.type === 'real' && figure.percent ? '%' : '';
  const reading = typed === null ? null : read(figure, typed);
  const problem = reading && 'problem' in reading ? reading.problem : '';
  const type = (text: string): void => {
    setTyped(text);
    const now = read(figure, text);
    if ('value' in now) set(now.value);
  };
  return (
    <div
      className="relative grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-2"
      title={problem ? undefined : figure.about}
    >
      <label htmlFor={id} className="truncate text-soft">
        {figure.label ?? figure.id}
      </label>
      <span className="relative">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? write(figure, value)}
          aria-invalid={problem !== ''}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => type(event.target.value)}
          // A good text may be written shorter; a bad one stays until it is mended.
          onBlur={() => problem || setTyped(null)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped(null);
          }}
          className={`${box} ${unit ? 'pr-7' : ''}`}
        />
        {unit && (
          <span className="pointer-events-none absolute inset-y-0 right-2 grid place-items-center text-faint">
            {unit}
          </span>
        )}
      </span>
      {problem && (
        <p
          id={`${id}-problem`}
          role="alert"
          className="absolute top-full right-0 z-10 mt-1 w-64 rounded-md border border-error-line bg-error-soft px-2 py-1 text-error text-xs shadow-lift"
        >
          {problem}
        </p>
      )}
    </div>
  );
}
