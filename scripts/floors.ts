/**
 * The floors lint: runs dependency-cruiser over `src` with the rules of `.dependency-cruiser.cjs`, then plants a break to
 * see that it would be reported. It fails on a break, on a file of more than 400 lines, on a folder that has no floor,
 * and when it cannot be trusted: too few modules read, or the planted break unseen.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(
  new URL('../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
);
const fewestModules = 20;
const mostLines = 400;
const known =
  /^(blocks|data|graph|check|compile|formats|train|editor|ui|cli)\/|^(main\.tsx|cli\.ts|[\w-]+\.d\.ts)$/;

interface Report {
  readonly modules: number;
  readonly breaks: readonly string[];
}

/** Reads every module under a path; throws when dependency-cruiser itself fails. */
function cruise(path: string): Report {
  const args = [bin, path, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${run.stderr || run.stdout}`);
  const { modules, summary } = JSON.parse(run.stdout) as {
    modules: { source: string }[];
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return {
    modules: modules.filter((module) => module.source.startsWith('src/')).length,
    breaks: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

/** An upward `import type` is what a lint without `tsPreCompilationDeps` would not see. */
function seesPlantedBreak(): boolean {
  const planted = 'src/blocks/planted-break.ts';
  writeFileSync(
    planted,
    "import type { Project } from '../graph/project.ts';\nexport type Planted = Project;\n",
  );
  try {
    return cruise(planted).breaks.some((line) => line.startsWith(`floor-blocks: ${planted} `));
  } finally {
    rmSync(planted, { force: true });
  }
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file));
const real = cruise('src');
const faults = [...real.breaks];
for (const file of files) {
  const lines = readFileSync(join('src', file), 'utf8').split('\n').length - 1;
  if (lines > mostLines)
    faults.push(`too-long: src/${file} has ${lines} lines, at most ${mostLines} are allowed`);
  if (!known.test(file)) faults.push(`no-floor: src/${file} lies on none of the floors`);
}
if (real.modules < fewestModules)
  faults.push(`only ${real.modules} modules were read: the lint looks at nothing`);
if (!seesPlantedBreak()) faults.push('a planted upward `import type` was not reported: the lint is blind');

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`floors: ${real.modules} modules read, ${faults.length} faults\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
