/** Where a value comes from: fixed, a parameter of the module (times and plus numbers), or a choice by a parameter. */

import { type ComponentType, useId } from 'react';
import type { Param, Value } from '../../blocks/param.ts';
import { normal } from '../../blocks/param-bounds.ts';
import {
  cameTo,
  casesOf,
  choosable,
  followable,
  inWords,
  isChoice,
  type Linear,
  type Source,
  shown,
  sourceOf,
  type ValueFieldProps,
} from '../../editor/values/sources.ts';
import { isReference } from '../../graph/value.ts';
import { Button } from '../controls/Button.tsx';
import { Segments } from '../controls/Segments.tsx';
import { useDocument, useScope } from '../editor.ts';
import { ChoiceForm } from './ChoiceForm.tsx';
import { ParamField } from './ParamField.tsx';
import { fieldLook, Row } from './Row.tsx';
import { TypedField } from './TypedField.tsx';

const names: Readonly<Record<Source, string>> = { fixed: 'Fixed', follows: 'Parameter', chooses: 'Choice' };

export interface SourceFormProps extends ValueFieldProps {
  /** What holds each case of a choice: it opens such a form in turn. */
  readonly Field: ComponentType<ValueFieldProps>;
}

export function SourceForm({ param, value, set, done, promote, Field }: SourceFormProps) {
  const { linked, values } = useScope();
  const isRoot = useDocument((state) => state.report.project.root === linked.key);
  const { params, name } = linked.module;
  const whose = isRoot ? 'the document' : name;
  const follows = followable(param, params);
  const chooses = choosable(params);
  const source = sourceOf(value);
  const now = cameTo(value, values);
  const kept = now ?? normal(param, param.value);
  const offered = (['fixed', 'follows', 'chooses'] as const).filter(
    (each) =>
      each === source ||
      each === 'fixed' ||
      (each === 'follows' ? follows.length > 0 : chooses.length > 0 && param.type !== 'table'),
  );
  const turn = (to: string): void => {
    done();
    if (to === source) return;
    if (to === 'fixed') set(kept);
    else if (to === 'follows') set({ param: likeliest(param, follows).id });
    else set(firstChoice(chooses[0] as Param, value));
    done();
  };
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">{param.label ?? param.id}</h3>
      {offered.length > 1 && (
        <Segments
          label="Where it comes from"
          value={source}
          options={offered.map((each) => ({ value: each, label: names[each] }))}
          set={turn}
        />
      )}
      {!isReference(value) && (
        <ParamField param={{ ...param, label: 'Value' }} value={value} set={set} done={done} />
      )}
      {source === 'follows' && (
        <LinearForm param={param} value={value as Linear} params={follows} set={set} done={done} />
      )}
      {isChoice(value) && <ChoiceForm param={param} value={value} set={set} done={done} Field={Field} />}
      {isReference(value) && (
        <p className="text-xs leading-snug text-soft">
          {now === undefined
            ? `${whose} has no such parameter.`
            : isChoice(value)
              ? `${shown(now)} here: ${inWords(value, params)}.`
              : `${inWords(value, params)} = ${shown(now)} here.`}
        </p>
      )}
      {source === 'fixed' && offered.length === 1 && (
        <p className="text-xs leading-snug text-soft">
          {params.length === 0
            ? `${capital(whose)} has no parameters yet.`
            : `No parameter of ${whose} fits here.`}
        </p>
      )}
      {promote && source === 'fixed' && (
        <Button className="h-auto! min-h-8 py-1.5 whitespace-normal" onClick={promote}>
          Make it a parameter of {whose}
        </Button>
      )}
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The parameter of the same name where there is one. */
const likeliest = (param: Param, params: readonly Param[]): Param =>
  params.find((each) => each.id === param.id) ??
  params.find((each) => each.type === param.type) ??
  (params[0] as Param);

/** Whichever case holds, the value stays what it is: the person then changes one of them. */
function firstChoice(by: Param, value: Value): Value {
  const [first] = casesOf(by) ?? [String(by.value)];
  return { choose: by.id, from: { [first as string]: value }, else: value };
}

interface LinearFormProps {
  readonly param: Param;
  readonly value: Linear;
  readonly params: readonly Param[];
  readonly set: (value: Value) => void;
  readonly done: () => void;
}

const factor = { id: 'times', type: 'real', label: 'times', min: -1e6, max: 1e6, value: 1 } as const;
const whole = { ...factor, type: 'int' } as const;
const added = { id: 'plus', type: 'real', label: 'plus', min: -1e6, max: 1e6, value: 0 } as const;
const addedWhole = { ...added, type: 'int' } as const;

function LinearForm({ param, value, params, set, done }: LinearFormProps) {
  const id = useId();
  const { param: to, times = 1, plus = 0 } = value;
  const put = (next: { param?: string; times?: number; plus?: number }): void => {
    const all = { param: to, times, plus, ...next };
    set({
      param: all.param,
      ...(all.times !== 1 && { times: all.times }),
      ...(all.plus !== 0 && { plus: all.plus }),
    });
  };
  const followed = params.find((each) => each.id === to);
  const counts = followed?.type === 'int' || followed?.type === 'real';
  const real = param.type === 'real';
  return (
    <div>
      <Row label="Follows" field={id}>
        <select
          id={id}
          value={to}
          onChange={(event) => put({ param: event.target.value, times: 1, plus: 0 })}
          className={fieldLook}
        >
          {!followed && <option value={to}>{to} (missing)</option>}
          {params.map((each) => (
            <option key={each.id} value={each.id}>
              {each.label ?? each.id}
            </option>
          ))}
        </select>
      </Row>
      {counts && (
        <>
          <TypedField
            param={real ? factor : whole}
            value={times}
            set={(next) => put({ times: Number(next) })}
            done={done}
          />
          <TypedField
            param={real ? added : addedWhole}
            value={plus}
            set={(next) => put({ plus: Number(next) })}
            done={done}
          />
        </>
      )}
    </div>
  );
}
