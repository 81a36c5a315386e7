/** The words of one who has no mouse: what is done to the page by keys alone. Each act begins and ends on a block. */
import { expect, type Page } from '@playwright/test';
import { Editor } from './page.ts';

export class Keyboard extends Editor {
  /** Id of the block that has the keyboard; empty where none has. */
  async at(): Promise<string> {
    return this.page.evaluate(() =>
      document.activeElement?.matches('.react-flow__node')
        ? (document.activeElement.getAttribute('data-id') ?? '')
        : '',
    );
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Finds a block by its name in the add menu and adds it beside the one that is selected. Says its id. */
  async add(name: string): Promise<string> {
    const before = await this.blocks.count();
    await this.press('/');
    await expect(this.page.getByRole('dialog', { name: 'Add a block' }).getByRole('combobox')).toBeFocused();
    await this.page.keyboard.type(name);
    await this.press('Enter');
    await expect(this.blocks).toHaveCount(before + 1);
    await expect.poll(() => this.at()).not.toBe('');
    return this.at();
  }

  /** Opens the parameters, goes to one by Tab, types its value, and comes back to the block. */
  async type(values: Readonly<Record<string, string>>): Promise<void> {
    const block = await this.here();
    await this.press('Enter');
    await expect.poll(() => this.at()).toBe('');
    for (const [label, value] of Object.entries(values)) {
      await this.tabTo(label);
      const radio = await this.page.evaluate(() => document.activeElement?.getAttribute('role') === 'radio');
      if (radio) await this.choose(value);
      else await this.page.keyboard.type(value);
    }
    await this.press('Escape');
    await expect.poll(() => this.at()).toBe(block);
  }

  /** The block on which the keyboard is, once it has come back there from where it was. */
  private async here(): Promise<string> {
    await expect.poll(() => this.at()).not.toBe('');
    return this.at();
  }

  /** Leads a wire from the block to another, found in the list by typing its name. */
  async wireTo(name: string): Promise<void> {
    await this.wireBy('w', name);
  }

  /** Leads a wire from another block into this one. */
  async wireFrom(name: string): Promise<void> {
    await this.wireBy('Shift+W', name);
  }

  /** Walks the blocks by Tab until the keyboard is on one. */
  async walkTo(id: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const most = await this.blocks.count();
    for (let step = 0; step < most; step++) {
      if ((await this.at()) === id) return;
      await this.press(key);
    }
    expect(await this.at()).toBe(id);
  }

  /** What was last told to a screen reader. */
  async expectSaid(text: string | RegExp): Promise<void> {
    const said = this.page.locator('[data-said]');
    const expected = typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text);
    await expect.poll(async () => (await said.textContent())?.trim()).toEqual(expected);
  }

  private async wireBy(key: string, name: string): Promise<void> {
    const block = await this.here();
    await this.press(key);
    const field = this.page.getByRole('dialog').getByRole('combobox');
    await expect(field).toBeFocused();
    await this.page.keyboard.type(name);
    await expect(this.page.getByRole('dialog').getByRole('option').first()).toContainText(name);
    await this.press('Enter');
    await expect(field).toHaveCount(0);
    await expect.poll(() => this.at()).toBe(block);
  }

  /** At most so many stops of the Tab key lie in a form. */
  private async tabTo(label: string): Promise<void> {
    for (let stop = 0; stop < 24; stop++) {
      if ((await labelOf(this.page)) === label) return;
      await this.press('Tab');
    }
    throw new Error(`no stop of the Tab key is called ${label}`);
  }

  private async choose(value: string): Promise<void> {
    for (let step = 0; step < 6; step++) {
      const now = await this.page.evaluate(() => document.activeElement?.textContent);
      if (now === value) return;
      await this.press('ArrowRight');
    }
    throw new Error(`no choice is called ${value}`);
  }
}

/** What the focused field is called: by its label, or as a choice by its group's. */
async function labelOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const group = at?.closest('[role="radiogroup"]')?.getAttribute('aria-label');
    const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels : null;
    return group ?? labels?.[0]?.textContent ?? '';
  });
}
