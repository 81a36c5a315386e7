/** On WebGPU and WebGL, really those (software where there is no GPU), the engine computes what it does on cpu. */
import { expect, type Page, test } from '@playwright/test';
import { Editor } from './page.ts';
import type {} from './pages/gradients.ts';

async function openEngine(page: Page): Promise<void> {
  await page.goto('/e2e/gradients.html');
  await page.waitForFunction(() => 'engine' in window);
}

for (const [name, backend] of [
  ['WebGPU', 'webgpu'],
  ['WebGL', 'webgl'],
] as const)
  test(`gradients of every block on ${name} equal those on cpu`, async ({ page }) => {
    await openEngine(page);
    const found = await page.evaluate((on) => window.engine.gradients(on), backend);
    test.info().annotations.push({ type: 'adapter', description: found.adapter });
    process.stdout.write(`${name} adapter: ${found.adapter}\n`);
    expect(found.name).toBe(backend);
    expect(found.adapter).not.toBe('');
    expect(found.apart.length).toBeGreaterThan(50);
    expect(found.apart.filter(([, difference]) => !(difference < 1e-3))).toEqual([]);
  });

test('five steps of LeNet-5 on WebGPU agree with cpu within a thousandth', async ({ page }) => {
  await openEngine(page);
  const [gpu = [], cpu = []] = await page.evaluate(() => window.engine.steps(['webgpu', 'cpu']));
  expect(cpu).toHaveLength(5);
  cpu.forEach((loss, i) => {
    expect(Math.abs(loss - (gpu[i] as number)) / loss, `step ${i + 1}`).toBeLessThan(1e-3);
  });
});

test('a run whose graphics device is lost ends with a sentence, and WebAssembly trains after it', async ({
  page,
}) => {
  await openEngine(page);
  const { reason, message, after } = await page.evaluate(() => window.engine.lose());
  expect({ reason, message }).toEqual({
    reason: 'failed',
    message:
      'The graphics card was taken away from the page (its driver was reset or busy). Reload the page, or choose WebAssembly.',
  });
  expect(after).toBeGreaterThan(0);
});

test('a short run in the editor on WebGPU, chosen by hand, learns', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('Blank');
  await editor.tab('Data');
  await page.getByLabel('Images', { exact: true }).fill('200');
  await page.keyboard.press('Enter');
  await editor.tab('Train');
  await page.getByLabel('Backend', { exact: true }).selectOption('webgpu');
  await page.getByLabel('Batch', { exact: true }).fill('20');
  await page.getByLabel('Epochs', { exact: true }).fill('4');
  await page.getByLabel('Epochs', { exact: true }).blur();
  await editor.train.click();
  await expect(page.getByText(/^Finished\./)).toBeVisible({ timeout: 100_000 });
  const pill = page.getByRole('button', { name: /^Backend: / });
  await expect(pill).toHaveAccessibleName(/WebGPU/);
  process.stdout.write(`${await pill.getAttribute('aria-label')}\n`);
  const now = await page.getByRole('status', { name: 'Accuracy now' }).innerText();
  process.stdout.write(`${now}\n`);
  // Ten classes: guessing is right once in ten, and its loss is ln 10.
  expect(Number(/train ([\d.]+) %/.exec(now)?.[1])).toBeGreaterThan(30);
  const loss = await page.getByRole('list', { name: 'Runs in the chart' }).innerText();
  expect(Number(/[\d.]+$/.exec(loss.trim())?.[0]), loss).toBeLessThan(Math.log(10) - 0.2);
});
