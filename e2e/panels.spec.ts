/** The page holds still: panels keep the size they were given, small windows are enough, and the first steps go for ever. */
import { expect, type Locator, test } from '@playwright/test';
import { Editor } from './page.ts';

const width = async (thing: Locator): Promise<number> => (await thing.boundingBox())?.width ?? 0;
const height = async (thing: Locator): Promise<number> => (await thing.boundingBox())?.height ?? 0;

test('panels are resized by mouse and by keys, and stay so when the page is opened again', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  const [left, right, bottom] = ['left', 'right', 'bottom'].map((side) =>
    page.locator(`[data-pane="${side}"]`),
  ) as [Locator, Locator, Locator];
  expect(await height(bottom)).toBeLessThanOrEqual(210);
  const edge = page.getByRole('separator', { name: 'Width of the inspector' });
  const box = await edge.boundingBox();
  if (!box) throw new Error('no edge');
  const before = await width(right);
  await page.mouse.move(box.x + 4, 300);
  await page.mouse.down();
  await page.mouse.move(box.x - 56, 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => width(right)).toBe(before + 60);
  await page.getByRole('separator', { name: 'Width of the left panel' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => width(left)).toBe(212 + 24);
  await page.getByRole('separator', { name: 'Height of the panel' }).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => height(bottom)).toBe(120);

  await page.reload();
  await expect(editor.blocks.first()).toBeVisible();
  expect([await width(left), await width(right), await height(bottom)]).toEqual([236, before + 60, 120]);
  await page.getByRole('button', { name: 'Hide the inspector' }).click();
  await page.reload();
  await expect(editor.blocks.first()).toBeVisible();
  await expect(right).toHaveCount(0);
});

test('a window of 1024 × 768 has room for the network and all that is done to it', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const editor = new Editor(page);
  await editor.open();
  await expect(editor.train).toBeInViewport({ ratio: 0.999 });
  for (const block of await editor.blocks.all()) await expect(block).toBeInViewport({ ratio: 0.999 });
  expect(await height(editor.canvas)).toBeGreaterThan(380);
  await editor.set('conv1', 'Filters', '12');
  await editor.expectShape('conv1', '28 × 28 × 12');
  // Nothing of the page scrolls sideways.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
});

test('nothing moves while figures change', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.selectNothing();
  await editor.select('conv1');
  const field = page.locator('[data-parameters]').getByLabel('Filters', { exact: true });
  await field.fill('100');
  const places = (): Promise<string> =>
    page.evaluate(() =>
      JSON.stringify(
        [
          ...document.querySelectorAll(
            'header > *, main > *, aside section, .react-flow__node, [role="tab"]',
          ),
        ].map((each) => {
          const { x, y } = each.getBoundingClientRect();
          return [Math.round(x), Math.round(y)];
        }),
      ),
    );
  const before = await places();
  for (const filters of ['101', '128', '200', '999']) {
    await field.fill(filters);
    await editor.expectShape('conv1', `28 × 28 × ${filters}`);
    expect(await places()).toBe(before);
  }
});

test('the first steps are ticked off as they are taken, and go for ever', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const steps = page.getByRole('region', { name: 'First steps' });
  await expect(steps.getByRole('listitem')).toHaveCount(3);
  await editor.drag('Batch norm', [320, 60]);
  await expect(steps.getByRole('listitem').first()).toContainText('done');
  await editor.set('image', 'Height', '8');
  await editor.fix('Set SAME padding');
  await expect(steps.getByRole('listitem').nth(1)).toContainText('done');
  // By keys, so that it is reached without a mouse.
  await steps.getByRole('button', { name: 'Dismiss the first steps' }).press('Enter');
  await expect(steps).toHaveCount(0);
  await page.reload();
  await expect(editor.blocks.first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Blocks' })).toBeVisible();
  await expect(steps).toHaveCount(0);
});
