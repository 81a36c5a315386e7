/** Arranging: tidied, aligned, distributed, snapped; and every bit of it undone in one step. */
import { expect, type Page, test } from '@playwright/test';
import { Editor } from './page.ts';

type Places = Readonly<Record<string, readonly [x: number, y: number]>>;

/** Where the blocks stand on the canvas, whatever the view. */
const places = (page: Page): Promise<Places> =>
  page.locator('.react-flow__node').evaluateAll((nodes) =>
    Object.fromEntries(
      nodes.map((node) => {
        const { e, f } = new DOMMatrix((node as HTMLElement).style.transform);
        return [node.getAttribute('data-id') ?? '', [e, f] as const];
      }),
    ),
  );

const x = (all: Places, id: string): number => all[id]?.[0] ?? Number.NaN;
const y = (all: Places, id: string): number => all[id]?.[1] ?? Number.NaN;

/** Waits until blocks have come to rest, and says where. */
async function atRest(page: Page): Promise<Places> {
  let last = '';
  await expect
    .poll(async () => {
      const now = JSON.stringify(await places(page));
      const still = now === last;
      last = now;
      return still;
    })
    .toBe(true);
  return JSON.parse(last) as Places;
}

async function arrange(page: Page, editor: Editor, name: string): Promise<void> {
  await editor.blocks.first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Arrange' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

test('a network is tidied to the right and down, gliding, and each is one step back', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.move('pool1', 40, 90);
  const before = await atRest(page);

  await page.keyboard.press('Shift+t');
  await expect.poll(async () => y(await places(page), 'pool1')).toBe(y(before, 'image'));
  const right = await atRest(page);
  expect(x(right, 'pool1') - x(right, 'conv1')).toBe(272);
  // What is tidy stays as it is.
  await page.keyboard.press('Shift+t');
  expect(await atRest(page)).toEqual(right);

  await arrange(page, editor, 'Tidy up top to bottom');
  await expect.poll(async () => x(await places(page), 'digit')).toBe(x(right, 'image'));
  const down = await atRest(page);
  expect(y(down, 'conv1') - y(down, 'image')).toBe(128);
  await expect(editor.block('conv1').locator('.react-flow__handle-top')).toHaveCount(1);
  await expect(editor.block('digit')).toBeInViewport();

  await editor.undo();
  expect(await atRest(page)).toEqual(right);
  await editor.undo();
  expect(await atRest(page)).toEqual(before);
});

test('blocks are aligned and distributed, by button and by menu', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.move('conv1', 0, 90);
  await editor.move('pool1', 60, -40);
  await editor.selectAll('image', 'conv1', 'pool1', 'conv2');
  const before = await atRest(page);
  const bar = editor.inspector.getByRole('toolbar', { name: 'Arrange' });
  await bar.getByRole('button', { name: 'Align bottom' }).click();
  for (const id of ['image', 'conv1', 'pool1', 'conv2'])
    await expect.poll(async () => y(await places(page), id)).toBe(y(before, 'conv1'));
  await bar.getByRole('button', { name: 'Distribute horizontally' }).click();
  const third = (x(before, 'conv2') - x(before, 'image')) / 3;
  await expect
    .poll(async () => x(await places(page), 'pool1'))
    .toBe(Math.round(x(before, 'image') + 2 * third));
  await editor.undo();
  await editor.undo();
  expect(await atRest(page)).toEqual(before);
  // Only these are tidied.
  await page.keyboard.press('t');
  await expect
    .poll(async () => {
      const now = await places(page);
      return new Set(['image', 'conv1', 'pool1', 'conv2'].map((id) => y(now, id))).size;
    })
    .toBe(1);
  expect(y(await atRest(page), 'fc1')).toBe(y(before, 'fc1'));
});

test('a dragged block falls into line, a line shows it, and Ctrl lets it go freely', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const start = await atRest(page);
  const box = await editor.block('conv1').boundingBox();
  if (!box) throw new Error('conv1 is not on the page');
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(cx, cy);
  await page.mouse.down();
  await page.mouse.move(cx + 20, cy + 40, { steps: 4 });
  await page.mouse.move(cx + 20, cy + 4, { steps: 4 });
  await expect(page.getByTestId('guides').locator('line').first()).toBeAttached();
  expect(y(await places(page), 'conv1')).toBe(y(start, 'image'));
  await page.keyboard.down('Control');
  await page.mouse.move(cx + 21, cy + 4, { steps: 2 });
  await expect(page.getByTestId('guides')).toHaveCount(0);
  expect(y(await places(page), 'conv1')).not.toBe(y(start, 'image'));
  await page.keyboard.up('Control');
  await page.mouse.move(cx + 20, cy + 4, { steps: 2 });
  await page.mouse.up();
  await expect(page.getByTestId('guides')).toHaveCount(0);
  expect(y(await atRest(page), 'conv1')).toBe(y(start, 'image'));
});

test('a block dropped on a wire is put into it, and its neighbours make room', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const before = await atRest(page);
  const [a, b] = [await editor.block('image').boundingBox(), await editor.block('conv1').boundingBox()];
  const canvas = await editor.canvas.boundingBox();
  if (!a || !b || !canvas) throw new Error('a block is not on the page');
  const middle = [(a.x + a.width + b.x) / 2 - canvas.x, a.y + a.height / 2 - canvas.y] as const;
  const id = await editor.drag('Batch norm', middle);
  await editor.expectShape(id, '32 × 32 × 1');
  const after = await atRest(page);
  expect(x(after, id)).toBe(x(before, 'image') + 272);
  expect(x(after, 'conv1')).toBe(x(before, 'conv1') + 272);
  expect(y(after, id)).toBe(y(before, 'image'));
  // The row below has room enough.
  expect(x(after, 'flatten')).toBe(x(before, 'flatten'));
  await editor.undo();
  expect(await atRest(page)).toEqual(before);
});

test('the minimap is shown and hidden, and stays so', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const map = page.getByRole('img', { name: 'Map of the network' });
  await expect(map).toHaveCount(0);
  await page.keyboard.press('Shift+m');
  await expect(map).toBeVisible();
  await page.reload();
  await expect(map).toBeVisible();
  await page.getByRole('toolbar', { name: 'View' }).getByRole('button', { name: 'Minimap' }).click();
  await expect(map).toHaveCount(0);
});

/** At how many places a block is seen from now until the act's effect has come to rest. */
async function seenAt(page: Page, id: string, act: () => Promise<void>): Promise<number> {
  const watch = await page.evaluateHandle((name) => {
    const state = { seen: new Set<string>(), going: true };
    const look = (): void => {
      const node = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${name}"]`);
      state.seen.add(node?.style.transform ?? '');
      if (state.going) requestAnimationFrame(look);
    };
    look();
    return state;
  }, id);
  await act();
  return watch.evaluate((state) => {
    state.going = false;
    return state.seen.size;
  });
}

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`blocks glide to their places, or are there at once: ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    const editor = new Editor(page);
    await editor.open();
    const start = await atRest(page);
    await editor.move('pool1', 40, 90);
    const count = await seenAt(page, 'pool1', async () => {
      await page.keyboard.press('Shift+t');
      await expect.poll(async () => y(await places(page), 'pool1')).toBe(y(start, 'image'));
    });
    if (reducedMotion === 'reduce') expect(count).toBe(2);
    else expect(count).toBeGreaterThan(2);
  });
