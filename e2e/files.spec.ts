/** Taking the work away and bringing it back; what cannot be read gets a sentence, and the open document stays. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { Editor } from './page.ts';

const picker = (page: Page) => page.getByLabel('Project file or model.json');
const offer = (page: Page, name: string, text: string): Promise<void> =>
  picker(page).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

const hostile: readonly (readonly [name: string, text: string, sentence: RegExp])[] = [
  ['not JSON', '{"format": "netloom", ', /JSON/],
  ['a future version', '{"format":"netloom","version":7,"name":"x","root":"main","modules":{}}', /version 7/],
  [
    'a model of others',
    '{"format":"layers-model","modelTopology":{},"weightsManifest":[]}',
    /not made by Netloom/,
  ],
  [
    'a polluted prototype',
    '{"format":"netloom","version":1,"name":"x","root":"main","modules":{"__proto__":{"name":"x"}}}',
    /./,
  ],
];

for (const [name, text, sentence] of hostile)
  test(`a file that is ${name} is refused with a sentence, and the open document stays`, async ({ page }) => {
    const editor = new Editor(page);
    await editor.open();
    const before = await editor.blocks.count();
    await offer(page, 'bad.json', text);
    const said = page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: sentence });
    await expect(said.first()).toBeVisible();
    await expect(editor.blocks).toHaveCount(before);
    await editor.expectShape('conv1', '28 × 28 × 6');
  });

test('a name with script in it is text', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const project = readFileSync(new URL('../templates/lenet-5.json', import.meta.url), 'utf8');
  const evil = '<img src=x onerror="window.hacked = true">';
  await offer(page, 'evil.json', project.replace('"LeNet-5"', JSON.stringify(evil)));
  await expect(page.getByLabel('Name of the network')).toHaveValue(evil);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('a file with a loop opens, and the loop is named', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const project = JSON.parse(readFileSync(new URL('../templates/lenet-5.json', import.meta.url), 'utf8'));
  const { main } = { main: project.modules[project.root] };
  for (const wire of main.wires) if (wire.to[0] === 'conv1') wire.from = ['pool2', 0];
  await offer(page, 'loop.json', JSON.stringify(project));
  await expect(editor.problems('error').filter({ hasText: 'go round in a loop' })).toHaveCount(1);
});

test('the project file is the document: saved, changed, opened again', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.set('conv1', 'Filters', '9');
  await editor.expectShape('conv1', '28 × 28 × 9');
  const arrives = page.waitForEvent('download');
  await editor.menu('Export', /^Project file/);
  const saved = readFileSync(await (await arrives).path(), 'utf8');
  await editor.undo();
  await editor.expectShape('conv1', '28 × 28 × 6');
  await offer(page, 'mine.json', saved);
  await editor.expectShape('conv1', '28 × 28 × 9');
});

test('a model that was packed opens again out of its zip', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.set('conv1', 'Filters', '9');
  await editor.expectShape('conv1', '28 × 28 × 9');
  const arrives = page.waitForEvent('download');
  await editor.menu('Export', /^TensorFlow\.js model/);
  const zip = await arrives;
  expect(zip.suggestedFilename()).toBe('lenet-5-tfjs.zip');
  const path = await zip.path();
  await editor.undo();
  await editor.expectShape('conv1', '28 × 28 × 6');
  await picker(page).setInputFiles({
    name: 'lenet-5-tfjs.zip',
    mimeType: 'application/zip',
    buffer: readFileSync(path),
  });
  await editor.expectShape('conv1', '28 × 28 × 9');
});

test('a draft is there again after a reload', async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.set('conv1', 'Filters', '11');
  await editor.expectShape('conv1', '28 × 28 × 11');
  await expect(page.getByRole('status', { name: 'Draft saved' })).toBeVisible();
  await expect(page.getByText('saved', { exact: true })).toBeVisible();
  await page.reload();
  await editor.expectShape('conv1', '28 × 28 × 11');
});
