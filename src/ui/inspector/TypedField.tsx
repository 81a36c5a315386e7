/**
 * A field in which a value is typed. Every keystroke that makes sense reaches the document; one that does not keeps its
 * text, says what is needed, and leaves the document at its last valid value.
 */
import { useId, useState } from 'react';
import type { Scalar } from '../../blocks/param.ts';
import { read, stepped, type Typed, write } from '../../editor/values/typed.ts';
import { fieldLook, Row } from './Row.tsx';

export interface TypedFieldProps {
  readonly param: Typed;
  readonly value: Scalar;
  readonly set: (value: Scalar) => void;
  /** The field is left: the next edit is a step of its own. */
  readonly done: () => void;
}

export function TypedField({ param, value, set, done }: TypedFieldProps) {
  const id = useId();
  const now = write(value);
  // What is typed counts while the document stands where it left it: an undo takes the text along.
  const [draft, setDraft] = useState<{ readonly text: string; readonly at: string }>();
  const text = draft?.at === now ? draft.text : now;
  const reading = read(param, text);
  const amiss = 'needs' in reading ? reading.needs : undefined;

  const type = (next: string): void => {
    const got = read(param, next);
    setDraft({ text: next, at: 'value' in got ? write(got.value) : now });
    if ('value' in got) set(got.value);
  };
  const step = (steps: number): void => {
    setDraft(undefined);
    set(stepped(param, value, steps));
  };
  return (
    <Row label={param.label ?? param.id} field={id} about={param.about} amiss={amiss}>
      <input
        id={id}
        type="text"
        inputMode={param.type === 'int' ? 'numeric' : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={amiss !== undefined}
        aria-describedby={amiss && `${id}-needs`}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          if (!amiss) setDraft(undefined);
          done();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(undefined);
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
          const up = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
          if (up === 0 || param.type === 'text') return;
          event.preventDefault();
          step(up * (event.shiftKey ? 10 : 1));
        }}
        className={fieldLook}
      />
    </Row>
  );
}
