/** Drafts: two tabs never write over each other, and a document comes back with how it is trained. */
import { expect, test } from '@playwright/test';
import { Editor } from './page.ts';

test('a document that is open in one tab is a copy in the next, and neither overwrites the other', async ({
  page,
  context,
}) => {
  const first = new Editor(page);
  await first.open();
  await first.set('conv1', 'Filters', '11');
  await expect(page.getByText('saved', { exact: true })).toBeVisible();

  const second = new Editor(await context.newPage());
  await second.open();
  await second.expectShape('conv1', '28 × 28 × 11');
  await expect(second.page.getByText(/is open in another tab, which goes on keeping it/)).toBeVisible();
  await second.set('conv1', 'Filters', '13');
  await expect(second.page.getByText('saved', { exact: true })).toBeVisible();

  await page.bringToFront();
  await first.set('conv1', 'Filters', '12');
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  await second.page.close();
  await page.reload();
  const names = page.getByRole('menuitem', { name: /LeNet-5/ });
  await page.getByRole('banner').getByRole('button', { name: 'File' }).click();
  await expect(names).toHaveCount(1);
  await page.keyboard.press('Escape');
  await first.expectShape('conv1', '28 × 28 × 12');
});

test('the recipe is kept with the draft', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.tab('Train');
  await page.getByLabel('Epochs', { exact: true }).fill('3');
  await page.keyboard.press('Tab');
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  await page.reload();
  await editor.tab('Train');
  await expect(page.getByLabel('Epochs', { exact: true })).toHaveValue('3');
});
