/** Modules on the canvas: entered and left, open in place, edited where they stand, with what is wrong inside. */
import { expect, test } from '@playwright/test';
import { Editor } from './page.ts';

test('a stage of VGG-16 is entered and changed, and all five follow', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('VGG-16');
  await editor.expectShape('block1', '112 × 112 × 64');
  const outside = await editor.blocks.count();

  await editor.enter('block3');
  await expect(editor.way.getByText(/VGG stage: edits change all 5 instances\./)).toBeVisible();
  await expect(editor.way.locator('[aria-current="page"]')).toHaveText(/VGG stage$/);
  // Where it is entered, its own numbers: the third stage has 256 filters.
  await editor.expectShape('conv', '56 × 56 × 256');
  await editor.set('pool', 'Stride', '1');
  await editor.expectShape('pool', '221 × 221 × 256');

  await editor.back('VGG-16');
  await expect(editor.way).toHaveCount(0);
  await expect(editor.blocks).toHaveCount(outside);
  await expect(editor.block('block3')).toHaveClass(/selected/);
  // A 2 × 2 pool at stride 1 takes one row: 224 − 1 after the first stage, 224 − 3 after the third, 224 − 5 after the last.
  await editor.expectShape('block1', '223 × 223 × 64');
  await editor.expectShape('block5', '219 × 219 × 512');
  await editor.undo();
  await editor.expectShape('block5', '7 × 7 × 512');
});

test('one stage is detached on the way and changed alone', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('VGG-16');
  await editor.enter('block5');
  await editor.way.getByRole('button', { name: 'Detach this one' }).click();
  await expect(editor.way.getByRole('button', { name: 'Detach this one' })).toHaveCount(0);
  await editor.set('pool', 'Stride', '1');
  // Escape leaves: first the selection, then the module.
  await editor.selectNothing();
  await page.keyboard.press('Escape');
  await expect(editor.way).toHaveCount(0);
  await editor.expectShape('block4', '14 × 14 × 512');
  await editor.expectShape('block5', '13 × 13 × 512');
});

test('GoogLeNet is unfolded in place, edited inside, and folded as it was', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('GoogLeNet');
  const places = () =>
    editor.blocks.evaluateAll((nodes) =>
      nodes.map((node) => [node.getAttribute('data-id'), (node as HTMLElement).style.transform]),
    );
  const folded = await places();
  const wires = await editor.wires.count();

  await editor.unfold('inception_3a');
  await editor.unfold('inception_3b');
  // Ten blocks and twelve wires in each.
  await expect(editor.blocks).toHaveCount(folded.length + 20);
  await expect(editor.wires).toHaveCount(wires + 2 * 12);
  await editor.expectShape('inception_3a/concat', '28 × 28 × 256');
  await editor.expectShape('inception_3b/concat', '28 × 28 × 480');

  // The fields write into the definition: both open instances follow, and no wire is missing in any frame.
  await editor.select('inception_3a/conv3x3');
  await expect(editor.inspector).toContainText('conv3x3');
  const drawn = await editor.wires.count();
  expect(await editor.fewestWiresDuring(() => editor.set('inception_3a/conv3x3', 'Kernel', '5'))).toBe(drawn);
  // 96 → 128 maps: 25 · 96 · 128 + 128 = 307,328; 128 → 192 maps: 25 · 128 · 192 + 192 = 614,592.
  await expect(editor.block('inception_3a/conv3x3')).toHaveAttribute('aria-label', /, 307,328 parameters/);
  await expect(editor.block('inception_3b/conv3x3')).toHaveAttribute('aria-label', /, 614,592 parameters/);
  expect(await editor.fewestWiresDuring(() => editor.undo())).toBe(drawn);
  // 9 · 96 · 128 + 128
  await expect(editor.block('inception_3a/conv3x3')).toHaveAttribute('aria-label', /, 110,720 parameters/);

  await editor.fold('inception_3b');
  await editor.fold('inception_3a');
  expect(await places()).toEqual(folded);
  await expect(editor.wires).toHaveCount(wires);
});

test('modules open in modules, by keys alone, and fold with all in them', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('ResNet-152');
  const count = await editor.blocks.count();
  await editor.block('conv4').focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('e');
  await expect(editor.frame('conv4')).toBeVisible();
  await editor.block('conv4/more').focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('e');
  await expect(editor.frame('conv4/more')).toBeVisible();
  await expect(editor.frame('conv4/more')).toContainText('× 35');
  // Deeper: into the one that is open in place, and back to it.
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(editor.way.getByRole('listitem')).toHaveCount(3);
  await expect(editor.way.locator('[aria-current="page"]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor.way.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(editor.way).toHaveCount(0);
  await expect(editor.block('conv4')).toBeFocused();
  await expect(editor.frame('conv4/more')).toBeVisible();
  await page.keyboard.press('e');
  await expect(editor.frame('conv4')).toHaveCount(0);
  await expect(editor.blocks).toHaveCount(count);
});

test('a block dropped into an open module lands there, and a wire does not leave it', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('VGG-16');
  await editor.unfold('block1');
  await editor.wire('block1/conv', 'block2');
  await expect(
    page.getByText(
      /^A wire cannot leave the module Stage 1\. Give Stage 1 an output port and lead the wire there\.$/,
    ),
  ).toBeVisible();
  const frame = await editor.frame('block1').boundingBox();
  const canvas = await editor.canvas.boundingBox();
  if (!frame || !canvas) throw new Error('not on the page');
  const spot = [frame.x - canvas.x + frame.width / 2, frame.y - canvas.y + frame.height - 8] as const;
  const id = await editor.drag('Dropout', spot);
  expect(id).toMatch(/^block1\//);
  const box = await editor.block(id).boundingBox();
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - canvas.x - spot[0])).toBeLessThan(2);
  expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - canvas.y - spot[1])).toBeLessThan(2);
  // It stands in the definition now.
  await editor.undo();
  await editor.enter('block2');
  await expect(editor.blocks).toHaveCount(4);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(editor.blocks).toHaveCount(5);
});

test('what is wrong inside is marked on every instance, and the list leads to it', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.openTemplate('VGG-16');
  await editor.enter('block5');
  await editor.set('pool', 'Window', '20');
  await editor.back('VGG-16');
  // 20 × 20 is more than the 14 × 14 of the last stage.
  await expect(editor.block('block5')).toHaveAttribute('aria-label', /, problem inside: .* needs /);
  await expect(editor.block('block5')).toContainText('problem inside');
  await editor.tab('Problems');
  const row = editor.problems('error').first();
  await expect(row).toContainText(/in Stage \d › Max pool/);
  await row.getByRole('button', { name: /^error: / }).click();
  await expect(editor.way).toBeVisible();
  await expect(editor.block('pool')).toHaveClass(/selected/);
  await expect(editor.block('pool')).toHaveAttribute('aria-label', /, problem: /);
});
