/** One of a few: side by side where they fit, in a list where they do not. */
import { useContext, useId } from 'react';
import type { Param } from '../../blocks/param.ts';
import { choiceLabel } from '../../editor/values/choices.ts';
import { Segments } from '../controls/Segments.tsx';
import { fieldLook, Row, RowAside } from './Row.tsx';

export interface EnumFieldProps {
  readonly param: Extract<Param, { type: 'enum' }>;
  readonly value: string;
  readonly set: (value: string) => void;
}

/** Pixels that a character of the buttons takes, at most, that each has around it, and that the field is wide. */
const character = 5.8;
const around = 8;
const width = { alone: 146, beside: 118 };

/** Whether all choices can be read side by side. */
const fitBeside = (labels: readonly string[], room: number): boolean =>
  labels.length <= 3 && labels.every((label) => label.length * character + around <= room / labels.length);

export function EnumField({ param, value, set }: EnumFieldProps) {
  const id = useId();
  const label = param.label ?? param.id;
  const beside = useContext(RowAside);
  const labels = param.of.map((each) => (each === 'explicit' ? 'p =' : choiceLabel(each)));
  if (fitBeside(labels, beside ? width.beside : width.alone))
    return (
      <Row label={label} about={param.about}>
        <Segments
          label={label}
          value={value}
          options={param.of.map((each, i) => ({
            value: each,
            label: labels[i] as string,
            ...(each === 'explicit' && { name: each }),
          }))}
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
