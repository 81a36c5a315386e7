/**
 * For those who read by ear or by keyboard: no violation that axe knows of in any panel, menu or dialog, in both themes.
 * Where axe cannot tell a contrast, as on the canvas, the pair of text and background must be one that a unit test holds
 * to 4.5 : 1.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pairs } from '../src/ui/app/pairs.ts';
import { Editor } from './page.ts';

/** What is wrong, in a line each; of the whole page, or of what a selector names. */
async function faults(page: Page, part?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations', 'incomplete'] });
  const { violations, incomplete } = await (part ? axe.include(part) : axe).analyze();
  const wrong = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
  const unsure = incomplete.flatMap(({ id, nodes }) =>
    id === 'color-contrast' ? nodes.map(({ target }) => String(target[0])) : [],
  );
  return [...wrong, ...(await untested(page, unsure))];
}

/** Of the elements of these selectors those whose text and background are no pair of tokens that is tested. */
async function untested(page: Page, selectors: readonly string[]): Promise<readonly string[]> {
  // The loud repair is white on its own token, in the unit test too.
  const known = [...pairs.map(([text, on]) => `${text} on ${on}`), 'white on error-fill'];
  const tokens = [...new Set([...pairs.flat(), 'error-fill'])];
  const found = await page.evaluate(
    ([list, tokens]) => {
      const style = getComputedStyle(document.documentElement);
      const probe = document.body.appendChild(document.createElement('i'));
      // Tokens of one colour are as good as each other.
      const names = new Map([['rgb(255, 255, 255)', ['white']]]);
      for (const token of tokens) {
        probe.style.color = style.getPropertyValue(`--${token}`);
        const colour = getComputedStyle(probe).color;
        names.set(colour, [...(names.get(colour) ?? []), token]);
      }
      probe.remove();
      const ground = (element: Element | null): string => {
        for (let at = element; at; at = at.parentElement) {
          const { backgroundColor } = getComputedStyle(at);
          if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
        }
        return '';
      };
      return list.map((selector) => {
        const element = document.querySelector(selector);
        if (!element) return { selector, pairs: [], colours: 'no element' };
        const { color, fill } = getComputedStyle(element);
        // What is half transparent is no token any more.
        const clear = ((at: Element | null): boolean => {
          for (; at; at = at.parentElement) if (Number(getComputedStyle(at).opacity) < 1) return false;
          return true;
        })(element);
        const text = (clear && names.get(element instanceof SVGElement ? fill : color)) || [];
        const on = names.get(ground(element)) ?? [];
        return {
          selector,
          pairs: text.flatMap((a) => on.map((b) => `${a} on ${b}`)),
          colours: `${color} on ${ground(element)}`,
        };
      });
    },
    [selectors, tokens] as const,
  );
  return found.flatMap((each) =>
    each.pairs.some((pair) => known.includes(pair))
      ? []
      : [`contrast unknown: ${each.selector}: ${each.pairs[0] ?? each.colours}`],
  );
}

for (const theme of ['light', 'dark'] as const)
  test.describe(`in the ${theme} theme`, () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript((choice) => {
        localStorage.setItem('netloom.theme', choice);
        // Then the link is shown in a dialog.
        navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
      }, theme);
      await page.emulateMedia({ reducedMotion: 'reduce' });
    });

    test('the editor with a mismatch and its callout, its panels and tabs', async ({ page }) => {
      const editor = new Editor(page);
      await editor.open();
      await expect(page.getByRole('navigation', { name: 'Blocks' })).toBeVisible();
      await expect(editor.inspector).toBeVisible();
      expect(await faults(page)).toEqual([]);
      // 8 − 4 = 4, halved 2: a 5 × 5 kernel does not fit.
      await editor.set('image', 'Height', '8');
      await editor.selectNothing();
      await editor.select('conv2');
      await expect(editor.canvas.getByRole('note', { name: 'Problem' })).toBeVisible();
      expect(await faults(page)).toEqual([]);
      for (const tab of ['Problems', 'Train', 'Try', 'Data'] as const) {
        await editor.tab(tab);
        expect(await faults(page, '[data-pane="bottom"]'), tab).toEqual([]);
      }
      await page.getByRole('tab', { name: 'Outline' }).click();
      await expect(page.getByRole('treeitem').first()).toBeVisible();
      expect(await faults(page, '[data-pane="left"]')).toEqual([]);
    });

    test('menus and dialogs', async ({ page }) => {
      const editor = new Editor(page);
      await editor.open();
      const dialog = page.getByRole('dialog');
      /** Behind what is open the page is hidden from the reader: it alone counts. */
      const expectFine = async (role: 'dialog' | 'menu', name: string): Promise<void> => {
        await expect(page.getByRole(role)).toBeVisible();
        expect(await faults(page, `[role="${role}"]`), name).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.getByRole(role)).toHaveCount(0);
      };
      for (const menu of ['File', 'Export']) {
        await page.getByRole('banner').getByRole('button', { name: menu }).click();
        await expectFine('menu', menu);
      }
      await editor.block('conv2').click({ button: 'right' });
      await expectFine('menu', 'of a block');
      await page.getByRole('banner').getByRole('button', { name: 'Templates' }).click();
      await expectFine('dialog', 'gallery');
      await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
      await expect(dialog.getByLabel('Link')).toBeVisible();
      await expectFine('dialog', 'link');
      await editor.menu('Export', /^Table of layers/);
      await expectFine('dialog', 'table of layers');
      await editor.select('conv2');
      await page.keyboard.press('ControlOrMeta+g');
      await expectFine('dialog', 'make a module');
      await page.keyboard.press('Shift+W');
      await expect(dialog.getByRole('option').first()).toContainText('fits');
      await expectFine('dialog', 'wire from');
      await editor.set('image', 'Height', '8');
      await page.keyboard.press('Escape');
      await page.keyboard.press('f');
      await expectFine('dialog', 'repair');
      for (const [key, name] of Object.entries({ '/': 'add', '?': 'keys', 'ControlOrMeta+k': 'commands' })) {
        await page.keyboard.press(key);
        await expectFine('dialog', name);
      }
      await editor.selectNothing();
      await editor.inspector.getByRole('button', { name: 'Add a parameter' }).click();
      await expectFine('dialog', 'new parameter');
    });

    test('modules, in place and entered, and a table of connections', async ({ page }) => {
      const editor = new Editor(page);
      await editor.open();
      await editor.openTemplate('LeNet-5 (1998)');
      await editor.select('c3');
      await expect(editor.inspector.getByRole('grid', { name: 'Connections' })).toBeVisible();
      expect(await faults(page, 'aside')).toEqual([]);
      await editor.openTemplate('ResNet-50');
      const module = await editor.blocks.evaluateAll((nodes) =>
        nodes.find((node) => node.querySelector('[aria-label$=" in place"]'))?.getAttribute('data-id'),
      );
      await editor.unfold(module ?? '');
      expect(await faults(page, '[aria-label="Canvas"]')).toEqual([]);
      await editor.fold(module ?? '');
      await editor.enter(module ?? '');
      await editor.selectNothing();
      await page.mouse.move(700, 4);
      expect(await faults(page)).toEqual([]);
    });
  });

test('a block says its kind, its name, its shape and what is wrong with it', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const said = (id: string) => editor.block(id).getAttribute('aria-label');
  expect(await said('conv1')).toBe('Conv 5×5, 28 × 28 × 6, 156 parameters');
  await editor.select('conv1');
  await editor.inspector.getByLabel('Name of the block').fill('C1');
  await page.keyboard.press('Enter');
  await expect.poll(() => said('conv1')).toBe('C1, Conv 5×5, 28 × 28 × 6, 156 parameters');
  await editor.set('image', 'Height', '8');
  await expect
    .poll(() => said('conv2'))
    .toMatch(
      /^Conv 5×5, 2 × 14 × 16, 0 parameters, problem: Conv 5×5 needs an input of at least 5 × 5 but gets 2 × 14 × 6\. /,
    );
});
