/** Reads modules with dependency-cruiser, under the rules of `.dependency-cruiser.cjs`. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
);

/** One import, by the paths of both files. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** An import that a rule forbids. */
export interface Break extends Arrow {
  readonly rule: string;
}

export interface Cruise {
  /** How many modules of `src` were read. */
  readonly modules: number;
  readonly breaks: readonly Break[];
  /** Every import between modules of `src`, `import type` and `import()` included. */
  readonly arrows: readonly Arrow[];
}

/** Reads every module under the paths; throws when dependency-cruiser itself fails. */
export function cruise(paths: readonly string[]): Cruise {
  const args = [bin, ...paths, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${run.stderr || run.stdout}`);
  const { modules, summary } = JSON.parse(run.stdout) as {
    modules: { source: string; dependencies: { resolved: string }[] }[];
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  const ours = modules.filter((module) => module.source.startsWith('src/'));
  return {
    modules: ours.length,
    breaks: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    arrows: ours.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ resolved }) => resolved.startsWith('src/'))
        .map(({ resolved }) => ({ from: source, to: resolved })),
    ),
  };
}
