/**
 * A production build of the app in a folder of its own, so that it touches neither `dist` nor another run, with the test
 * pages of `e2e/pages` under `/e2e/`, and a server for both.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

export interface Built {
  /** Address of the app, with a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds and serves on a free port; the folder goes when the process does. */
export async function serveBuilt(): Promise<Built> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'built-'));
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

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
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the preview server has no address');
  return { url, close: () => server.close() };
}
