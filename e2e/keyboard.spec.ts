/** Without a mouse: two famous blocks built by keys alone, read by ear, and the network walked through as an outline. */
import { expect, test } from '@playwright/test';
import { Keyboard } from './keys.ts';

/** A page in which the mouse does nothing. */
async function begin(editor: Keyboard): Promise<void> {
  await editor.page.addInitScript(() => {
    for (const type of ['pointerdown', 'mousedown', 'click', 'touchstart'] as const)
      window.addEventListener(
        type,
        (event) => {
          // A click by Enter or the space bar has no place.
          if (event.isTrusted && !(event instanceof MouseEvent && event.detail === 0 && type === 'click'))
            throw new Error(`a ${type} in a test of the keyboard`);
        },
        true,
      );
  });
  await editor.page.goto('/');
  await expect(editor.blocks.first()).toBeVisible();
  // File › New, by keys.
  await editor.page.getByRole('banner').getByRole('button', { name: 'File' }).focus();
  await editor.press('Enter');
  await expect(editor.page.getByRole('menuitem', { name: /^New/ })).toBeFocused();
  await editor.press('Enter');
  await expect(editor.blocks).toHaveCount(0);
}

test('an Inception module is built by keys alone: 28 × 28 × 256 with 163,696 parameters', async ({
  page,
}) => {
  const editor = new Keyboard(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await begin(editor);
  // Szegedy et al. 2015, table 1, inception (3a).
  const input = await editor.add('Input');
  await editor.type({ Height: '28', Width: '28', Channels: '192' });
  const one = await editor.add('1x1');
  await editor.type({ Filters: '64' });
  const concat = await editor.add('Concatenate');

  await editor.walkTo(input, 'Shift+Tab');
  await editor.add('1x1');
  await editor.type({ Filters: '96' });
  await editor.add('Conv 2D');
  await editor.type({ Filters: '128' });
  await editor.wireTo('Concatenate');

  await editor.walkTo(input, 'Shift+Tab');
  await editor.add('1x1');
  await editor.type({ Filters: '16' });
  await editor.add('Conv 2D');
  await editor.type({ Filters: '32', Kernel: '5' });
  await editor.wireTo('Concatenate');

  await editor.walkTo(input, 'Shift+Tab');
  await editor.add('Max pool');
  await editor.type({ Window: '3', Stride: '1', Padding: 'same' });
  await editor.add('1x1');
  await editor.type({ Filters: '32' });
  await editor.wireTo('Concatenate');

  await editor.expectShape(concat, '28 × 28 × 256');
  await editor.expectSaid(/^Wire from Conv 1×1 to Concatenate added\. Concatenate: 28 by 28 by 256\./);
  await expect(editor.wires).toHaveCount(11);
  await expect(page.getByRole('banner')).toContainText('163,696');

  // Along the data, and across to the branches.
  await editor.walkTo(input, 'Shift+Tab');
  await editor.press('Alt+ArrowRight');
  expect(await editor.at()).toBe(one);
  await editor.press('Alt+ArrowRight');
  expect(await editor.at()).toBe(concat);
  expect(errors).toEqual([]);
});

test('a residual block gets its W_s by keys alone, told in words, and is undone', async ({ page }) => {
  const editor = new Keyboard(page);
  await begin(editor);
  await editor.add('Input');
  await editor.type({ Height: '28', Width: '28', Channels: '64' });
  await editor.add('Conv 2D');
  await editor.type({ Filters: '128', Stride: '2' });
  // 9 · 64 · 128 + 128 = 73,856
  await editor.expectSaid('Conv 3×3: 14 by 14 by 128, 73,856 parameters.');
  await editor.add('Conv 2D');
  await editor.type({ Filters: '128' });
  const add = await editor.add('Add (skip');

  await editor.press('Shift+W');
  const choice = page.getByRole('dialog').getByRole('option', { name: 'Input' });
  await expect(choice).toContainText('needs repair: shapes differ');
  await editor.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await editor.wireFrom('Input');
  await editor.expectSaid(
    /Problem: Add needs equal shapes but gets 14 × 14 × 128 from Conv 3×3 and 28 × 28 × 64 from Input/,
  );

  await editor.press('f');
  const dialog = page.getByRole('dialog', { name: 'Repair' });
  await expect(dialog).toHaveAccessibleDescription(/^Add needs equal shapes/);
  // W_s holds 64 · 128 weights and 128 biases.
  await expect(dialog.getByRole('option', { selected: true })).toHaveAccessibleName(
    /^Insert W_s: .*\+8,320 parameters$/,
  );
  await editor.press('Enter');
  await expect(editor.blocks).toHaveCount(5);
  await editor.expectShape(add, '14 × 14 × 128');
  await expect.poll(() => editor.at()).toBe(add);
  await editor.expectSaid(/No problems left\.$/);

  await editor.undo();
  await expect(editor.blocks).toHaveCount(4);
  await editor.expectSaid(/^Undone: W_s removed\./);
  await editor.redo();
  await editor.expectShape(add, '14 × 14 × 128');
});

test('the outline stands in step with the canvas, both ways, and is edited by keys', async ({ page }) => {
  const editor = new Keyboard(page);
  await editor.open();
  await editor.openTemplate('ResNet-50');
  const tree = page.getByRole('tree', { name: 'Outline' });
  const line = (name: string | RegExp) => tree.getByRole('treeitem', { name });
  const here = tree.locator('[role="treeitem"]:focus');
  await editor.press('o');
  await expect(here).toHaveAttribute('aria-posinset', '1');
  const stage = line(/, module,/).first();
  for (let step = 0; step < 12 && !(await here.getAttribute('aria-expanded')); step++)
    await editor.press('ArrowDown');
  await expect(stage).toBeFocused();
  await expect(stage).toHaveAttribute('aria-selected', 'true');
  const selected = editor.canvas.locator('.react-flow__node.selected');
  await expect(selected).toHaveAttribute('aria-label', (await stage.getAttribute('aria-label')) ?? '');

  // Into the module: the canvas goes along; out of it again.
  const before = await tree.getByRole('treeitem').count();
  await editor.press('ArrowRight');
  await expect(stage).toHaveAttribute('aria-expanded', 'true');
  expect(await tree.getByRole('treeitem').count()).toBeGreaterThan(before);
  await editor.press('ArrowRight');
  await expect(here).toHaveAttribute('aria-level', '2');
  await expect(editor.way).toBeVisible();
  await editor.press('ArrowLeft');
  await expect(stage).toBeFocused();
  await expect(editor.way).toHaveCount(0);
  await editor.press('ArrowLeft');
  await expect(tree.getByRole('treeitem')).toHaveCount(before);

  // Enter opens the parameters, Escape comes back to the line; what is deleted is gone from both.
  await editor.press('Home', 'ArrowDown', 'Enter');
  await expect(editor.inspector.locator(':focus')).toHaveCount(1);
  await editor.press('Escape');
  await expect(here).toHaveAttribute('aria-posinset', '2');
  const blocks = await editor.blocks.count();
  await editor.press('Delete');
  await expect(editor.blocks).toHaveCount(blocks - 1);
  await expect(tree.getByRole('treeitem')).toHaveCount(before - 1);
  await expect(here).toHaveCount(1);
  await editor.undo();
  await expect(tree.getByRole('treeitem')).toHaveCount(before);

  // What is selected on the canvas is selected here.
  const last = editor.blocks.last();
  await last.focus();
  await editor.press('Shift+Tab');
  await expect(tree.locator('[aria-selected="true"]')).toHaveAttribute(
    'aria-label',
    (await selected.getAttribute('aria-label')) ?? 'none is selected',
  );
});

test('the panels of the page are reached by F6, and Tab walks the blocks along the data', async ({
  page,
}) => {
  const editor = new Keyboard(page);
  await editor.open();
  await expect(editor.inspector).toBeVisible();
  const pane = () =>
    page.evaluate(
      () =>
        document.activeElement?.closest('header, main section, [data-pane]')?.getAttribute('data-pane') ??
        document.activeElement?.closest('header, section')?.getAttribute('aria-label') ??
        document.activeElement?.tagName,
    );
  const seen: unknown[] = [];
  for (let step = 0; step < 6; step++) {
    await editor.press('F6');
    seen.push(await pane());
  }
  expect(seen).toContain('left');
  expect(seen).toContain('Canvas');
  expect(seen).toContain('bottom');
  expect(seen).toContain('Volumes along the main path');
  await editor.walkTo('image', 'Shift+Tab').catch(() => undefined);
  for (let step = 0; step < 8 && (await editor.at()) === ''; step++) await editor.press('F6');
  const order: string[] = [await editor.at()];
  for (let step = 1; step < 10; step++) {
    await editor.press('Tab');
    order.push(await editor.at());
  }
  expect(order).toEqual([
    'image',
    'conv1',
    'pool1',
    'conv2',
    'pool2',
    'flatten',
    'fc1',
    'fc2',
    'fc3',
    order[9],
  ]);
});
