/**
 * A value of a block: a constant is typed; in a module it may also follow one of the module's parameters or be chosen by
 * one. The link at the row's end says which and changes it.
 */

import { Link2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import type { Param, Scalar } from '../../blocks/param.ts';
import { cameTo, type ValueFieldProps } from '../../editor/values/sources.ts';
import { isReference } from '../../graph/value.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { useDocument, useScope } from '../editor.ts';
import { ParamField } from './ParamField.tsx';
import { Reference } from './Reference.tsx';
import { RowAside } from './Row.tsx';
import { SourceForm } from './SourceForm.tsx';

export function ValueField({ param, value, set, done, promote }: ValueFieldProps) {
  const [open, setOpen] = useState(false);
  const { linked, values } = useScope();
  const isRoot = useDocument((state) => state.report.project.root === linked.key);
  const { params } = linked.module;
  const tied = isReference(value);
  const plain = <Plain param={param} value={value} set={set} done={done} params={params} values={values} />;
  // A network without parameters has nothing to follow: its blocks keep plain fields.
  if (isRoot && params.length === 0 && !tied) return plain;
  const label = param.label ?? param.id;
  const close = (next: boolean): void => {
    setOpen(next);
    if (!next) done();
  };
  return (
    <Popover.Root open={open} onOpenChange={close}>
      <Popover.Anchor>
        <RowAside.Provider
          value={
            tied ? null : (
              <Popover.Trigger asChild>
                <IconButton
                  look="bare"
                  icon={Link2}
                  name={`Let ${label} follow a parameter`}
                  side="left"
                  className="-mr-1.5 h-7 w-6! text-faint! [&>svg]:size-3.5"
                />
              </Popover.Trigger>
            )
          }
        >
          {plain}
        </RowAside.Provider>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          side="left"
          align="start"
          sideOffset={10}
          collisionPadding={8}
          aria-label={`Where ${label} comes from`}
          className="z-40 w-80 rounded-xl border border-line bg-paper p-3.5 shadow-lift"
        >
          <RowAside.Provider value={undefined}>
            <SourceForm
              param={param}
              value={value}
              set={set}
              done={done}
              Field={ValueField}
              promote={
                promote &&
                (() => {
                  setOpen(false);
                  promote();
                })
              }
            />
          </RowAside.Provider>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface PlainProps extends ValueFieldProps {
  readonly params: readonly Param[];
  readonly values: Readonly<Record<string, Scalar>>;
}

function Plain({ param, value, set, done, params, values }: PlainProps) {
  return isReference(value) ? (
    <Reference param={param} value={value} resolved={cameTo(value, values)} params={params} />
  ) : (
    <ParamField param={param} value={value} set={set} done={done} />
  );
}
