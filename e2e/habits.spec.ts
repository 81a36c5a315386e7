/**
 * The habits that people bring from Figma, Blender, ComfyUI and Node-RED, one test each. Where the others are tested:
 * wiring, repairs and walking by keyboard in `keyboard.spec.ts`; make, take apart, enter and leave a module in
 * `modules.spec.ts` and `modules-build.spec.ts`; tidy, align, guides and the minimap in `arranging.spec.ts`; wires drawn by
 * hand in `building.spec.ts`.
 */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { Editor, type Spot } from './page.ts';

/** LeNet-5 is open, and the pointer can be told where to be. */
async function begin(page: Page): Promise<Hand> {
  const hand = new Hand(page);
  await hand.open();
  return hand;
}

class Hand extends Editor {
  /** A point of the screen where nothing stands: `x` and `y` as parts of the canvas. */
  async ground(x = 0.5, y = 0.12): Promise<Spot> {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('there is no canvas');
    return [box.x + box.width * x, box.y + box.height * y];
  }

  async middle(thing: Locator): Promise<Spot> {
    const box = await thing.boundingBox();
    if (!box) throw new Error(`not on the page: ${thing}`);
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  async dragTo(from: Spot, to: Spot, button: 'left' | 'middle' = 'left'): Promise<void> {
    await this.hold(from, to, button);
    await this.page.mouse.up({ button });
  }

  /** Presses, moves, and does not let go. */
  async hold([x, y]: Spot, [toX, toY]: Spot, button: 'left' | 'middle' = 'left'): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(x, y);
    await mouse.down({ button });
    await mouse.move(x + (toX - x) / 2, y + (toY - y) / 2, { steps: 4 });
    await mouse.move(toX, toY, { steps: 4 });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  get selected(): Locator {
    return this.canvas.locator('.react-flow__node.selected');
  }

  get addMenu(): Locator {
    return this.page.getByRole('dialog', { name: 'Add a block' });
  }

  async wiresAre(count: number): Promise<void> {
    await expect(this.wires).toHaveCount(count);
  }

  /** Whether there is a wire from one block to another. */
  wireOf(from: string, to: string): Locator {
    return this.canvas.locator(`.react-flow__edge[data-id^="${from}:"][data-id*=">${to}:"]`);
  }

  async view(): Promise<{ readonly x: number; readonly y: number; readonly zoom: number }> {
    return this.page.locator('.react-flow__viewport').evaluate((element) => {
      const { e, f, a } = new DOMMatrix((element as HTMLElement).style.transform);
      return { x: e, y: f, zoom: a };
    });
  }
}

test('I undo with Ctrl+Z and redo with Ctrl+Y or Ctrl+Shift+Z', async ({ page }) => {
  const hand = await begin(page);
  await hand.select('conv1');
  await hand.press('Delete');
  await expect(hand.blocks).toHaveCount(9);
  await hand.press('Control+z');
  await expect(hand.blocks).toHaveCount(10);
  await hand.press('Control+y');
  await expect(hand.blocks).toHaveCount(9);
  await hand.press('Control+z');
  await expect(hand.blocks).toHaveCount(10);
  await hand.press('Control+Shift+z');
  await expect(hand.blocks).toHaveCount(9);
});

test('I copy, cut and paste at the pointer, and the wires between the copies come along', async ({
  page,
}) => {
  const hand = await begin(page);
  await hand.selectAll('conv1', 'pool1');
  await hand.press('Control+c');
  const at = await hand.ground(0.4, 0.1);
  await page.mouse.move(...at);
  await hand.press('Control+v');
  await expect(hand.blocks).toHaveCount(12);
  await hand.wiresAre(10);
  await expect(hand.wireOf('conv1_2', 'pool1_2')).toHaveCount(1);
  const box = await hand.block('conv1_2').boundingBox();
  expect(Math.abs((box?.x ?? 0) - at[0])).toBeLessThan(3);
  expect(Math.abs((box?.y ?? 0) - at[1])).toBeLessThan(3);

  await hand.press('Control+x');
  await expect(hand.blocks).toHaveCount(10);
  await hand.press('Control+z', 'Control+z');
  await expect(hand.blocks).toHaveCount(10);
  await hand.wiresAre(9);
});

test('I duplicate with Ctrl+D, or by dragging with Alt held', async ({ page }) => {
  const hand = await begin(page);
  await hand.selectAll('conv1', 'pool1');
  await hand.press('Control+d');
  await expect(hand.blocks).toHaveCount(12);
  await hand.wiresAre(10);
  await hand.undo();
  await expect(hand.blocks).toHaveCount(10);

  await hand.selectAll('conv1', 'pool1');
  const from = await hand.middle(hand.block('conv1'));
  const to: Spot = [from[0] + 30, from[1] - 130];
  await page.keyboard.down('Alt');
  await hand.dragTo(from, to);
  await page.keyboard.up('Alt');
  await expect(hand.blocks).toHaveCount(12);
  await expect(hand.wireOf('conv1_2', 'pool1_2')).toHaveCount(1);
  // What was copied stays where it was, and the copy is where it was let go.
  expect(await hand.middle(hand.block('conv1'))).toEqual(from);
  const copy = await hand.middle(hand.block('conv1_2'));
  // A drag begins where the hand is after its first step.
  expect(Math.hypot(copy[0] - to[0], copy[1] - to[1])).toBeLessThan(20);
  await hand.undo();
  await expect(hand.blocks).toHaveCount(10);
});

test('I delete with Delete or Backspace, and with Ctrl+Delete the wire heals', async ({ page }) => {
  const hand = await begin(page);
  for (const key of ['Delete', 'Backspace']) {
    await hand.select('pool1');
    await hand.press(key);
    await expect(hand.blocks).toHaveCount(9);
    await hand.wiresAre(7);
    await hand.undo();
    await hand.wiresAre(9);
  }
  await hand.select('pool1');
  await hand.press('Control+Delete');
  await expect(hand.blocks).toHaveCount(9);
  await hand.wiresAre(8);
  await expect(hand.wireOf('conv1', 'conv2')).toHaveCount(1);
  await hand.undo();
  await expect(hand.wireOf('conv1', 'pool1')).toHaveCount(1);
});

test('I double-click the ground, or press / or Shift+A, and add a block at the pointer; what I added last comes first', async ({
  page,
}) => {
  const hand = await begin(page);
  const [x, y] = await hand.ground(0.5, 0.2);
  await page.mouse.dblclick(x, y);
  await expect(hand.addMenu).toBeVisible();
  await page.keyboard.type('batch');
  await expect(hand.addMenu.getByRole('option').first()).toContainText('Batch norm');
  await hand.press('Enter');
  await expect(hand.blocks).toHaveCount(11);
  const there = await hand.middle(hand.block('batchnorm'));
  expect(Math.hypot(there[0] - x, there[1] - y)).toBeLessThan(4);
  await hand.undo();
  await expect(hand.blocks).toHaveCount(10);

  for (const key of ['/', 'Shift+A']) {
    await page.mouse.move(x + 1, y);
    await hand.press(key);
    const first = hand.addMenu.getByRole('option').first();
    await expect(first).toContainText('Batch norm');
    await hand.press('Escape');
    await expect(hand.addMenu).toHaveCount(0);
  }
  // What is typed before the menu is drawn is not lost.
  await hand.press('/', 'd', 'r', 'o', 'p', 'o', 'u', 't', 'Enter');
  await expect(hand.block('dropout')).toHaveCount(1);
});

test('by keyboard alone a block is added beside the selected one and wired to it', async ({ page }) => {
  const hand = await begin(page);
  await hand.select('pool2');
  await page.mouse.move(2, 2);
  await hand.press('/');
  await page.keyboard.type('dense');
  await hand.press('Enter');
  // What arrives is an image, and so Flatten comes first.
  await expect(hand.wireOf('pool2', 'flatten_2')).toHaveCount(1);
  await expect(hand.wireOf('flatten_2', 'dense')).toHaveCount(1);
  await expect(hand.block('dense')).toBeFocused();
  await hand.undo();
  await expect(hand.blocks).toHaveCount(10);
});

test('I drag a wire into empty space and get a menu of what fits, wired when I choose', async ({ page }) => {
  const hand = await begin(page);
  const output = await hand.middle(page.getByTestId('pool1 output 1'));
  await hand.dragTo(output, [output[0] - 60, output[1] - 130]);
  const fits = hand.addMenu.getByRole('group', { name: 'Fits here' });
  await expect(fits.getByRole('option', { name: /^Max pool/ })).toContainText('7 × 7 × 6');
  await expect(hand.addMenu.getByRole('option', { name: /^Input/ })).toHaveCount(0);
  await page.keyboard.type('max pool');
  await hand.press('Enter');
  await expect(hand.wireOf('pool1', 'maxpool')).toHaveCount(1);
  await hand.expectShape('maxpool', '7 × 7 × 6');
  await hand.undo();
  await expect(hand.blocks).toHaveCount(10);

  const input = await hand.middle(page.getByTestId('conv2 input 1'));
  await hand.dragTo(input, [input[0] - 10, input[1] - 130]);
  await expect(hand.addMenu.getByRole('option', { name: /^Softmax output/ })).toHaveCount(0);
  await page.keyboard.type('dropout');
  await hand.press('Enter');
  await expect(hand.wireOf('dropout', 'conv2')).toHaveCount(1);
  await hand.undo();
  await expect(hand.wireOf('pool1', 'conv2')).toHaveCount(1);
});

test('while I drag a wire, the ports say where it fits and where something would need a repair', async ({
  page,
}) => {
  const hand = await begin(page);
  const port = (id: string) => page.getByTestId(`${id} input 1`);
  const from = await hand.middle(page.getByTestId('pool1 output 1'));
  const [x, y] = await hand.middle(port('flatten'));
  await hand.hold(from, [x, y]);
  await expect(port('flatten')).toHaveAttribute('data-fit', 'yes');
  await expect(port('conv1')).toHaveAttribute('data-fit', 'no');
  await expect(page.locator('.fit-word')).toHaveText('fits');
  const dense = await hand.middle(page.locator('[data-fit="repair"]').first());
  await page.mouse.move(...dense, { steps: 4 });
  await expect(page.locator('.fit-word')).toHaveText('needs a vector');
  await page.mouse.move(from[0], from[1] - 120, { steps: 4 });
  await page.mouse.up();
  await hand.press('Escape');
  await expect(page.locator('[data-fit]')).toHaveCount(0);
});

test('I drop a block on a wire and it is inserted; the wire lights up by what the check says', async ({
  page,
}) => {
  const hand = await begin(page);
  const onWire = await hand.middle(hand.wireOf('conv1', 'pool1'));
  const palette = page.getByRole('navigation', { name: 'Blocks' });
  const entry = async (name: string) => hand.middle(palette.getByRole('button', { name, exact: true }));
  await hand.hold(await entry('Conv 2D'), onWire);
  await expect(hand.wireOf('conv1', 'pool1')).toHaveAttribute('data-fit', 'yes');
  await page.mouse.up();
  await expect(hand.wireOf('conv1', 'conv2d')).toHaveCount(1);
  await expect(hand.wireOf('conv2d', 'pool1')).toHaveCount(1);
  await hand.undo();
  await expect(hand.blocks).toHaveCount(10);

  const toFlatten = hand.wireOf('conv1', 'pool1');
  await hand.hold(await entry('Global average pool'), await hand.middle(toFlatten));
  await expect(toFlatten).toHaveAttribute('data-fit', 'repair');
  await hand.press('Escape');
  await page.mouse.up();
  await expect(toFlatten).not.toHaveAttribute('data-fit');
  await expect(hand.blocks).toHaveCount(10);
});

test('I pan with Space, the middle button or two fingers, and zoom at the pointer with Ctrl and the wheel', async ({
  page,
}) => {
  const hand = await begin(page);
  const from = await hand.ground();
  const to: Spot = [from[0] + 80, from[1] + 40];
  const start = await hand.view();
  await page.mouse.move(...from);
  await page.keyboard.down('Space');
  await hand.dragTo(from, to);
  await page.keyboard.up('Space');
  await expect.poll(async () => Math.round((await hand.view()).x - start.x)).toBe(80);
  await hand.dragTo(to, from, 'middle');
  await expect.poll(async () => Math.round((await hand.view()).x - start.x)).toBe(0);
  await page.mouse.wheel(30, 50);
  await expect.poll(async () => Math.round((await hand.view()).y - start.y)).toBe(-50);
  expect(Math.round((await hand.view()).x - start.x)).toBe(-30);
  expect((await hand.view()).zoom).toBe(start.zoom);

  // The block under the pointer stays under it. A pinch arrives as the same event.
  const [x, y] = await hand.middle(hand.block('pool1'));
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -60);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await hand.view()).zoom).toBeGreaterThan(start.zoom);
  const there = await hand.middle(hand.block('pool1'));
  expect(Math.hypot(there[0] - x, there[1] - y)).toBeLessThan(2);
});

test('I select by a box, add with Shift, take all with Ctrl+A and nothing with Esc', async ({ page }) => {
  const hand = await begin(page);
  const first = await hand.block('image').boundingBox();
  const second = await hand.block('conv1').boundingBox();
  if (!first || !second) throw new Error('LeNet-5 has no input');
  await hand.dragTo([first.x - 12, first.y - 30], [second.x + 20, second.y + second.height / 2]);
  await expect(hand.selected).toHaveCount(2);
  await hand.block('pool1').click({ modifiers: ['Shift'] });
  await expect(hand.selected).toHaveCount(3);
  await hand.press('Control+a');
  await expect(hand.selected).toHaveCount(10);
  await hand.press('Escape');
  await expect(hand.selected).toHaveCount(0);
});

test('Shift+1 shows all, Shift+2 what I selected', async ({ page }) => {
  const hand = await begin(page);
  const whole = await hand.view();
  await hand.select('conv2');
  await hand.press('Shift+2');
  await expect.poll(async () => (await hand.view()).zoom).toBeGreaterThan(whole.zoom);
  await expect(hand.block('conv2')).toBeInViewport();
  await hand.press('Shift+1');
  await expect.poll(async () => (await hand.view()).zoom).toBeCloseTo(whole.zoom, 2);
});

test('I nudge with the arrows, which is one step back, walk the blocks with Tab, and Enter opens the parameters', async ({
  page,
}) => {
  const hand = await begin(page);
  const start = await hand.middle(hand.block('conv1'));
  const { zoom } = await hand.view();
  await hand.select('conv1');
  await hand.press('ArrowDown', 'ArrowDown', 'Shift+ArrowDown');
  // 8 + 8 + 32 pixels of the canvas.
  await expect
    .poll(async () => ((await hand.middle(hand.block('conv1')))[1] - start[1]) / zoom)
    .toBeCloseTo(48, 0);
  await hand.undo();
  await expect.poll(async () => (await hand.middle(hand.block('conv1')))[1]).toBeCloseTo(start[1], 0);

  await hand.block('conv1').focus();
  await hand.press('Tab');
  await expect(hand.block('pool1')).toBeFocused();
  await hand.press('Enter');
  await expect(hand.block('pool1')).not.toBeFocused();
  await expect(page.locator('[data-parameters] :focus')).toHaveCount(1);
});

test('I bypass a block with M or Ctrl+B, and it stays', async ({ page }) => {
  const hand = await begin(page);
  for (const key of ['m', 'Control+b']) {
    await hand.select('pool1');
    await hand.press(key);
    await hand.expectShape('conv2', '24 × 24 × 16');
    await hand.undo();
    await hand.expectShape('conv2', '10 × 10 × 16');
  }
  await expect(hand.blocks).toHaveCount(10);
});

test('Ctrl+K does anything by its name, and finds a block at any depth', async ({ page }) => {
  const hand = await begin(page);
  await hand.openTemplate('ResNet-18');
  const commands = page.getByRole('dialog', { name: 'Commands' });
  await hand.press('Control+k');
  await expect(commands.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('select all');
  await hand.press('Enter');
  await expect(commands).toHaveCount(0);
  await expect.poll(async () => (await hand.selected.count()) === (await hand.blocks.count())).toBe(true);

  // What was done last comes first.
  await hand.press('Control+k');
  await expect(commands.getByRole('group', { name: 'Recent' }).getByRole('option').first()).toContainText(
    'Select all',
  );
  await page.keyboard.type('batch norm');
  const found = commands.getByRole('group', { name: 'Go to a block' }).getByRole('option');
  await expect(found.nth(2)).toBeVisible();
  await found.nth(2).click();
  await expect(hand.way).toBeVisible();
  await expect(hand.selected).toHaveCount(1);

  await hand.press('Control+k');
  await page.keyboard.type('lenet');
  await commands.getByRole('option', { name: /^Open LeNet-5$/ }).click();
  await expect(page.getByLabel('Name of the network')).toHaveValue('LeNet-5');
});

test('? shows all keys', async ({ page }) => {
  const hand = await begin(page);
  await hand.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  for (const [name, keys] of [
    ['Undo', 'Ctrl+Z'],
    ['Delete and heal the wire', 'Ctrl+Del'],
    ['Make module', 'Ctrl+G'],
    ['Wire to another block', 'W'],
    ['Pan', 'Space drag'],
  ] as const) {
    const row = sheet.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
    await expect(row.getByText(keys, { exact: true })).toBeVisible();
  }
  await hand.press('Escape');
  await expect(sheet).toHaveCount(0);
});

test('a right click offers what can be done, with its keys', async ({ page }) => {
  const hand = await begin(page);
  await hand.block('pool1').click({ button: 'right' });
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem', { name: /^Duplicate/ })).toContainText('Ctrl+D');
  await menu.getByRole('menuitem', { name: /^Select upstream/ }).click();
  // The input, the convolution and the pool itself.
  await expect(hand.selected).toHaveCount(3);
  await hand.select('pool1');
  await hand.press('d');
  await expect(hand.selected).toHaveCount(8);
});

test('where the pointer rests, the way from the input to there stays and the rest steps back', async ({
  page,
}) => {
  const hand = await begin(page);
  const [x, y] = await hand.middle(hand.block('conv2'));
  await page.mouse.move(x, y);
  const back = hand.canvas.locator('.react-flow__node[data-off]');
  await expect(back).toHaveCount(6);
  await expect(hand.block('pool1')).not.toHaveAttribute('data-off');
  await expect(hand.wireOf('conv2', 'pool2')).toHaveAttribute('data-off');
  await page.mouse.down();
  await expect(back).toHaveCount(0);
  await page.mouse.up();
});

test('Ctrl+S saves, while I type too; no other key acts then, and Ctrl+R and Ctrl+F are the browser’s', async ({
  page,
}) => {
  // Where the browser has no picker of files, the project is a download.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const hand = await begin(page);
  await hand.select('conv1');
  const field = page.locator('[data-parameters]').getByLabel('Filters', { exact: true });
  await field.click();
  const saved = page.waitForEvent('download');
  await hand.press('Control+s');
  expect((await saved).suggestedFilename()).toBe('lenet-5.netloom.json');
  await hand.press('m', 'Delete', 'u', '/', '?');
  await expect(hand.blocks).toHaveCount(10);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await hand.press('Escape');

  const taken = (key: string) =>
    page.evaluate((each) => {
      const press = new KeyboardEvent('keydown', {
        key: each,
        ctrlKey: true,
        cancelable: true,
        bubbles: true,
      });
      document.body.dispatchEvent(press);
      return press.defaultPrevented;
    }, key);
  expect(await taken('r')).toBe(false);
  expect(await taken('f')).toBe(false);
  expect(await taken('d')).toBe(true);
});
