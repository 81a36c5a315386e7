/** What a person meets who opens Netloom for the first time. */
import { expect, test } from '@playwright/test';

test('the page opens under its name without an error', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto('/');
  await expect(page).toHaveTitle(/Netloom/);
  await expect(page.locator('#root > *').first()).toBeVisible();
  expect(errors).toEqual([]);
});
