/**
 * `npm run bench`: prints one JSON object. Each part measures its ratios within this one run, since seconds say little on
 * another machine. What goes on meanwhile is told on stderr.
 */
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { browserArgs, ensureBrowser } from '../scripts/browser.ts';
import { serveBuilt } from '../scripts/built.ts';
import { checkBench } from './check.ts';
import { loadBench } from './load.ts';
import { trainingBench } from './training.ts';

const executablePath = await ensureBrowser();
if (!executablePath) throw new Error('no Chromium or Chrome opens a page; set CHROME_PATH');
const built = await serveBuilt();
const browser = await chromium.launch({ executablePath, args: browserArgs });
try {
  process.stderr.write('bench: check\n');
  const check = checkBench();
  process.stderr.write('bench: load\n');
  const load = await loadBench(browser, built.url);
  process.stderr.write('bench: training\n');
  const training = await trainingBench(browser, built.url);
  const machine = { node: process.version, browser: browser.version(), cores: cpus().length };
  process.stdout.write(`${JSON.stringify({ machine, check, load, training }, null, 2)}\n`);
} finally {
  await browser.close();
  await built.close();
}
