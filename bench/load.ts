/** The first visit with an empty cache: how much is fetched, and how long until Train can be pressed. */
import type { Browser } from '@playwright/test';
import { pageScripts } from '../e2e/payload.ts';
import { median, short } from './median.ts';
import type { Line } from './table.ts';

/** Each visit has a context of its own, so nothing is cached. */
export async function loadBench(browser: Browser, url: string, visits = 5): Promise<readonly Line[]> {
  const times: number[] = [];
  let scriptBytes = 0;
  let sentBytes = 0;
  for (let visit = 0; visit < visits; visit++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    const interactive = await page.waitForFunction(() => {
      const buttons = [...document.querySelectorAll('button')];
      const train = buttons.find((button) => button.innerText.trim() === 'Train');
      return train && train.ariaDisabled !== 'true' ? performance.now() : false;
    });
    times.push(Number(await interactive.jsonValue()));
    scriptBytes = (await pageScripts(page)).reduce((sum, script) => sum + script.gzipped, 0);
    sentBytes = await page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce(
        (sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize,
        0,
      ),
    );
    await context.close();
  }
  const kilobytes = (bytes: number): string => `${short(bytes / 1000)} kB`;
  return [
    { what: `until Train can be pressed, median of ${visits} visits`, ms: Math.round(median(times)) },
    { what: "the page's own JavaScript, gzipped, without the worker's", relative: kilobytes(scriptBytes) },
    { what: 'all that the page fetched, as sent', relative: kilobytes(sentBytes) },
  ];
}
