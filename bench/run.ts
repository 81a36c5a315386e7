/**
 * `npm run bench`: prints one table with what is aimed at. Each part measures its ratios within this one run, since seconds
 * say little on another machine. `npm run bench -- check open` runs some parts. What goes on meanwhile is told on stderr.
 */
import { cpus } from 'node:os';
import { type Browser, chromium } from '@playwright/test';
import { browserArgs, ensureBrowser } from '../scripts/browser.ts';
import { serveBuilt } from '../scripts/built.ts';
import { canvasBench } from './canvas.ts';
import { checkBench } from './check.ts';
import { loadBench } from './load.ts';
import { openBench } from './open.ts';
import { type Line, table } from './table.ts';
import { trainingBench } from './training.ts';

const parts: Readonly<Record<string, (browser: Browser, url: string) => Promise<readonly Line[]>>> = {
  check: async () => checkBench(),
  open: openBench,
  canvas: canvasBench,
  load: loadBench,
  training: trainingBench,
};

const wished = process.argv.slice(2);
const unknown = wished.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
const executablePath = await ensureBrowser();
if (!executablePath) throw new Error('no Chromium or Chrome opens a page; set CHROME_PATH');
const built = await serveBuilt();
const browser = await chromium.launch({ executablePath, args: browserArgs });
try {
  const lines: Record<string, readonly Line[]> = {};
  for (const [name, measure] of Object.entries(parts)) {
    if (wished.length > 0 && !wished.includes(name)) continue;
    process.stderr.write(`bench: ${name}\n`);
    lines[name] = await measure(browser, built.url);
  }
  const machine = `Node ${process.version}, Chromium ${browser.version()}, ${cpus().length} cores; medians`;
  process.stdout.write(`${machine}\n\n${table(lines)}\n`);
} finally {
  await browser.close();
  await built.close();
}
