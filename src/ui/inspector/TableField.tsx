/** A table of zeros and ones, such as which maps feed which: a grid in which each cell is pressed or not. */
import type { Param } from '../../blocks/param.ts';

export interface TableFieldProps {
  readonly param: Extract<Param, { type: 'table' }>;
  readonly value: readonly (readonly number[])[];
  readonly set: (value: readonly (readonly number[])[]) => void;
}

export function TableField({ param, value, set }: TableFieldProps) {
  const flip = (row: number, column: number): void =>
    set(value.map((cells, i) => cells.map((cell, j) => (i === row && j === column ? 1 - cell : cell))));
  return (
    <fieldset className="py-1">
      <legend className="pb-1 text-soft">{param.label ?? param.id}</legend>
      <div className="flex flex-col gap-0.5">
        {value.map((cells, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its index
          <div key={i} className="flex gap-0.5">
            {cells.map((cell, j) => (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its index
                key={j}
                type="button"
                aria-pressed={cell === 1}
                aria-label={`row ${i + 1}, column ${j + 1}`}
                onClick={() => flip(i, j)}
                className={`h-3.5 min-w-0 flex-1 rounded-[3px] border ${cell === 1 ? 'border-transparent bg-strong' : 'border-line bg-paper'}`}
              />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
