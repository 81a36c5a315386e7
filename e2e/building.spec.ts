/** Two famous blocks built by hand on an empty canvas, each with a mistake that is flagged and repaired by its button. */
import { expect, test } from '@playwright/test';
import { Editor } from './page.ts';

test('an Inception module is drawn by hand, and its VALID pool is flagged and repaired', async ({ page }) => {
  const editor = new Editor(page);
  await editor.openBlank();
  const input = await editor.drag('Input', [110, 220]);
  await editor.set(input, 'Height', '28');
  await editor.set(input, 'Width', '28');
  await editor.set(input, 'Channels', '192');
  await editor.expectShape(input, '28 × 28 × 192');

  // Szegedy et al. 2015, table 1, inception (3a).
  const one = await editor.drag('1×1 Conv', [600, 70]);
  const reduce3 = await editor.drag('1×1 Conv', [350, 160]);
  const three = await editor.drag('Conv 2D', [600, 160]);
  const reduce5 = await editor.drag('1×1 Conv', [350, 250]);
  const five = await editor.drag('Conv 2D', [600, 250]);
  const pool = await editor.drag('Max pool', [350, 340]);
  const project = await editor.drag('1×1 Conv', [600, 340]);
  const concat = await editor.drag('Concatenate', [830, 205]);

  await editor.set(one, 'Filters', '64');
  await editor.set(reduce3, 'Filters', '96');
  await editor.set(three, 'Filters', '128');
  await editor.set(reduce5, 'Filters', '16');
  await editor.set(five, 'Filters', '32');
  await editor.set(five, 'Kernel', '5');
  await editor.set(pool, 'Window', '3');
  await editor.set(pool, 'Stride', '1');
  await editor.set(pool, 'Padding', 'valid');
  await editor.set(project, 'Filters', '32');

  for (const first of [one, reduce3, reduce5, pool]) await editor.wire(input, first);
  await editor.wire(reduce3, three);
  await editor.wire(reduce5, five);
  await editor.wire(pool, project);
  for (const [i, last] of [one, three, five, project].entries()) await editor.wire(last, concat, i + 1);
  await expect(editor.wires).toHaveCount(11);

  await editor.expectShape(pool, '26 × 26 × 192');
  await expect(
    editor.problems('error').filter({ hasText: 'needs inputs of equal height and width' }),
  ).toHaveText(
    /but gets 28 × 28 × 64 from Conv 1×1 and 26 × 26 × 32 from Conv 1×1\. Set SAME padding and stride 1 on the branch that differs\./,
  );
  expect(await editor.fewestWiresDuring(() => editor.fix('Set SAME padding'))).toBe(11);
  await editor.expectShape(pool, '28 × 28 × 192');
  await editor.expectShape(concat, '28 × 28 × 256');
  await expect(editor.problems('error').filter({ hasText: 'equal height and width' })).toHaveCount(0);
});

test('a residual block gets its W_s by a button, and the repair is undone and redone', async ({ page }) => {
  const editor = new Editor(page);
  await editor.openBlank();
  const input = await editor.drag('Input', [110, 200]);
  await editor.set(input, 'Height', '28');
  await editor.set(input, 'Width', '28');
  await editor.set(input, 'Channels', '64');
  const first = await editor.drag('Conv 2D', [350, 120]);
  await editor.set(first, 'Filters', '128');
  await editor.set(first, 'Stride', '2');
  const second = await editor.drag('Conv 2D', [590, 120]);
  await editor.set(second, 'Filters', '128');
  const add = await editor.drag('Add (skip connection)', [820, 200]);
  await editor.wire(input, first);
  await editor.wire(first, second);
  await editor.wire(second, add, 1);
  await editor.wire(input, add, 2);
  await editor.expectShape(second, '14 × 14 × 128');

  const unlike = editor.problems('error').filter({ hasText: 'needs equal shapes' });
  await expect(unlike).toContainText('but gets 14 × 14 × 128 from Conv 3×3 and 28 × 28 × 64 from Input');
  // W_s holds 64 · 128 weights and 128 biases.
  const button = unlike.getByRole('button', { name: /^Insert W_s: .*128 filters, stride 2/ });
  await expect(button).toHaveAccessibleName(/\+8,320 parameters/);
  await button.click();
  await expect(editor.blocks).toHaveCount(5);
  await expect(unlike).toHaveCount(0);
  await editor.expectShape(add, '14 × 14 × 128');

  await editor.undo();
  await expect(editor.blocks).toHaveCount(4);
  await expect(unlike).toHaveCount(1);
  await editor.redo();
  await expect(editor.blocks).toHaveCount(5);
  await expect(unlike).toHaveCount(0);
  await expect(editor.wires).toHaveCount(5);
});

test('every wire of LeNet-5 is drawn in every frame of an edit', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const wires = await editor.wires.count();
  expect(wires).toBe((await editor.blocks.count()) - 1);
  expect(await editor.fewestWiresDuring(() => editor.set('conv1', 'Filters', '12'))).toBe(wires);
  await editor.expectShape('conv1', '28 × 28 × 12');
  expect(await editor.fewestWiresDuring(() => editor.undo())).toBe(wires);
  expect(await editor.fewestWiresDuring(() => editor.move('pool1', 0, 60))).toBe(wires);
});
