/** With fingers: a block out of the palette, two fingers that zoom, one that moves a block. */
import { type CDPSession, expect, test } from '@playwright/test';
import { Editor, type Spot } from './page.ts';

test.use({ hasTouch: true });

/** Fingers go from their first places to their last, in steps as the screen reports them. */
async function fingers(cdp: CDPSession, from: readonly Spot[], to: readonly Spot[]): Promise<void> {
  const points = (share: number) =>
    from.map(([x, y], id) => ({
      id,
      x: x + ((to[id]?.[0] ?? x) - x) * share,
      y: y + ((to[id]?.[1] ?? y) - y) * share,
    }));
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
  for (let step = 1; step <= 8; step++)
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(step / 8) });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a block is dragged out of the palette, moved, and the canvas zoomed by two fingers', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  const cdp = await page.context().newCDPSession(page);
  const canvas = await editor.canvas.boundingBox();
  const entry = await page
    .getByRole('navigation', { name: 'Blocks' })
    .getByRole('button', { name: 'Conv 2D', exact: true })
    .boundingBox();
  if (!canvas || !entry) throw new Error('the page is not drawn');
  const blocks = await editor.blocks.count();
  const free: Spot = [canvas.x + 420, canvas.y + 80];
  await fingers(cdp, [[entry.x + 40, entry.y + 14]], [free]);
  await expect(editor.blocks).toHaveCount(blocks + 1);

  const made = editor.canvas.locator('.react-flow__node.selected');
  const before = await made.boundingBox();
  await fingers(cdp, [free], [[free[0] + 120, free[1]]]);
  await expect
    .poll(async () => Math.round(((await made.boundingBox())?.x ?? 0) - (before?.x ?? 0)))
    .toBeGreaterThan(80);

  const zoom = () =>
    page
      .locator('.react-flow__viewport')
      .evaluate((view) => new DOMMatrix(getComputedStyle(view).transform).a);
  const was = await zoom();
  const [x, y] = [canvas.x + canvas.width / 2, canvas.y + canvas.height - 60];
  await fingers(
    cdp,
    [
      [x - 40, y],
      [x + 40, y],
    ],
    [
      [x - 120, y],
      [x + 120, y],
    ],
  );
  await expect.poll(zoom).toBeGreaterThan(was * 1.5);
});
