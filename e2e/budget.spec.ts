/**
 * The page stays light: tfjs belongs to the worker, and everything else is at most 250 kB when Train can be pressed. It
 * comes in few files, since a slow connection pays for each.
 */
import { expect, test } from '@playwright/test';
import { Editor } from './page.ts';
import { noteReady, pageScripts, tfjsMarkers } from './payload.ts';

const most = 250_000;

test('the page fetches at most 250 kB of JavaScript until Train can be pressed, and no tfjs', async ({
  page,
}) => {
  const editor = new Editor(page);
  await noteReady(page);
  await editor.open();
  await expect(editor.train).toBeEnabled();
  await page.waitForFunction(() => performance.getEntriesByName('train can be pressed').length > 0);
  const scripts = await pageScripts(page);
  expect(scripts.length).toBeGreaterThan(0);
  const total = scripts.reduce((sum, script) => sum + script.gzipped, 0);
  test.info().annotations.push({ type: 'gzipped bytes', description: `${total}` });
  for (const { url, text } of scripts) {
    for (const marker of tfjsMarkers)
      expect(text.includes(marker), `${url} holds tfjs (${marker})`).toBe(false);
  }
  expect(total).toBeLessThanOrEqual(most);
});

test('the first view comes in at most 20 requests, the panels beside the canvas included', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const editor = new Editor(page);
  await editor.open();
  await expect(editor.inspector).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Blocks' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  test.info().annotations.push({ type: 'requests', description: `${asked.length}` });
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(20);
});

test('the marks of tfjs are found where tfjs is', async ({ page }) => {
  await page.goto('/e2e/stock.html');
  await page.waitForFunction(() => 'tf' in window);
  const text = (await pageScripts(page)).map((script) => script.text).join('\n');
  for (const marker of tfjsMarkers) expect(text).toContain(marker);
});
