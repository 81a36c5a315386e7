/** What JavaScript a page has fetched for itself: the requests of its workers are on the workers' own timelines. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

export interface Script {
  readonly url: string;
  readonly text: string;
  /** Size in bytes when compressed with gzip at its usual level, whatever the server does. */
  readonly gzipped: number;
}

/** Strings that survive minification: the first is in every build with tfjs-core, the second in tfjs-layers. */
export const tfjsMarkers = ['tfjsflags', 'Improper config format'] as const;

/** To be called before the page is opened: notes the moment at which its button `Train` can first be pressed. */
export const noteReady = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const look = (): void => {
      const train = [...document.querySelectorAll('button')].find(
        (each) => each.textContent?.trim() === 'Train',
      );
      if (train && !train.disabled) performance.mark('train can be pressed');
      else requestAnimationFrame(look);
    };
    look();
  });
};

/** All scripts of the page, the workers' excluded: up to the moment noted by `noteReady`, else so far. */
export async function pageScripts(page: Page): Promise<readonly Script[]> {
  const workers = new Set(page.workers().map((worker) => worker.url()));
  const fetched = await page.evaluate(() => {
    const ready =
      performance.getEntriesByName('train can be pressed')[0]?.startTime ?? Number.POSITIVE_INFINITY;
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime <= ready)
      .map((entry) => new URL(entry.name, location.href).href);
  });
  const urls = [...new Set(fetched)].filter((url) => /\.m?js(\?|$)/.test(url) && !workers.has(url));
  return Promise.all(
    urls.map(async (url) => {
      const text = await (await page.request.get(url)).text();
      return { url, text, gzipped: gzipSync(text).length };
    }),
  );
}
