/** Two editors side by side on one page: what is done in one leaves the other as it was. */
import { expect, type Locator, type Page, test } from '@playwright/test';

const half = (page: Page, side: 'left' | 'right'): Locator => page.locator(`[data-editor="${side}"]`);
const blocks = (root: Locator): Locator => root.locator('.react-flow__node');

async function count(root: Locator): Promise<number> {
  return blocks(root).count();
}

test('two editors on one page are edited, undone and looked at independently', async ({ page }) => {
  await page.goto('/e2e/two.html');
  const [left, right] = [half(page, 'left'), half(page, 'right')];
  await expect(blocks(left).first()).toBeVisible();
  await expect(blocks(right).first()).toBeVisible();
  const before = await count(left);
  expect(before).toBeGreaterThan(5);
  expect(await count(right)).toBe(before);

  // A block is deleted on the left, by keys.
  await blocks(left).nth(1).click();
  await expect(left.locator('.react-flow__node.selected')).toHaveCount(1);
  await expect(right.locator('.react-flow__node.selected')).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(blocks(left)).toHaveCount(before - 1);
  await expect(blocks(right)).toHaveCount(before);

  // Two are deleted on the right; the keys follow the hand.
  for (const next of [before - 1, before - 2]) {
    await blocks(right).nth(1).click();
    await page.keyboard.press('Delete');
    await expect(blocks(right)).toHaveCount(next);
  }
  await expect(blocks(left)).toHaveCount(before - 1);

  // Each has a history of its own.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(blocks(right)).toHaveCount(before - 1);
  await blocks(left).nth(0).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(blocks(left)).toHaveCount(before);
  await expect(blocks(right)).toHaveCount(before - 1);

  // A drag on the right moves nothing on the left.
  const at = await blocks(left).nth(0).boundingBox();
  const held = await blocks(right).nth(0).boundingBox();
  if (!at || !held) throw new Error('a block is not on the page');
  await page.mouse.move(held.x + held.width / 2, held.y + held.height / 2);
  await page.mouse.down();
  await page.mouse.move(held.x + held.width / 2, held.y + held.height / 2 + 120, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await blocks(right).nth(0).boundingBox())?.y).toBeGreaterThan(held.y + 60);
  expect(await blocks(left).nth(0).boundingBox()).toEqual(at);

  // Each is named for itself.
  await right.getByLabel('Name of the network').fill('Mine');
  await expect(left.getByLabel('Name of the network')).toHaveValue('LeNet-5');
});
