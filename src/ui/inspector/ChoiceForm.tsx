/** A choice: by which parameter, a value for each of its cases, and one for all others. */
import { X } from 'lucide-react';
import { type ComponentType, useId } from 'react';
import type { Param, Value } from '../../blocks/param.ts';
import {
  type Choice,
  caseLabel,
  casesOf,
  choosable,
  type ValueFieldProps,
} from '../../editor/values/sources.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { useScope } from '../editor.ts';
import { fieldLook, Row } from './Row.tsx';

export interface ChoiceFormProps {
  readonly param: Param;
  readonly value: Choice;
  readonly set: (value: Value) => void;
  readonly done: () => void;
  /** What holds the value of each case. */
  readonly Field: ComponentType<ValueFieldProps>;
}

export function ChoiceForm({ param, value, set, done, Field }: ChoiceFormProps) {
  const { params } = useScope().linked.module;
  const id = useId();
  const by = params.find((each) => each.id === value.choose);
  const keys = Object.keys(value.from);
  const all = casesOf(by);
  const free = all?.filter((key) => !keys.includes(key)) ?? [];
  const add = (key: string): void => {
    if (key !== '' && !Object.hasOwn(value.from, key))
      set({ ...value, from: { ...value.from, [key]: value.else } });
  };
  const without = (gone: string): Choice => ({
    ...value,
    from: Object.fromEntries(Object.entries(value.from).filter(([key]) => key !== gone)),
  });
  const chooseBy = (next: string): void => {
    const other = params.find((each) => each.id === next);
    const [first] = casesOf(other) ?? [String(other?.value)];
    const [now = value.else] = Object.values(value.from);
    set({ choose: next, from: { [first as string]: now }, else: value.else });
  };
  return (
    <div>
      <div className="pr-7">
        <Row label="By" field={id}>
          <select
            id={id}
            value={value.choose}
            onChange={(event) => chooseBy(event.target.value)}
            className={fieldLook}
          >
            {!by && <option value={value.choose}>{value.choose} (missing)</option>}
            {choosable(params).map((each) => (
              <option key={each.id} value={each.id}>
                {each.label ?? each.id}
              </option>
            ))}
          </select>
        </Row>
      </div>
      {keys.map((key) => (
        <div key={key} className="relative pr-7">
          <Field
            param={{ ...param, label: caseLabel(by, key) }}
            value={value.from[key] as Value}
            set={(next) => set({ ...value, from: { ...value.from, [key]: next } })}
            done={done}
          />
          <IconButton
            look="bare"
            icon={X}
            name={`Remove the case ${caseLabel(by, key)}`}
            className="absolute top-1 -right-1 h-7! w-6! [&>svg]:size-3.5"
            disabled={keys.length === 1}
            onClick={() => set(without(key))}
          />
        </div>
      ))}
      <div className="pr-7">
        <Field
          param={{ ...param, label: 'else' }}
          value={value.else}
          set={(next) => set({ ...value, else: next })}
          done={done}
        />
      </div>
      {all && free.length > 0 && !(by?.type === 'flag' && keys.length > 0) && (
        <select
          aria-label="Add a case"
          value=""
          onChange={(event) => add(event.target.value)}
          className={`${fieldLook} mt-1 text-soft`}
        >
          <option value="">Add a case …</option>
          {free.map((key) => (
            <option key={key} value={key}>
              {caseLabel(by, key)}
            </option>
          ))}
        </select>
      )}
      {!all && <NumberCase add={add} />}
    </div>
  );
}

/** Of a whole number any value can be a case. */
function NumberCase({ add }: { readonly add: (key: string) => void }) {
  return (
    <form
      className="mt-1"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem('case') as HTMLInputElement;
        if (/^[+-]?\d+$/.test(field.value.trim())) add(String(Number(field.value)));
        field.value = '';
      }}
    >
      <input
        name="case"
        aria-label="Add a case"
        inputMode="numeric"
        autoComplete="off"
        placeholder="Add a case: a number, then Enter"
        className={fieldLook}
      />
    </form>
  );
}
