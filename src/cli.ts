/**
 * Netloom as a command, for scripts and other people's CI: the same core as the page, without the page. Exit status 0
 * fine, 1 errors, 2 wrong use. Paths are taken from the folder in which the command was given.
 */
import { main } from './cli/main.ts';

process.exitCode = await main(process.argv.slice(2), {
  // npm runs scripts in the package's folder and leaves the person's in INIT_CWD.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
