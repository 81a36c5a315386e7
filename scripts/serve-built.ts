/**
 * What the browser tests talk to: a production build of the app in a folder of its own, so that it touches neither `dist`
 * nor another run, and the test pages of `e2e/pages` under `/e2e/`. Prints the address when both are there.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const outDir = mkdtempSync(join(cache, 'built-'));
const clean = () => rmSync(outDir, { recursive: true, force: true });
process.on('exit', clean);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => process.exit());

await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
await build({
  configFile: join(root, 'e2e/pages/vite.config.ts'),
  logLevel: 'warn',
  build: { outDir: join(outDir, 'e2e') },
});
const server = await preview({
  root,
  logLevel: 'warn',
  build: { outDir },
  preview: { host: '127.0.0.1', port: 4280, strictPort: false },
});
process.stdout.write(`built app at ${server.resolvedUrls?.local[0]}\n`);
