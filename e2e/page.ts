/**
 * The words in which the browser tests speak: what a person does to the page with mouse and keyboard, and what is read
 * there. A block is called by its id on the canvas (`conv2d`, `conv2d_2`), which `drag` and `click` hand back.
 */
import { expect, type Locator, type Page } from '@playwright/test';

/** A point of the canvas in pixels from its top left corner. */
export type Spot = readonly [x: number, y: number];

export class Editor {
  readonly page: Page;
  readonly canvas: Locator;
  readonly train: Locator;
  readonly inspector: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole('region', { name: 'Canvas' });
    this.train = page.getByRole('button', { name: 'Train', exact: true });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
  }

  /** A first visit: the page is there when its network is. */
  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.blocks.first()).toBeVisible();
  }

  /** An empty canvas. */
  async openBlank(): Promise<void> {
    await this.page.goto('/');
    await this.menu('File', /^New/);
    await expect(this.blocks).toHaveCount(0);
  }

  async openTemplate(name: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Templates' }).click();
    const gallery = this.page.getByRole('dialog', { name: 'Templates' });
    await gallery.getByRole('button', { name: new RegExp(`^${literal(name)}:`) }).click();
    await expect(gallery).toHaveCount(0);
    await expect(this.page.getByLabel('Name of the network')).toHaveValue(name);
  }

  async menu(label: string, row: RegExp): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: label }).click();
    await this.page.getByRole('menuitem', { name: row }).click();
  }

  get blocks(): Locator {
    return this.canvas.locator('.react-flow__node');
  }

  get wires(): Locator {
    return this.canvas.locator('.react-flow__edge');
  }

  block(id: string): Locator {
    return this.canvas.locator(`.react-flow__node[data-id="${id}"]`);
  }

  /** Drags a block from the palette to a spot of the canvas, its middle there. Says its id. */
  async drag(label: string, [x, y]: Spot): Promise<string> {
    const before = await this.ids();
    const canvas = await box(this.canvas);
    await this.pull(this.inPalette(label), [canvas.x + x, canvas.y + y]);
    return this.newId(before);
  }

  /** Clicks a block in the palette: it lands beside the selected one and is wired to it. Says its id. */
  async click(label: string): Promise<string> {
    const before = await this.ids();
    await this.inPalette(label).click();
    return this.newId(before);
  }

  /** Draws a wire from a block's output to a block's input, counted from 1. */
  async wire(from: string, to: string, input = 1): Promise<void> {
    await this.selectNothing();
    const end = await middle(this.page.getByTestId(`${to} input ${input}`));
    await this.pull(this.page.getByTestId(`${from} output 1`), end);
  }

  /** Moves a block by so many pixels of the screen. */
  async move(id: string, dx: number, dy: number): Promise<void> {
    const [x, y] = await middle(this.block(id));
    await this.pull(this.block(id), [x + dx, y + dy]);
  }

  async select(id: string): Promise<void> {
    // A canvas that still glides to a module may slip away under the pointer: then a hand clicks again.
    await expect(async () => {
      await this.block(id).click();
      await expect(this.block(id)).toHaveClass(/\bselected\b/, { timeout: 1000 });
    }).toPass({ timeout: 15_000 });
  }

  /** Leaves the field that is typed in, then the block: what is said of a selected block lies over its neighbours. */
  async selectNothing(): Promise<void> {
    const selected = this.canvas.locator('.react-flow__node.selected');
    // Once more would leave the module.
    for (let press = 0; press < 3 && (await selected.count()) > 0; press++)
      await this.page.keyboard.press('Escape');
    await expect(selected).toHaveCount(0);
  }

  /** Selects a block and sets one of its parameters: types into a field, or picks a choice. */
  async set(id: string, label: string, value: string): Promise<void> {
    await this.selectNothing();
    await this.select(id);
    const form = this.page.locator('[data-parameters]');
    const choices = form.getByRole('radiogroup', { name: label });
    const field = form.getByLabel(label, { exact: true });
    await expect(choices.or(field)).toBeVisible();
    if (await choices.isVisible()) await choices.getByRole('radio', { name: value, exact: true }).click();
    else await field.fill(value);
  }

  /** Selects several blocks. */
  async selectAll(...ids: readonly string[]): Promise<void> {
    await this.selectNothing();
    for (const [i, id] of ids.entries())
      await this.block(id).click(i > 0 ? { modifiers: ['Shift'] } : undefined);
    await expect(this.canvas.locator('.react-flow__node.selected')).toHaveCount(ids.length);
  }

  /** Makes a module of the selected blocks by the dialog. `params` are the labels of the values that become parameters. */
  async makeModule(name?: string, ...params: readonly string[]): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+g');
    const dialog = this.page.getByRole('dialog', { name: 'Make a module' });
    if (name !== undefined) await dialog.getByLabel('Name', { exact: true }).fill(name);
    for (const label of params)
      await dialog.getByRole('checkbox', { name: new RegExp(`^${literal(label)} `) }).check();
    await dialog.getByLabel('Name', { exact: true }).press('Enter');
    await expect(dialog).toHaveCount(0);
  }

  /** Goes into a module by its button in the inspector. */
  async openModule(id: string): Promise<void> {
    await this.select(id);
    await this.inspector.getByRole('button', { name: 'Open', exact: true }).click();
  }

  /** Goes into a module by a double-click. */
  async enter(id: string): Promise<void> {
    await this.block(id).dblclick();
    await expect(this.way).toBeVisible();
  }

  /** Where one is when a module is entered, with the steps back. */
  get way(): Locator {
    return this.canvas.getByRole('navigation', { name: 'Way back' });
  }

  /** Goes back by a step of the way. */
  async back(name: string): Promise<void> {
    await this.way.getByRole('button', { name, exact: true }).click();
  }

  /** Opens a module in place by the button on its block. */
  async unfold(id: string): Promise<void> {
    await this.block(id)
      .getByRole('button', { name: /^Open .* in place$/ })
      .click();
    await expect(this.frame(id)).toBeVisible();
  }

  async fold(id: string): Promise<void> {
    await this.frame(id)
      .getByRole('button', { name: /^Fold / })
      .click();
    await expect(this.frame(id)).toHaveCount(0);
  }

  /** A module that stands open in place. */
  frame(id: string): Locator {
    return this.canvas.locator(`.react-flow__node-frame[data-id="${id}"]`);
  }

  /** Opens what says where a value of the selected block comes from. */
  async sourceOf(label: string): Promise<Locator> {
    const link = this.inspector.getByRole('button', {
      name: new RegExp(`^(Let ${literal(label)} follow a parameter$|${literal(label)}: )`),
    });
    await link.click();
    return this.page.getByRole('dialog', { name: `Where ${label} comes from` });
  }

  /** What the inspector says of weights: `163,696`. */
  get weights(): Locator {
    return this.inspector.getByRole('region', { name: 'Cost' }).getByText(/^Weights/);
  }

  /** What the canvas says of a block's output, as `14 × 14 × 6`, or `shape unknown`. */
  async shape(id: string): Promise<string> {
    const label = (await this.block(id).getAttribute('aria-label')) ?? '';
    return /, (shape unknown|\d+(?: × \d+)*), [\d,]+ parameters?/.exec(label)?.[1] ?? label;
  }

  /** Waits until the canvas says so. */
  async expectShape(id: string, shape: string): Promise<void> {
    await expect.poll(() => this.shape(id)).toBe(shape);
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z');
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+z');
  }

  async tab(name: 'Problems' | 'Train' | 'Try' | 'Data'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** Rows of the list of problems; with a severity, only those. */
  problems(severity?: 'error' | 'warning' | 'hint'): Locator {
    const rows = this.page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    return severity ? rows.and(this.page.locator(`[data-severity="${severity}"]`)) : rows;
  }

  /** Presses a repair in the list of problems by the beginning of its label. */
  async fix(label: string): Promise<void> {
    await this.problems()
      .getByRole('button', { name: new RegExp(`^${literal(label)}`) })
      .first()
      .click();
  }

  /** The fewest wires drawn in any frame from the act on to the second frame after it. */
  async fewestWiresDuring(act: () => Promise<void>): Promise<number> {
    const watch = await this.page.evaluateHandle(() => {
      const seen: number[] = [];
      const state = { seen, going: true };
      const look = (): void => {
        seen.push(document.querySelectorAll('.react-flow__edge path.react-flow__edge-path').length);
        if (state.going) requestAnimationFrame(look);
      };
      look();
      return state;
    });
    await act();
    const counts = await watch.evaluate(
      (state) =>
        new Promise<number[]>((done) => {
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              state.going = false;
              done(state.seen);
            }),
          );
        }),
    );
    return Math.min(...counts);
  }

  private inPalette(label: string): Locator {
    const palette = this.page.getByRole('navigation', { name: 'Blocks' });
    return palette.getByRole('button', { name: label, exact: true });
  }

  private async ids(): Promise<readonly string[]> {
    return this.blocks.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id') ?? ''));
  }

  private async newId(before: readonly string[]): Promise<string> {
    await expect(this.blocks).toHaveCount(before.length + 1);
    const made = (await this.ids()).find((id) => !before.includes(id));
    if (made === undefined) throw new Error('no new block is on the canvas');
    return made;
  }

  /** Presses on a thing, moves to a point of the page as a hand does, lets go. */
  private async pull(thing: Locator, [x, y]: Spot): Promise<void> {
    const [fromX, fromY] = await middle(thing);
    const { mouse } = this.page;
    await mouse.move(fromX, fromY);
    await mouse.down();
    await mouse.move(fromX + (x - fromX) / 2, fromY + (y - fromY) / 2, { steps: 4 });
    await mouse.move(x, y, { steps: 4 });
    await mouse.up();
  }
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function box(thing: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const found = await thing.boundingBox();
  if (!found) throw new Error(`not on the page: ${thing}`);
  return found;
}

async function middle(thing: Locator): Promise<Spot> {
  await thing.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await box(thing);
  return [x + width / 2, y + height / 2];
}
