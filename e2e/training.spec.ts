/** The whole line on a machine without a GPU: a first visit trains LeNet-5, draws digits and has them read, takes it away. */
import { expect, type Page, test } from '@playwright/test';
import { Editor } from './page.ts';

type Dot = readonly [x: number, y: number];

/** Strokes as a person draws them, in parts of the field's side; several ways and places. */
const drawings: readonly { readonly digit: string; readonly strokes: readonly (readonly Dot[])[] }[] = [
  { digit: '0', strokes: [ring(0.5, 0.5, 0.2, 0.3)] },
  { digit: '0', strokes: [ring(0.34, 0.4, 0.13, 0.2)] },
  {
    digit: '1',
    strokes: [
      [
        [0.5, 0.2],
        [0.5, 0.8],
      ],
    ],
  },
  {
    digit: '1',
    strokes: [
      [
        [0.7, 0.3],
        [0.66, 0.75],
      ],
    ],
  },
  {
    digit: '2',
    strokes: [
      [
        [0.3, 0.32],
        [0.4, 0.2],
        [0.58, 0.2],
        [0.65, 0.35],
        [0.5, 0.57],
        [0.3, 0.8],
        [0.5, 0.79],
        [0.7, 0.8],
      ],
    ],
  },
  {
    digit: '3',
    strokes: [
      [
        [0.33, 0.25],
        [0.5, 0.2],
        [0.63, 0.3],
        [0.58, 0.44],
        [0.45, 0.49],
        [0.62, 0.56],
        [0.66, 0.7],
        [0.5, 0.8],
        [0.32, 0.75],
      ],
    ],
  },
  {
    digit: '4',
    strokes: [
      [
        [0.4, 0.2],
        [0.28, 0.55],
        [0.72, 0.55],
      ],
      [
        [0.62, 0.3],
        [0.6, 0.82],
      ],
    ],
  },
  {
    digit: '7',
    strokes: [
      [
        [0.3, 0.22],
        [0.5, 0.22],
        [0.7, 0.22],
        [0.58, 0.5],
        [0.46, 0.8],
      ],
    ],
  },
];

function ring(x: number, y: number, rx: number, ry: number): readonly Dot[] {
  return Array.from({ length: 25 }, (_, i): Dot => {
    const angle = -Math.PI / 2 - (i / 24) * 2 * Math.PI;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  });
}

async function draw(page: Page, strokes: readonly (readonly Dot[])[]): Promise<void> {
  const field = page.getByRole('img', { name: 'Drawing field' });
  const box = await field.boundingBox();
  if (!box) throw new Error('the drawing field is not on the page');
  for (const [first, ...rest] of strokes) {
    const at = ([x, y]: Dot): [number, number] => [box.x + x * box.width, box.y + y * box.height];
    if (!first) continue;
    await page.mouse.move(...at(first));
    await page.mouse.down();
    for (const dot of rest) await page.mouse.move(...at(dot), { steps: 4 });
    await page.mouse.up();
  }
}

test('a first visit trains LeNet-5 to over 90 %, reads drawn digits and takes the trained model away', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const editor = new Editor(page);
  await editor.open();
  await editor.train.click();
  const accuracy = page.getByRole('status', { name: 'Accuracy now' });
  // The issue's own bound: over 90 % on images held back, within 60 s on two cores without a GPU.
  await expect
    .poll(async () => Number(/validation ([\d.]+) %/.exec(await accuracy.innerText())?.[1] ?? 0), {
      timeout: 60_000,
      message: 'validation accuracy, %',
    })
    .toBeGreaterThan(90);
  await expect(page.getByText(/^Finished\./)).toBeVisible({ timeout: 90_000 });
  test.info().annotations.push({ type: 'accuracy', description: await accuracy.innerText() });

  await editor.tab('Try');
  const reading = page.getByRole('status', { name: 'Reading' });
  const read: string[] = [];
  for (const { digit, strokes } of drawings) {
    await draw(page, strokes);
    await expect(reading).toHaveText(/\d+ ?%/);
    // The answer to the last stroke comes after those to the earlier ones.
    const settled = async (): Promise<string> => {
      const before = await reading.innerText();
      await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
      return before === (await reading.innerText()) ? before : '';
    };
    await expect.poll(settled).not.toBe('');
    read.push(`${digit}: ${await reading.innerText()}`);
    await page.getByRole('button', { name: /^Clear/ }).click();
    await expect(reading).toHaveText('Draw, and it says what it reads.');
  }
  test.info().annotations.push({ type: 'read', description: read.join(' | ') });
  const right = read.filter((line) => /^(\d): .*\b\1\b/.test(line));
  expect(right.length, read.join('\n')).toBeGreaterThanOrEqual(drawings.length - 1);

  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const arrives = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^TensorFlow\.js model/ }).click();
  expect((await arrives).suggestedFilename()).toBe('lenet-5-tfjs.zip');
});

test('a run is a snapshot: an edit meanwhile changes nothing in it, and a line says so', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.train.click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible({ timeout: 60_000 });
  await editor.set('conv1', 'Filters', '7');
  await expect(page.getByText('The network has changed since this run began')).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden();
  await expect(editor.train).toBeEnabled();
});

test('an engine that cannot be loaded says so, and the next Train loads it', async ({ page }) => {
  const editor = new Editor(page);
  const engine = /\/worker-[^/]*\.js$/;
  await page.route(engine, (route) => route.abort());
  await editor.open();
  await editor.train.click();
  const broken = 'The training worker broke down: it could not be loaded. Start the training again.';
  await expect(page.getByText(broken).first()).toBeVisible();
  await page.unroute(engine);
  await expect(editor.train).toBeEnabled();
  await editor.train.click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Stop' }).click();
});
