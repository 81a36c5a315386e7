/**
 * Opening a template, from the click on its card to the canvas painted with it, against a bare React Flow page that puts
 * as many default nodes and wires at the same places. Both have a page of their own in each run, in turns.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import type {} from '../e2e/pages/flow.tsx';
import type { Module, Project } from '../src/graph/project.ts';
import { median, short } from './median.ts';
import type { Line } from './table.ts';

const templates = ['vgg-16', 'resnet-152'];
const runs = 5;
const most = 1.5;
const size = { width: 1440, height: 900 };

/** The card in the gallery: the one place that knows how the page opens a template. */
async function cardOf(page: Page, id: string): Promise<ReturnType<Page['locator']>> {
  await page.getByRole('banner').getByRole('button', { name: 'Templates' }).click();
  const card = page.getByRole('dialog', { name: 'Templates' }).locator(`[data-template="${id}"]:enabled`);
  await card.waitFor();
  await card.scrollIntoViewIfNeeded();
  await card.hover();
  return card;
}

export async function openBench(browser: Browser, url: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const id of templates) {
    const after = graphOf(read(id));
    const [ours, bare, ratios]: [number[], number[], number[]] = [[], [], []];
    for (let run = 0; run < runs; run++) {
      const mine = await inPage(browser, async (page) => {
        await page.goto(url, { waitUntil: 'networkidle' });
        const card = await cardOf(page, id);
        return timed(page, () => card.click(press), after);
      });
      const theirs = await inPage(browser, async (page) => {
        await page.goto(new URL('/e2e/flow.html', url).href, { waitUntil: 'networkidle' });
        await page.evaluate(([from, to]) => window.start(from, to), [
          graphOf(read('lenet-5')),
          after,
        ] as const);
        const button = page.getByRole('button', { name: 'Open' });
        await button.hover();
        return timed(page, () => button.click(press), after);
      });
      ours.push(mine);
      bare.push(theirs);
      ratios.push(mine / theirs);
    }
    const ratio = median(ratios);
    lines.push({
      what: `open ${id} (${after.nodes.length} nodes, ${after.edges.length} wires); bare page ${short(median(bare))} ms`,
      ms: short(median(ours)),
      relative: `${short(ratio)} × bare React Flow (${ratios.map((each) => each.toFixed(2)).join(' ')})`,
      target: `≤ ${most} ×`,
      ok: ratio <= most,
    });
  }
  return lines;
}

const read = (id: string): Project =>
  JSON.parse(readFileSync(new URL(`../templates/${id}.json`, import.meta.url), 'utf8')) as Project;

/** What the canvas shows of the document, as default nodes. */
function graphOf({ modules, root }: Project) {
  const { blocks, wires, layout } = modules[root] as Module;
  return {
    nodes: blocks.map(({ id, kind }) => {
      const [x = 0, y = 0] = layout[id] ?? [];
      return { id, position: { x, y }, data: { label: kind } };
    }),
    edges: wires.map(({ from, to }, i) => ({ id: `${i}`, source: from[0], target: to[0] })),
  };
}

async function inPage(browser: Browser, act: (page: Page) => Promise<number>): Promise<number> {
  const context = await browser.newContext({ viewport: size });
  // tsx writes this into functions that it compiles, those too that are handed to a page.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  const page = await context.newPage();
  try {
    return await act(page);
  } finally {
    await context.close();
  }
}

/** A person's press lasts so long, ms: without it the release would be counted while the page still sees to the press. */
const press = { delay: 50 };

/**
 * Milliseconds from the click to the end of the frame that painted the last change of the canvas: all nodes and wires
 * there, seen, and in their place on the screen. What is only for screen readers paints nothing. The panels around our
 * canvas follow in the frame after it, which is told apart.
 */
async function timed(
  page: Page,
  click: () => Promise<void>,
  {
    nodes,
    edges,
  }: { readonly nodes: readonly { readonly id: string }[]; readonly edges: readonly unknown[] },
): Promise<number> {
  const ids = nodes.map((node) => node.id);
  // Whatever went on before is over.
  await page.waitForTimeout(500);
  const watch = await page.evaluateHandle(
    ([wanted, wires]) => {
      const canvas = document.querySelector('.react-flow') as Element;
      const state = { clicked: 0, painted: 0, changed: false };
      addEventListener('click', (event) => (state.clicked = event.timeStamp), { capture: true, once: true });
      new MutationObserver((changes) => {
        state.changed ||= changes.some(({ attributeName }) => !attributeName?.includes('aria-'));
      }).observe(canvas, { subtree: true, childList: true, attributes: true });
      // The message comes when the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (state.changed) state.painted = performance.now();
        state.changed = false;
      };
      const frame = (): void => {
        port2.postMessage(0);
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      const there = (): boolean =>
        canvas.querySelectorAll('.react-flow__edge-path').length === wires &&
        canvas.querySelectorAll('.react-flow__node').length === wanted.length &&
        wanted.every((id) => {
          const node = canvas.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
          return node && node.style.visibility !== 'hidden';
        });
      return { state, there };
    },
    [ids, edges.length] as const,
  );
  await click();
  await page.waitForFunction(
    ({ state, there }) =>
      state.clicked > 0 && state.painted > 0 && performance.now() - state.painted > 400 && there(),
    watch,
    { polling: 100 },
  );
  return watch.evaluate(({ state }) => state.painted - state.clicked);
}
