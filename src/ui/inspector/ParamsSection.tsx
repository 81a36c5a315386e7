/** The parameters of the module that stands open, at the top of the document's: their defaults as fields, and a menu each. */

import { ArrowDown, ArrowUp, MoreHorizontal, PencilLine, Plus, Trash2 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import type { Param, Scalar } from '../../blocks/param.ts';
import { normal } from '../../blocks/param-bounds.ts';
import { removeParameter } from '../../editor/commands/modules.ts';
import { shown } from '../../editor/values/sources.ts';
import { editParam, moveParam } from '../../graph/edit/modules/params.ts';
import { Button } from '../controls/Button.tsx';
import { useDocument, useEditor, useScope } from '../editor.ts';
import { ParamDialog } from './ParamDialog.tsx';
import { ParamField } from './ParamField.tsx';
import { RowAside } from './Row.tsx';
import { Section } from './Section.tsx';

export function ParamsSection({ title }: { readonly title: string }) {
  const { linked, values } = useScope();
  const root = useDocument((state) => state.report.project.root);
  const { key } = linked;
  const { params } = linked.module;
  // What is being described: a parameter, or a new one.
  const [described, setDescribed] = useState<Param | 'new'>();
  const isRoot = key === root;
  return (
    <Section title={title}>
      {!isRoot && params.length > 0 && (
        <p className="pb-1 text-xs leading-snug text-soft">
          Defaults: each block can have values of its own.
        </p>
      )}
      {params.map((param, i) => (
        <ParamLine
          key={param.id}
          of={key}
          param={param}
          place={i}
          last={i === params.length - 1}
          here={isRoot ? undefined : values[param.id]}
          describe={() => setDescribed(param)}
        />
      ))}
      {params.length === 0 && (
        <p className="pb-1.5 text-xs leading-snug text-soft">
          {isRoot
            ? 'A parameter of the document can be followed by many blocks: one number or one choice for all.'
            : 'A parameter is what may differ from block to block. Make one here, or from a block’s value by its link.'}
        </p>
      )}
      <Button className="mt-1 h-7.5! w-full text-xs" onClick={() => setDescribed('new')}>
        <Plus aria-hidden="true" className="size-3.5 text-soft" /> Add a parameter
      </Button>
      {described !== undefined && (
        <ParamDialog
          of={key}
          param={described === 'new' ? undefined : described}
          close={() => setDescribed(undefined)}
        />
      )}
    </Section>
  );
}

interface ParamLineProps {
  readonly of: string;
  readonly param: Param;
  readonly place: number;
  readonly last: boolean;
  /** Its value in the instance that stands open. */
  readonly here: Scalar | undefined;
  readonly describe: () => void;
}

function ParamLine({ of, param, place, last, here, describe }: ParamLineProps) {
  const editor = useEditor();
  const { edit, seal } = editor.document;
  const differs = here !== undefined && JSON.stringify(here) !== JSON.stringify(normal(param, param.value));
  return (
    <div data-param={param.id}>
      <RowAside.Provider
        value={<ParamMenu of={of} param={param} place={place} last={last} describe={describe} />}
      >
        <ParamField
          param={param}
          value={param.value}
          set={(value) =>
            edit(
              (project) =>
                editParam(project, of, param.id, (before) => ({ ...before, value }) as typeof before),
              `default ${of} ${param.id}`,
            )
          }
          done={seal}
        />
      </RowAside.Provider>
      {differs && (
        <p className="pb-1 text-right text-xs text-soft">
          in this block <span className="font-medium text-ink">{shown(here)}</span>
        </p>
      )}
    </div>
  );
}

type ParamMenuProps = Omit<ParamLineProps, 'here'>;

function ParamMenu({ of, param, place, last, describe }: ParamMenuProps) {
  const editor = useEditor();
  const { edit } = editor.document;
  const label = param.label ?? param.id;
  const item =
    'flex h-8 items-center gap-2.5 rounded-md px-2 text-ink outline-none data-disabled:opacity-40 data-highlighted:bg-hover [&>svg]:size-3.5 [&>svg]:text-soft';
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={`Actions of the parameter ${label}`}
        className="-mr-1.5 grid h-7 w-6 shrink-0 place-items-center rounded-md text-faint hover:bg-hover hover:text-ink data-[state=open]:bg-hover"
      >
        <MoreHorizontal aria-hidden="true" className="size-3.5" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-44 rounded-lg border border-line bg-paper p-1 shadow-lift"
        >
          <DropdownMenu.Item className={item} onSelect={describe}>
            <PencilLine aria-hidden="true" /> Edit …
          </DropdownMenu.Item>
          <DropdownMenu.Item
            className={item}
            disabled={place === 0}
            onSelect={() => edit((project) => moveParam(project, of, param.id, place - 1))}
          >
            <ArrowUp aria-hidden="true" /> Move up
          </DropdownMenu.Item>
          <DropdownMenu.Item
            className={item}
            disabled={last}
            onSelect={() => edit((project) => moveParam(project, of, param.id, place + 1))}
          >
            <ArrowDown aria-hidden="true" /> Move down
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <DropdownMenu.Item className={item} onSelect={() => removeParameter(editor, of, param.id)}>
            <Trash2 aria-hidden="true" /> Remove
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
