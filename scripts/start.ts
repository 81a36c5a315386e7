/** `npm start`: builds the app where the build is missing or older than its sources, serves it, prints the address. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['src', 'templates', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Newest change under a file or folder, in milliseconds; 0 where there is none. */
function changed(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, changed(join(path, name))), 0);
}

const built = changed(join(root, 'dist/index.html'));
if (sources.some((path) => changed(join(root, path)) >= built)) await build({ root, logLevel: 'warn' });

// Not strict: a taken port leads to the next free one.
const server = await preview({ root, preview: { port: 4173, strictPort: false }, logLevel: 'warn' });
process.stdout.write(`Netloom is at ${server.resolvedUrls?.local[0]}\n`);
