/** What a network costs, where a person reads it: the volumes under the canvas, a bottleneck by a button, the memory of a run. */
import { expect, test } from '@playwright/test';
import { Editor } from './page.ts';

test('the bottleneck is offered beside the cost, inserted by one press and undone by one', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('Bottleneck comparison');
  await editor.select('direct_5x5');
  const cost = page.getByRole('region', { name: 'Cost', exact: true });
  await expect(cost).toContainText('28 · 28 · 32 · 5 · 5 · 192 = 120,422,400');
  const hint = editor.problems('hint').filter({ hasText: '1×1 bottleneck' });
  await expect(hint).toHaveCount(1);
  const blocks = await editor.blocks.count();
  await cost
    .getByRole('button', {
      name: /^Insert a 1×1 bottleneck of 16 channels: 120\.4 M → 12\.4 M multiplications, −90 %/,
    })
    .click();
  await expect(editor.blocks).toHaveCount(blocks + 1);
  await expect(cost).toContainText('28 · 28 · 32 · 5 · 5 · 16 = 10,035,200');
  await expect(hint).toHaveCount(0);
  await editor.undo();
  await expect(editor.blocks).toHaveCount(blocks);
  await expect(cost).toContainText('= 120,422,400');
});

test('the volumes lead to their blocks by mouse and keyboard, and the strip stays folded', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('VGG-16');
  const strip = page.getByRole('region', { name: 'Volumes along the main path' });
  const volumes = strip.getByRole('toolbar').getByRole('button');
  await expect(volumes).toHaveCount(13);
  const third = strip.getByRole('button', { name: '56 by 56 by 256, Conv 3×3, 3 times' });
  await third.click();
  await expect(third).toHaveAttribute('aria-pressed', 'true');
  await expect(editor.block('block3')).toHaveClass(/selected/);
  await page.keyboard.press('End');
  await expect(strip.getByRole('button', { name: '1000, Dense' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(strip.getByRole('button', { name: '4096, Dense, 2 times' })).toBeFocused();
  // Arrows move blocks on the canvas; here they do not.
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(editor.block('block3')).not.toHaveClass(/selected/);
  await strip.getByRole('button', { name: 'Hide the volumes' }).click();
  await expect(volumes).toHaveCount(0);
  await page.reload();
  await expect(editor.blocks.first()).toBeVisible();
  await expect(strip.getByRole('button', { name: 'Show the volumes' })).toBeVisible();
});

test('what inside a module costs most leads into it', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('Naive Inception module');
  await editor.select('inception');
  const parts = page.getByRole('list', { name: 'What inside costs most' }).getByRole('button');
  await expect(parts.first()).toHaveText(/Conv 3×3.*173 M.*/);
  await parts.filter({ hasText: '5×5' }).click();
  await expect(page.getByRole('region', { name: 'Cost', exact: true })).toContainText(
    '28 · 28 · 32 · 5 · 5 · 192 = 120,422,400',
  );
});

test('the memory of a run is told before it, and a batch that fits is one press away', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('LeNet-5');
  await editor.tab('Train');
  const memory = page.getByRole('region', { name: 'Memory for training' });
  await expect(memory).toContainText(
    /^Memory for training at batch 64: [\d.]+ MB: weights 241 kB, gradients 241 kB/,
  );
  await editor.openTemplate('VGG-16');
  await page.getByLabel('Optimizer').selectOption('sgd');
  await page.getByLabel('Backend', { exact: true }).selectOption('wasm');
  await expect(memory).toContainText(
    /^Training at batch 64 needs [\d.]+ GB but WebAssembly has at most 3\.0 GB here\./,
  );
  const fitting = memory.getByRole('button', { name: /^Set batch to \d+$/ });
  const batch = ((await fitting.textContent()) ?? '').replace(/\D/g, '');
  await fitting.click();
  await expect(page.getByLabel('Batch')).toHaveValue(batch);
  await expect(memory).toContainText(`Memory for training at batch ${batch}:`);
});
