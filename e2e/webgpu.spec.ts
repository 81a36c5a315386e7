/** On WebGPU, really WebGPU (software where there is no GPU), the engine computes what it does on cpu. */
import { expect, test } from '@playwright/test';
import type {} from './pages/gradients.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/e2e/gradients.html');
  await page.waitForFunction(() => 'judge' in window);
});

test('gradients of every block on WebGPU equal those on cpu', async ({ page }) => {
  const found = await page.evaluate(() => window.judge.gradients('webgpu'));
  test.info().annotations.push({ type: 'adapter', description: found.adapter });
  process.stdout.write(`WebGPU adapter: ${found.adapter}\n`);
  expect(found.name).toBe('webgpu');
  expect(found.adapter).not.toBe('');
  expect(found.apart.length).toBeGreaterThan(50);
  expect(found.apart.filter(([, difference]) => !(difference < 1e-3))).toEqual([]);
});

test('five steps of LeNet-5 on WebGPU agree with cpu within a thousandth', async ({ page }) => {
  const [gpu = [], cpu = []] = await page.evaluate(() => window.judge.steps(['webgpu', 'cpu']));
  expect(cpu).toHaveLength(5);
  cpu.forEach((loss, i) => {
    expect(Math.abs(loss - (gpu[i] as number)) / loss, `step ${i + 1}`).toBeLessThan(1e-3);
  });
});
