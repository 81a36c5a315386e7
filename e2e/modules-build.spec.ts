/** Modules by hand: out of the palette, out of a selection, with parameters of their own; and LeNet's table of connections. */
import { expect, test } from '@playwright/test';
import { Editor } from './page.ts';

test('an Inception module out of the palette gives 28 × 28 × 256 with 163,696 parameters', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.openBlank();
  const input = await editor.drag('Input', [140, 220]);
  await editor.set(input, 'Height', '28');
  await editor.set(input, 'Width', '28');
  await editor.set(input, 'Channels', '192');
  await editor.select(input);
  const module = await editor.click('Inception module');
  // Szegedy et al. 2015, table 1, inception (3a).
  const numbers = {
    '#1×1': '64',
    '#3×3 reduce': '96',
    '#3×3': '128',
    '#5×5 reduce': '16',
    '#5×5': '32',
    'Pool proj': '32',
  };
  for (const [label, value] of Object.entries(numbers)) await editor.set(module, label, value);
  await editor.selectNothing();
  await editor.select(module);
  await editor.click('Feature output');
  await editor.expectShape(module, '28 × 28 × 256');
  await editor.selectNothing();
  await editor.select(module);
  await expect(editor.weights).toHaveText(/163,696/);
  await expect(page.getByRole('banner')).toContainText('163,696');
  await expect(editor.problems()).toHaveCount(0);

  // #5×5 twice as many: 25 · 16 · 32 + 32 = 12,832 weights more, and 32 channels.
  await editor.set(module, '#5×5', '64');
  await editor.expectShape(module, '28 × 28 × 288');
  await expect(editor.weights).toHaveText(/176,528/);
  await editor.undo();
  await editor.expectShape(module, '28 × 28 × 256');
});

test('a module is made of a selection by one Enter, taken apart, and both are undone', async ({ page }) => {
  const editor = new Editor(page);
  await editor.openBlank();
  const input = await editor.drag('Input', [110, 200]);
  await editor.select(input);
  const conv = await editor.click('Conv 2D');
  const pool = await editor.click('Max pool');
  await editor.click('Feature output');
  const shape = await editor.shape(pool);

  await editor.selectAll(conv, pool);
  await editor.makeModule();
  await expect(editor.blocks).toHaveCount(3);
  await expect(editor.inspector.getByLabel('Name of the block')).toHaveValue('Conv 3×3 + Max pool 2×2');
  await expect(editor.inspector).toContainText('The only Conv 3×3 + Max pool 2×2 block');
  const selected = editor.canvas.locator('.react-flow__node.selected');
  await expect(selected).toHaveAttribute('aria-label', new RegExp(`, ${shape}, `));

  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(editor.blocks).toHaveCount(4);
  await expect(editor.blocks.filter({ hasText: 'Max pool' })).toHaveAttribute(
    'aria-label',
    new RegExp(`, ${shape}, `),
  );
  await editor.undo();
  await expect(editor.blocks).toHaveCount(3);
  await editor.undo();
  await expect(editor.blocks).toHaveCount(4);
  await expect(editor.block(conv)).toBeVisible();
});

test('a value becomes a parameter of its module, is doubled inside, and follows the block outside', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.openBlank();
  const input = await editor.drag('Input', [110, 200]);
  await editor.select(input);
  const first = await editor.click('Conv 2D');
  const second = await editor.click('1×1 Conv');
  await editor.selectAll(first, second);
  await editor.makeModule('Pair');
  await editor.openModule('pair');
  await expect(editor.inspector.getByLabel('Name of the module')).toHaveValue('Pair');

  await editor.select(first);
  const source = await editor.sourceOf('Filters');
  await source.getByRole('button', { name: 'Make it a parameter of Pair' }).click();
  await expect(editor.inspector.getByRole('button', { name: /^Filters: 32, Filters\./ })).toBeVisible();

  await editor.selectNothing();
  await editor.select(second);
  const other = await editor.sourceOf('Filters');
  await other.getByRole('radio', { name: 'Parameter' }).click();
  await other.getByLabel('times').fill('2');
  await expect(other).toContainText('2 × Filters = 64 here.');
  await page.keyboard.press('Escape');
  await editor.expectShape(second, '32 × 32 × 64');

  await page.getByRole('navigation', { name: 'Way back' }).getByRole('button').first().click();
  await editor.set('pair', 'Filters', '10');
  await editor.expectShape('pair', '32 × 32 × 20');
  await editor.undo();
  await editor.expectShape('pair', '32 × 32 × 64');
});

test('a value is chosen by a parameter that the person adds to the module', async ({ page }) => {
  const editor = new Editor(page);
  await editor.openBlank();
  const input = await editor.drag('Input', [110, 200]);
  await editor.select(input);
  const conv = await editor.click('Conv 2D');
  await editor.select(conv);
  await editor.makeModule('Reduce');
  await editor.openModule('reduce');

  await editor.inspector.getByRole('button', { name: 'Add a parameter' }).click();
  const dialog = page.getByRole('dialog', { name: 'New parameter' });
  await dialog.getByLabel('Label').fill('Variant');
  await dialog.getByLabel('Holds').selectOption('a choice');
  await dialog.getByLabel('Choices').fill('v1, v1.5');
  await dialog.getByLabel('Default').fill('v1');
  await dialog.getByRole('button', { name: 'Add' }).click();

  await editor.select(conv);
  const source = await editor.sourceOf('Stride');
  await source.getByRole('radio', { name: 'Choice' }).click();
  await source.getByLabel('v1', { exact: true }).fill('2');
  await page.keyboard.press('Escape');
  await expect(editor.inspector).toContainText('by Variant: v1 → 2, else 1');
  await editor.expectShape(conv, '16 × 16 × 32');

  await page.getByRole('navigation', { name: 'Way back' }).getByRole('button').first().click();
  await editor.set('reduce', 'Variant', 'v1.5');
  await editor.expectShape('reduce', '32 × 32 × 32');
});

test('the table of C3 in LeNet-5 is edited with the keyboard', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('LeNet-5 (1998)');
  await editor.select('c3');
  // 25 weights for each of 60 connections, 16 biases (LeCun et al. 1998, section II.B).
  await expect(editor.weights).toHaveText(/1,516/);
  const table = editor.inspector.getByRole('grid', { name: 'Connections' });
  const cell = (row: number, column: number) =>
    table.getByRole('button', { name: `input map ${row} to output map ${column}`, exact: true });
  await expect(cell(1, 1)).toHaveAttribute('aria-pressed', 'true');
  await cell(1, 1).focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(1, 2)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(cell(1, 2)).toHaveAttribute('aria-pressed', 'true');
  await expect(editor.weights).toHaveText(/1,541/);

  await editor.inspector.getByRole('button', { name: 'Add an output map' }).click();
  await expect(editor.problems('error').first()).toContainText('17');
  await editor.undo();
  await editor.inspector.getByRole('button', { name: 'All', exact: true }).click();
  // All 96: 2,400 weights and 16 biases, as C3 would have without a table.
  await expect(editor.weights).toHaveText(/2,416/);
  await editor.undo();
  await editor.undo();
  await expect(editor.weights).toHaveText(/1,516/);
});

test('a module goes into another but not into itself, and an unused one is deleted', async ({ page }) => {
  const editor = new Editor(page);
  await editor.openBlank();
  await editor.drag('Input', [110, 200]);
  const conv = await editor.click('Conv 2D');
  await editor.select(conv);
  await editor.makeModule('Mine');
  const palette = page.getByRole('navigation', { name: 'Blocks' });
  const own = palette.getByRole('region', { name: 'Modules of this document' });
  await own.getByRole('button', { name: 'Actions of the module Mine' }).click();
  await page.getByRole('menuitem', { name: 'Edit definition' }).click();
  await expect(own.getByRole('button', { name: 'Mine', exact: true })).toBeDisabled();
  await expect(palette.getByRole('button', { name: 'Input port' })).toBeVisible();

  await editor.inspector.getByRole('button', { name: 'Duplicate' }).click();
  await expect(editor.inspector.getByLabel('Name of the module')).toHaveValue('Mine 2');
  await own.getByRole('button', { name: 'Actions of the module Mine', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Mine needs to be unused to be deleted' }),
  ).toBeVisible();
  await own.getByRole('button', { name: 'Actions of the module Mine 2' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(own.getByRole('button', { name: 'Mine 2', exact: true })).toHaveCount(0);
});
