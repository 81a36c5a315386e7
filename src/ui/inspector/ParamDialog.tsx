/** Describes a parameter of a module: what it is called, what it holds, and within which bounds. */

import { Dialog as Radix } from 'radix-ui';
import { useId, useState } from 'react';
import type { Param } from '../../blocks/param.ts';
import {
  type Described,
  type DescribedType,
  describe,
  described,
  typeNames,
} from '../../editor/values/described.ts';
import { addParam, editParam } from '../../graph/edit/modules/params.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { useEditor } from '../editor.ts';
import { fieldLook, Row } from './Row.tsx';

export interface ParamDialogProps {
  /** Key of the module. */
  readonly of: string;
  /** The parameter to be described anew; none where one is added. */
  readonly param: Param | undefined;
  readonly close: () => void;
}

export function ParamDialog({ of, param, close }: ParamDialogProps) {
  const editor = useEditor();
  const id = useId();
  const [now, setNow] = useState<Described>(() => described(param));
  const [tried, setTried] = useState(false);
  const result = describe(now, param);
  const amiss = 'needs' in result ? result : undefined;
  const change = (next: Partial<Described>): void => setNow({ ...now, ...next });
  const bounded = now.type === 'int' || now.type === 'real' || now.type === 'size';
  const field = (key: keyof Described, label: string, about?: string, placeholder?: string) => (
    <Row
      label={label}
      field={`${id}-${key}`}
      about={about}
      amiss={tried && amiss?.at === key ? amiss.needs : undefined}
    >
      <input
        id={`${id}-${key}`}
        autoComplete="off"
        maxLength={400}
        placeholder={placeholder}
        value={now[key]}
        aria-invalid={tried && amiss?.at === key}
        aria-describedby={tried && amiss?.at === key ? `${id}-${key}-needs` : undefined}
        onChange={(event) => change({ [key]: event.target.value })}
        className={fieldLook}
      />
    </Row>
  );
  const done = (): void => {
    setTried(true);
    if ('needs' in result) return;
    const { edit } = editor.document;
    edit((project) =>
      param
        ? editParam(project, of, param.id, () => result.param)
        : addParam(project, of, result.param).project,
    );
    close();
  };
  return (
    <Dialog
      asks
      close={close}
      title={param ? `Parameter ${param.label ?? param.id}` : 'New parameter'}
      about={
        param
          ? undefined
          : 'Blocks inside follow it by their links; each block of the module can give it a value.'
      }
    >
      <form
        className="flex flex-col"
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        {field('label', 'Label', undefined, 'Filters')}
        <Row label="Holds" field={`${id}-type`}>
          <select
            id={`${id}-type`}
            value={now.type}
            onChange={(event) => change({ type: event.target.value as DescribedType })}
            className={fieldLook}
          >
            {Object.entries(typeNames).map(([type, name]) => (
              <option key={type} value={type}>
                {name}
              </option>
            ))}
          </select>
        </Row>
        {now.type === 'enum' && field('choices', 'Choices', 'Separated by commas.', 'v1, v1.5')}
        {bounded && field('min', 'At least')}
        {bounded && field('max', 'At most')}
        {now.type === 'flag' ? (
          <Row label="Default" field={`${id}-value`}>
            <select
              id={`${id}-value`}
              value={now.value}
              onChange={(event) => change({ value: event.target.value })}
              className={fieldLook}
            >
              <option value="off">off</option>
              <option value="on">on</option>
            </select>
          </Row>
        ) : (
          field('value', 'Default')
        )}
        {field('about', 'About', 'Said when the pointer rests on the label.')}
        <div className="mt-4 flex justify-end gap-2">
          <Radix.Close asChild>
            <Button>Cancel</Button>
          </Radix.Close>
          <Button look="strong" type="submit">
            {param ? 'Done' : 'Add'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
