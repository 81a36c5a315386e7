/** Finds the subcommand, runs it, and turns what went wrong into a sentence and an exit status. */
import { checkCommand } from './check.ts';
import { type Io, Refused, type Status, type Subcommand, WrongUse } from './command.ts';
import { exportCommand } from './export.ts';
import { fix } from './fix.ts';
import { templates } from './templates.ts';
import { test } from './test.ts';
import { train } from './train.ts';

const subcommands = new Map<string, Subcommand>([
  ['templates', templates],
  ['check', checkCommand],
  ['fix', fix],
  ['export', exportCommand],
  ['train', train],
  ['test', test],
]);

const usage = (): string =>
  [
    'Netloom: draw convolutional networks, check, train and export them.',
    '',
    ...[...subcommands.values()].flatMap((each) => [`  ${each.usage}`, `      ${each.about}`]),
    '',
    'Exit status: 0 fine (hints and warnings included), 1 errors, 2 wrong use.',
  ].join('\n');

export async function main(args: readonly string[], io: Io): Promise<Status> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(usage());
    return 0;
  }
  const subcommand = subcommands.get(name ?? '');
  if (!subcommand) {
    io.err(name === undefined ? 'It needs a subcommand.' : `There is no subcommand “${name}”.`);
    io.err(usage());
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`Usage: ${subcommand.usage}\n${subcommand.about}`);
    return 0;
  }
  try {
    return await subcommand.run(rest, io);
  } catch (error) {
    if (error instanceof WrongUse) {
      io.err(`${error.message}\nUsage: ${subcommand.usage}`);
      return 2;
    }
    if (error instanceof Refused || isSystemError(error)) {
      io.err(error.message);
      return 1;
    }
    throw error;
  }
}

/** No permission, no room, a folder where a file should be: Node's own words say which. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;
