/**
 * How documents of earlier versions become today's. Each step has a name and takes a document one version on; a step is
 * never changed once it has been released, since files of its version are out there.
 */
export const current = 1;

export interface Migration {
  /** The step leads from version `from` to `from + 1`. */
  readonly from: number;
  readonly name: string;
  readonly up: (document: Record<string, unknown>) => Record<string, unknown>;
}

/** None yet: version 1 is the first. */
export const migrations: readonly Migration[] = [];

/** The document in the version `to`, or undefined where no chain of steps leads there. */
export function migrate(
  document: Record<string, unknown>,
  version: number,
  steps: readonly Migration[] = migrations,
  to: number = current,
): Record<string, unknown> | undefined {
  let now = document;
  for (let at = version; at < to; at++) {
    const step = steps.find((candidate) => candidate.from === at);
    if (!step) return undefined;
    now = { ...step.up(now), version: at + 1 };
  }
  return version > to ? undefined : now;
}
