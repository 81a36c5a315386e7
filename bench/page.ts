/** Pages of the benches: a fresh one for each measurement, templates opened in it, and when an event's frame is painted. */
import type { Browser, Page } from '@playwright/test';

export const size = { width: 1440, height: 900 };

/** Each has a context of its own. */
export async function inPage<T>(
  browser: Browser,
  act: (page: Page) => Promise<T>,
  viewport = size,
): Promise<T> {
  const context = await browser.newContext({ viewport });
  // tsx writes this into functions that it compiles, those too that are handed to a page.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  const page = await context.newPage();
  try {
    return await act(page);
  } finally {
    await context.close();
  }
}

/** The card in the gallery, under the pointer: the one place that knows how the page opens a template. */
export async function cardOf(page: Page, id: string): Promise<ReturnType<Page['locator']>> {
  await page.getByRole('banner').getByRole('button', { name: 'Templates' }).click();
  const card = page.getByRole('dialog', { name: 'Templates' }).locator(`[data-template="${id}"]:enabled`);
  await card.waitFor();
  await card.scrollIntoViewIfNeeded();
  await card.hover();
  return card;
}

export async function openTemplate(page: Page, id: string): Promise<void> {
  await (await cardOf(page, id)).click();
  await page.getByRole('dialog', { name: 'Templates' }).waitFor({ state: 'hidden' });
  await page.waitForTimeout(500);
}

/**
 * Milliseconds from an event to the end of the frame that painted the last change of the canvas: of elements, texts, places,
 * shapes and looks. What only screen readers hear, or a pointer lights up that has come to rest, is no part of it.
 * `key`: of a keydown, which one counts.
 */
export async function untilPainted(
  page: Page,
  type: 'click' | 'keydown',
  act: () => Promise<void>,
  key?: string,
): Promise<number> {
  // Whatever went on before is over.
  await page.waitForTimeout(500);
  const watch = await page.evaluateHandle(
    ([type, key]) => {
      const canvas = document.querySelector('.react-flow') as Element;
      const state = { began: 0, painted: 0, changed: false };
      const note = (event: Event): void => {
        if (state.began > 0 || (key && (event as KeyboardEvent).key !== key)) return;
        state.began = event.timeStamp;
      };
      addEventListener(type as string, note, { capture: true });
      new MutationObserver(() => {
        state.changed = true;
      }).observe(canvas, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: [
          'style',
          'class',
          'd',
          'transform',
          'x',
          'y',
          'cx',
          'cy',
          'points',
          'viewBox',
          'fill',
        ],
      });
      // The message comes when the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (state.changed && state.began > 0) state.painted = performance.now();
        state.changed = false;
      };
      const frame = (): void => {
        port2.postMessage(0);
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      return state;
    },
    [type, key] as const,
  );
  await act();
  await page.waitForFunction(
    (state) => state.began > 0 && state.painted > 0 && performance.now() - state.painted > 400,
    watch,
    { polling: 100 },
  );
  return watch.evaluate(({ painted, began }) => painted - began);
}
