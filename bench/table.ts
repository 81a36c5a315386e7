/** The measurements as one table that a person reads. */
export interface Line {
  readonly what: string;
  readonly ms?: number;
  /** Any other measure, with its unit. */
  readonly relative?: string;
  readonly target?: string;
  readonly ok?: boolean;
}

export function table(parts: Readonly<Record<string, readonly Line[]>>): string {
  const rows = Object.entries(parts).flatMap(([name, lines]) => [
    [name, '', '', '', ''],
    ...lines.map(({ what, ms, relative = '', target = '', ok }) => [
      `  ${what}`,
      ms === undefined ? '' : `${ms} ms`,
      relative,
      target,
      ok === undefined ? '' : ok ? 'met' : 'MISSED',
    ]),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
