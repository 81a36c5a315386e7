/** A value that follows a parameter of the module is not typed here: it is shown with what it follows. */
import type { Param, Scalar, Value } from '../../blocks/param.ts';
import type { isReference } from '../../graph/value.ts';
import { showScalar } from '../canvas/describe.ts';
import { Row } from './Row.tsx';

type Referring = Parameters<typeof isReference>[0] & Exclude<Value, Scalar>;

/** In words: `4 × filters + 1`, `by shortcut`. */
export function referenceInWords(value: Referring): string {
  if ('choose' in value) return `by ${value.choose}`;
  const times = value.times !== undefined && value.times !== 1 ? `${value.times} × ` : '';
  const plus = value.plus ? ` ${value.plus > 0 ? '+' : '−'} ${Math.abs(value.plus)}` : '';
  return `${times}${value.param}${plus}`;
}

export interface ReferenceProps {
  readonly param: Param;
  readonly value: Referring;
  /** What it comes to here, where it is known. */
  readonly resolved: Scalar | undefined;
}

export function Reference({ param, value, resolved }: ReferenceProps) {
  return (
    <Row label={param.label ?? param.id} about={param.about}>
      <output className="flex h-7.5 items-center gap-2 truncate rounded-md bg-sunken px-2">
        {resolved !== undefined && <span className="font-medium">{showScalar(resolved)}</span>}
        <span className="truncate text-xs text-soft">{referenceInWords(value)}</span>
      </output>
    </Row>
  );
}
