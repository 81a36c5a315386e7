/** A value that follows a parameter of the module is not typed here: it is shown with what it follows, and opens on a press. */
import { Link2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { Param, Scalar, Value } from '../../blocks/param.ts';
import { inWords, isChoice, labelOf, shown } from '../../editor/values/sources.ts';
import { Row } from './Row.tsx';

export interface ReferenceProps {
  readonly param: Param;
  readonly value: Value;
  /** What it comes to here, where it is known. */
  readonly resolved: Scalar | undefined;
  /** Parameters of the module in which the block stands. */
  readonly params: readonly Param[];
}

export function Reference({ param, value, resolved, params }: ReferenceProps) {
  const label = param.label ?? param.id;
  const words = inWords(value, params);
  const short = isChoice(value) ? `by ${labelOf(params, value.choose)}` : `= ${words}`;
  return (
    <>
      <Row label={label} about={param.about}>
        <Popover.Trigger
          aria-label={`${label}: ${resolved === undefined ? words : `${shown(resolved)}, ${words}`}. Change where it comes from`}
          className="flex h-7.5 w-full min-w-0 items-center gap-1.5 rounded-md border border-transparent bg-sunken px-2 text-left hover:border-edge"
        >
          {resolved !== undefined && <span className="shrink-0 font-medium">{shown(resolved)}</span>}
          <span className="min-w-0 flex-1 truncate text-xs text-soft">{short}</span>
          <Link2 aria-hidden="true" className="size-3.5 shrink-0 text-accent" />
        </Popover.Trigger>
      </Row>
      {(isChoice(value) || short.length > 16) && (
        <p className="pb-1 text-xs leading-snug text-soft">{isChoice(value) ? words : `= ${words}`}</p>
      )}
    </>
  );
}
