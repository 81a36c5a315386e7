/**
 * The floors lint: reads all imports of `src` with the rules of `.dependency-cruiser.cjs`, looks for circles of rooms and
 * for what no import shows (`text.ts`), then plants a break of each rule to see that it would be reported. It fails on a
 * break, on a file of more than 400 lines, on a folder that has no floor, and when it cannot be trusted: too few modules
 * read, or a planted break unseen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from './cruise.ts';
import { unseen } from './planted.ts';
import { circlesOfRooms } from './rooms.ts';
import { faultsOfText } from './text.ts';

const fewestModules = 20;
const mostLines = 400;
const known =
  /^(blocks|data|graph|check|compile|formats|train|editor|ui|cli)\/|^(main\.tsx|cli\.ts|[\w-]+\.d\.ts)$/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file));
const real = cruise(['src']);
const faults = real.breaks.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`);
faults.push(...circlesOfRooms(real.arrows));
for (const file of files) {
  const text = readFileSync(join('src', file), 'utf8');
  const lines = text.split('\n').length - 1;
  if (lines > mostLines)
    faults.push(`too-long: src/${file} has ${lines} lines, at most ${mostLines} are allowed`);
  if (!known.test(file)) faults.push(`no-floor: src/${file} lies on none of the floors`);
  faults.push(...faultsOfText(`src/${file}`, text).map(({ words }) => words));
}
if (real.modules < fewestModules)
  faults.push(`only ${real.modules} modules were read: the lint looks at nothing`);
faults.push(...unseen());

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`floors: ${real.modules} modules read, ${faults.length} faults\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
