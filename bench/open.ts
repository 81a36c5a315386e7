/**
 * Opening a template, from the click on its card to the canvas painted with it, against a bare React Flow page that puts
 * as many default nodes and wires at the same places. Both have a page of their own in each run, in turns. Our panels follow
 * in the frame after the canvas: what is timed is when the network is seen, on either page.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import type { Graph } from '../e2e/pages/flow.tsx';
import type { Module, Project } from '../src/graph/project.ts';
import { median, short } from './median.ts';
import { cardOf, inPage, untilPainted } from './page.ts';
import type { Line } from './table.ts';

const templates = ['vgg-16', 'resnet-152'];
const runs = 5;
const most = 1.5;

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
function graphOf({ modules, root }: Project): Graph {
  const { blocks, wires, layout } = modules[root] as Module;
  return {
    nodes: blocks.map(({ id, kind }) => {
      const [x = 0, y = 0] = layout[id] ?? [];
      return { id, position: { x, y }, data: { label: kind } };
    }),
    edges: wires.map(({ from, to }, i) => ({ id: `${i}`, source: from[0], target: to[0] })),
  };
}

/** A person's press lasts so long, ms: without it the release would be counted while the page still sees to the press. */
const press = { delay: 50 };

/** Until the canvas is painted; throws where it does not then show all nodes and wires, in their places. */
async function timed(page: Page, click: () => Promise<void>, { nodes, edges }: Graph): Promise<number> {
  const time = await untilPainted(page, 'click', click);
  const there = await page.evaluate(
    ([wanted, wires]) =>
      document.querySelectorAll('.react-flow__edge-path').length === wires &&
      document.querySelectorAll('.react-flow__node').length === wanted.length &&
      wanted.every((id) => {
        const node = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
        return node && node.style.visibility !== 'hidden';
      }),
    [nodes.map(({ id }) => id), edges.length] as const,
  );
  if (!there) throw new Error('the canvas does not show the whole network');
  return time;
}
