/**
 * Random gestures by hand on the page itself: undone one by one the document is the very one it was, and done again it is
 * the one it became. The store's own test does a thousand (`src/editor/gestures/undo.test.ts`); these go through
 * the browser's events.
 */
import { expect, type Page, test } from '@playwright/test';
import { random } from '../src/data/random.ts';
import { Editor } from './page.ts';

/** The document as the browser keeps it, once it is kept. */
async function kept(page: Page): Promise<unknown> {
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  return page.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('netloom');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('drafts').objectStore('drafts').index('time').getAll();
          all.onsuccess = () => done(all.result.at(-1).project);
          all.onerror = () => fail(all.error);
        };
      }),
  );
}

const undoButton = (page: Page) => page.getByRole('button', { name: /^Undo/ });
const redoButton = (page: Page) => page.getByRole('button', { name: /^Redo/ });

for (const seed of [1, 2])
  test(`thirty random gestures are undone to the very start and done again to the end (${seed})`, async ({
    page,
  }) => {
    const editor = new Editor(page);
    await editor.open();
    await editor.openTemplate('Residual block');
    const { keyboard, mouse } = page;
    const rng = random('gestures', seed);
    const start = await kept(page);
    const anyBlock = async (): Promise<void> => {
      const count = await editor.blocks.count();
      await editor.selectNothing();
      if (count > 0)
        await editor.blocks.nth(rng.below(count)).click({ position: { x: 60, y: 12 }, force: true });
    };
    const gestures: readonly (() => Promise<void>)[] = [
      () => keyboard.press('ArrowRight'),
      () => keyboard.press('Shift+ArrowDown'),
      () => keyboard.press('ControlOrMeta+d'),
      () => keyboard.press('ControlOrMeta+b'),
      () => keyboard.press('Delete'),
      () => keyboard.press('ControlOrMeta+Delete'),
      () => keyboard.press('Shift+t'),
      () => keyboard.press('ControlOrMeta+Shift+g'),
      async () => {
        const box = await editor.canvas.boundingBox();
        if (!box) return;
        await mouse.move(box.x + 200 + rng.below(300), box.y + 120 + rng.below(200));
        await mouse.down();
        await mouse.move(box.x + 200 + rng.below(300), box.y + 120 + rng.below(200), { steps: 5 });
        await mouse.up();
      },
      async () => {
        const field = page.getByLabel('Filters', { exact: true });
        if (await field.isVisible()) await field.fill(String(1 + rng.below(40)));
        await keyboard.press('Escape');
      },
    ];
    for (let i = 0; i < 30; i++) {
      if (rng.below(2) === 0) await anyBlock();
      await (gestures[rng.below(gestures.length)] as () => Promise<void>)();
    }
    await keyboard.press('Escape');
    const end = await kept(page);
    expect(end).not.toEqual(start);
    let steps = 0;
    for (; await undoButton(page).isEnabled(); steps++) await editor.undo();
    expect(steps).toBeGreaterThan(8);
    expect(await kept(page)).toEqual(start);
    for (let i = 0; i < steps; i++) await editor.redo();
    await expect(redoButton(page)).toBeDisabled();
    expect(await kept(page)).toEqual(end);
  });
