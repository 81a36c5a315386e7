/**
 * Training speed against stock `model.fit`: on cpu and wasm in this process, by the processor's time, so that what else runs on
 * the machine counts little; on WebGL in the browser, by the clock.
 */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import type {} from '../e2e/pages/training.ts';
import type { Project } from '../src/graph/project.ts';
import { short } from './median.ts';
import { type StepsPerSecond, stepsPerSecond } from './steps.ts';
import type { Line } from './table.ts';

/** WebGL on whatever adapter the browser has. */
export async function trainingBench(browser: Browser, url: string): Promise<readonly Line[]> {
  const template = new URL('../templates/lenet-5.json', import.meta.url);
  const lenet = JSON.parse(readFileSync(template, 'utf8')) as Project;
  const host = { wasm: {}, yield: () => new Promise<void>((resolve) => setImmediate(resolve)) };
  const found: Record<string, StepsPerSecond> = {
    wasm: await stepsPerSecond(lenet, 'wasm', host, 64, 15, processorTime),
    // Plain JavaScript needs seconds for what wasm does in milliseconds.
    cpu: await stepsPerSecond(lenet, 'cpu', host, 8, 2, processorTime),
  };
  const page = await browser.newPage();
  await page.goto(new URL('/e2e/training.html', url).href);
  await page.waitForFunction(() => 'stepsPerSecond' in window);
  // Small, since the adapter may be a software one.
  found.webgl = await page.evaluate(() => window.stepsPerSecond('webgl', 16, 6));
  await page.close();
  return Object.entries(found).map(
    ([backend, { adapter, batch, ours, ratio }]): Line => ({
      what: `LeNet-5, batch ${batch}, ${backend}${adapter === '' ? '' : ` (${adapter})`}: ${short(ours)} steps/s`,
      relative: `${short(ratio)} × stock fit`,
    }),
  );
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
