/** Choosing a template, sharing a network by a link, taking its picture and its table away. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { Editor } from './page.ts';

const gallery = (page: Page) => page.getByRole('dialog', { name: 'Templates' });
const name = (page: Page) => page.getByLabel('Name of the network');

async function openGallery(page: Page): Promise<Editor> {
  const editor = new Editor(page);
  await editor.open();
  await page.getByRole('banner').getByRole('button', { name: 'Templates' }).click();
  await expect(gallery(page)).toBeVisible();
  return editor;
}

test('a template is found by its paper and opened with Enter; the former document stays among the drafts', async ({
  page,
}) => {
  const editor = await openGallery(page);
  await page.keyboard.type('simonyan 16');
  await expect(gallery(page).getByRole('button', { name: /parameters/ })).toHaveCount(1);
  await expect(gallery(page).getByRole('complementary')).toContainText('138,357,544');
  await page.keyboard.press('Enter');
  await expect(name(page)).toHaveValue('VGG-16');
  await expect(gallery(page)).toBeHidden();
  await editor.expectShape('image', '224 × 224 × 3');
});

test('arrow keys go from card to card, and Escape leaves the document as it was', async ({ page }) => {
  await openGallery(page);
  await expect(gallery(page).getByRole('button', { name: /^ResNet-152:/ })).toBeEnabled();
  await page.keyboard.press('ArrowDown');
  await expect(gallery(page).getByRole('button', { name: /^LeNet-5:/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(gallery(page).getByRole('button', { name: /^LeNet-5 \(1998\):/ })).toBeFocused();
  await expect(gallery(page).getByRole('complementary')).toContainText('LeCun, Bottou, Bengio and Haffner');
  await page.keyboard.press('Escape');
  await expect(gallery(page)).toBeHidden();
  await expect(name(page)).toHaveValue('LeNet-5');
});

test('cards keep their place while they fill', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  // As slow as a poor connection: the cards stand before what they say has come.
  let letPass = (): void => undefined;
  const measured = new Promise<void>((done) => {
    letPass = done;
  });
  await page.route(/assets\/vgg-19-.*\.js/, async (route) => {
    await measured;
    await route.continue();
  });
  await page.getByRole('banner').getByRole('button', { name: 'Templates' }).click();
  const last = gallery(page).locator('[data-template="inception-module"]');
  await expect(last).toBeDisabled();
  const before = await last.boundingBox();
  letPass();
  await expect(last).toBeEnabled();
  expect(await last.boundingBox()).toEqual(before);
});

test('a link brings the network to another visit as a copy, and a damaged one is told with a sentence', async ({
  page,
  context,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium lets a test read the clipboard');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('ResNet-50');
  await editor.menu('File', /^Copy share link/);
  await expect(page.getByText(/^Link copied: 2,\d{3} characters/)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const other = await context.newPage();
  await other.goto(link);
  await expect(name(other)).toHaveValue('ResNet-50');
  await expect(other.getByText('It is a copy of your own.')).toBeVisible();
  expect(new URL(other.url()).hash).toBe('');

  await other.goto('about:blank');
  await other.goto(link.slice(0, -20));
  await expect(other.getByRole('alert')).toContainText(
    'A link needs to arrive whole but this one is damaged',
  );
  await expect(name(other)).toHaveValue('ResNet-50');
});

test('the picture of the network holds its blocks and shapes, and is drawn as pixels too', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  const saved = async (row: RegExp): Promise<Buffer> => {
    const arrives = page.waitForEvent('download');
    await editor.menu('Export', row);
    return readFileSync(await (await arrives).path());
  };
  const svg = (await saved(/^Picture(?! in)/)).toString();
  const parsed = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      wrong: read.querySelector('parsererror')?.textContent ?? '',
      blocks: read.querySelectorAll('[data-block]').length,
      wires: read.querySelectorAll('path').length,
      texts: [...read.querySelectorAll('text')].map((text) => text.textContent),
    };
  }, svg);
  expect(parsed.wrong).toBe('');
  expect([parsed.blocks, parsed.wires]).toEqual([await editor.blocks.count(), await editor.wires.count()]);
  expect(parsed.texts).toEqual(
    expect.arrayContaining(['LeNet-5', 'Conv 5×5', '28 × 28 × 6', '10 × 10 × 16']),
  );

  const png = await saved(/^Picture in pixels/);
  // A PNG begins with its signature, then IHDR with its width and height.
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const width = Number(/<svg[^>]* width="(\d+)"/.exec(svg)?.[1]);
  expect(png.readUInt32BE(16)).toBe(2 * width);
});

test('the table of layers is copied as CSV', async ({ page, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium lets a test read the clipboard');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const editor = new Editor(page);
  await editor.open();
  await editor.menu('Export', /^Table of layers/);
  const table = page.getByRole('dialog', { name: 'Table of layers' });
  await expect(table.getByRole('row', { name: /^conv1 Conv 5×5/ })).toContainText('117,600');
  await table.getByRole('button', { name: 'CSV' }).click();
  await expect(page.getByText('Table copied as CSV.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Total,,,,61706,416520');
});
