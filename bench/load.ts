/** The first visit with an empty cache: how much is fetched, and how long until Train can be pressed. */
import type { Browser } from '@playwright/test';
import { pageScripts } from '../e2e/payload.ts';

export interface LoadBench {
  /** Gzipped bytes of the page's own JavaScript, the worker's excluded. */
  readonly scriptBytes: number;
  /** Bytes of everything that the page itself fetched, as sent. */
  readonly sentBytes: number;
  /** Milliseconds from the start of the navigation, median of the visits. */
  readonly interactiveMs: number;
  readonly visits: number;
}

/** Each visit has a context of its own, so nothing is cached. */
export async function loadBench(browser: Browser, url: string, visits = 5): Promise<LoadBench> {
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
  times.sort((a, b) => a - b);
  return { scriptBytes, sentBytes, interactiveMs: Math.round(times[times.length >> 1] ?? 0), visits };
}
