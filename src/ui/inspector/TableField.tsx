/** A table of zeros and ones, such as which maps feed which: a grid in the panel, the same with more room in a dialog. */
import { Maximize2 } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useId } from 'react';
import type { Param } from '../../blocks/param.ts';
import { several } from '../../editor/numbers.ts';
import { count, filled, type Table, withColumn, withRow } from '../../editor/values/tables.ts';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/Dialog.tsx';
import { Tip } from '../controls/Tip.tsx';
import { TableGrid } from './TableGrid.tsx';

export interface TableFieldProps {
  readonly param: Extract<Param, { type: 'table' }>;
  readonly value: Table;
  readonly set: (value: Table) => void;
}

/** More columns than this are too narrow for the panel. */
const mostHere = 20;

export function TableField({ param, value, set }: TableFieldProps) {
  const id = useId();
  const label = param.label ?? param.id;
  const columns = value[0]?.length ?? 0;
  return (
    <div className="py-1">
      <div className="flex items-center gap-1 pb-1 text-soft">
        <span id={id} className="min-w-0 flex-1">
          {param.about ? (
            <Tip text={param.about} side="left">
              <span>{label}</span>
            </Tip>
          ) : (
            label
          )}
        </span>
        <Larger label={label} value={value} set={set} />
      </div>
      {columns <= mostHere && (
        <TableGrid labelledBy={id} rowName="input map" columnName="output map" value={value} set={set} />
      )}
      <p className="pt-1.5 text-xs text-soft">
        {count(value)} of {value.length * columns} connected. A row for each input map, a column for each
        output map.
      </p>
      <Sizes value={value} set={set} />
    </div>
  );
}

type SizesProps = Pick<TableFieldProps, 'value' | 'set'>;

/** What is done to the whole table. */
function Sizes({ value, set }: SizesProps) {
  const columns = value[0]?.length ?? 0;
  const small = 'h-7! px-2! text-xs';
  return (
    <div className="mt-1.5 flex flex-wrap gap-1">
      <Button className={small} onClick={() => set(filled(value, 1))}>
        All
      </Button>
      <Button className={small} onClick={() => set(filled(value, 0))}>
        None
      </Button>
      <span className="flex-1" />
      <Counter name="output map" n={columns} step={(by) => set(withColumn(value, by))} />
    </div>
  );
}

interface CounterProps {
  readonly name: string;
  readonly n: number;
  readonly step: (by: 1 | -1) => void;
}

function Counter({ name, n, step }: CounterProps) {
  return (
    <span className="inline-flex items-center gap-1">
      <Button
        className="h-7! w-7!"
        square
        aria-label={`Remove the last ${name}`}
        disabled={n <= 1}
        onClick={() => step(-1)}
      >
        −
      </Button>
      <span className="text-xs whitespace-nowrap text-soft">{several(n, name)}</span>
      <Button
        className="h-7! w-7!"
        square
        aria-label={`Add an ${name}`}
        disabled={n >= 256}
        onClick={() => step(1)}
      >
        +
      </Button>
    </span>
  );
}

function Larger({ label, value, set }: SizesProps & { readonly label: string }) {
  const id = useId();
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>
        <Button look="bare" className="h-6! px-1.5! text-xs">
          <Maximize2 aria-hidden="true" className="size-3" /> Larger
        </Button>
      </Dialog.Trigger>
      <DialogFrame
        asks
        title={label}
        about="Input maps down, output maps across: a filled cell connects the two. Arrow keys move, Space connects or disconnects; a press on a number does so with its whole line."
        wide
      >
        <span id={id} className="sr-only">
          {label}
        </span>
        <div className="overflow-auto p-0.5">
          <TableGrid
            labelledBy={id}
            rowName="input map"
            columnName="output map"
            value={value}
            set={set}
            cell={28}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Sizes value={value} set={set} />
          <span className="mt-1.5">
            <Counter name="input map" n={value.length} step={(by) => set(withRow(value, by))} />
          </span>
          <span className="flex-1" />
          <Dialog.Close asChild>
            <Button look="strong">Done</Button>
          </Dialog.Close>
        </div>
      </DialogFrame>
    </Dialog.Root>
  );
}
