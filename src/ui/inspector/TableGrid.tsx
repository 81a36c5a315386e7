/**
 * The cells of a table as a grid: arrow keys move, Space and a click flip; the headings, which arrow keys reach too, flip
 * their whole line.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import { flipped, type Table, toggledLine } from '../../editor/values/tables.ts';

export interface TableGridProps {
  readonly labelledBy: string;
  readonly rowName: string;
  readonly columnName: string;
  readonly value: Table;
  readonly set: (value: Table) => void;
  /** Side of a cell in pixels; without it the cells share the width there is. */
  readonly cell?: number;
}

/** Of the numbers along the edges; a press on one flips its line. */
const look =
  'p-0 text-center leading-none font-normal text-faint [&>button]:block [&>button]:w-full [&>button]:rounded-xs [&>button]:hover:bg-hover [&>button]:hover:text-ink';

export function TableGrid({ labelledBy, rowName, columnName, value, set, cell }: TableGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0]);
  const [rows, columns] = [value.length, value[0]?.length ?? 0];
  const [row, column] = [Math.min(at[0], rows - 1), Math.min(at[1], columns - 1)];
  const go = (i: number, j: number): void => {
    const to = [Math.max(-1, Math.min(rows - 1, i)), Math.max(-1, Math.min(columns - 1, j))] as const;
    // Nothing stands where the headings meet.
    if (to[0] === -1 && to[1] === -1) return;
    setAt(to);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.join(' ')}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const [row = 0, column = 0] = (event.currentTarget.dataset.cell ?? '').split(' ').map(Number);
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, row === -1 ? 0 : -1],
      End: [row, columns - 1],
    };
    const to = steps[event.key];
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    go(...to);
  };
  const heading = `${cell ? 'text-[11px]' : 'text-[9px]'} ${look}`;
  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through by arrow keys is a grid
      role="grid"
      aria-labelledby={labelledBy}
      className={`table-fixed border-separate border-spacing-[2px] ${cell ? '' : 'w-full'}`}
    >
      <thead>
        <tr>
          <td className="w-4 p-0" />
          {Array.from({ length: columns }, (_, j) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its index
            <th key={j} scope="col" className={heading} style={cell ? { width: cell } : undefined}>
              <button
                type="button"
                data-cell={`-1 ${j}`}
                tabIndex={row === -1 && j === column ? 0 : -1}
                className="py-1"
                aria-label={`all or none of ${columnName} ${j + 1}`}
                onKeyDown={onKey}
                onClick={() => set(toggledLine(value, { column: j }))}
              >
                {j + 1}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {value.map((cells, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its index
          <tr key={i}>
            <th scope="row" className={heading}>
              <button
                type="button"
                data-cell={`${i} -1`}
                tabIndex={i === row && column === -1 ? 0 : -1}
                className="py-0.5"
                aria-label={`all or none of ${rowName} ${i + 1}`}
                onKeyDown={onKey}
                onClick={() => set(toggledLine(value, { row: i }))}
              >
                {i + 1}
              </button>
            </th>
            {cells.map((each, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
              <td key={j} className="p-0">
                <button
                  type="button"
                  data-cell={`${i} ${j}`}
                  tabIndex={i === row && j === column ? 0 : -1}
                  aria-pressed={each === 1}
                  aria-label={`${rowName} ${i + 1} to ${columnName} ${j + 1}`}
                  onClick={() => {
                    setAt([i, j]);
                    set(flipped(value, i, j));
                  }}
                  onKeyDown={onKey}
                  style={{ height: cell ?? 15 }}
                  className={`block w-full rounded-[3px] border ${each === 1 ? 'border-transparent bg-strong hover:opacity-80' : 'border-line bg-paper hover:border-edge hover:bg-hover'}`}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
