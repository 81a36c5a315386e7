/** One of a few: side by side where they fit, in a list where they do not. */
import { useId } from 'react';
import type { Param } from '../../blocks/param.ts';
import { Segments } from '../parts/Segments.tsx';
import { choiceLabel } from './choices.ts';
import { fieldLook, Row } from './Row.tsx';

export interface EnumFieldProps {
  readonly param: Extract<Param, { type: 'enum' }>;
  readonly value: string;
  readonly set: (value: string) => void;
}

export function EnumField({ param, value, set }: EnumFieldProps) {
  const id = useId();
  const label = param.label ?? param.id;
  if (param.of.length <= 3)
    return (
      <Row label={label} about={param.about}>
        <Segments
          label={label}
          value={value}
          options={param.of.map((each) =>
            each === 'explicit'
              ? { value: each, label: 'p =', name: each }
              : { value: each, label: choiceLabel(each) },
          )}
          set={set}
        />
      </Row>
    );
  return (
    <Row label={label} field={id} about={param.about}>
      <select id={id} value={value} onChange={(event) => set(event.target.value)} className={fieldLook}>
        {param.of.map((each) => (
          <option key={each} value={each}>
            {choiceLabel(each)}
          </option>
        ))}
      </select>
    </Row>
  );
}
