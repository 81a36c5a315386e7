/**
 * The canvas with about 500 blocks in sight, ResNet-152 unfolded, against a bare React Flow page with default nodes: the
 * same graph, background, size and gestures, in turns. Panning by frame, dragging by event, typing and undo until painted.
 */
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Graph } from '../e2e/pages/flow.tsx';
import { median, short } from './median.ts';
import { inPage, openTemplate, untilPainted } from './page.ts';
import type { Line } from './table.ts';

const runs = 5;
const most = 1.3;
const frames = 80;
const steps = 40;

/** Milliseconds; of the page's main thread where it says so. */
interface Gestures {
  readonly panMedian: number;
  readonly panLate: number;
  /** Main thread, per frame. */
  readonly panWork: number;
  readonly dragWork: number;
}

export async function canvasBench(browser: Browser, url: string): Promise<readonly Line[]> {
  const [ours, bare]: [Gestures[], Gestures[]] = [[], []];
  const typed: Typed[] = [];
  const folded: Typed[] = [];
  const [again, few]: [number[], number[]] = [[], []];
  let count = '';
  for (let run = 0; run < runs; run++) {
    const mine = await inPage(browser, async (page) => {
      await page.goto(url, { waitUntil: 'networkidle' });
      await openTemplate(page, 'resnet-152');
      const small = await drawn(page);
      const few = await typing(page, 'conv2', 'Filters');
      await page.locator('.react-flow__pane').click({ position: { x: 400, y: 20 } });
      await page.getByRole('button', { name: 'Unfold everything' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.react-flow__node').length > 400);
      await page.waitForTimeout(2000);
      const graph = await drawn(page);
      const gestures = await both(page, graph);
      const many = await typing(page, graph.middle, 'Filters');
      return { graph, gestures, small, many, few };
    });
    typed.push(mine.many);
    folded.push(mine.few);
    ours.push(mine.gestures);
    const { graph, small } = mine;
    count = `${graph.nodes.length} nodes, ${graph.edges.length} wires, zoom ${graph.zoom}`;
    bare.push(await onBare(browser, url, graph, (page) => both(page, graph)));
    again.push(await onBare(browser, url, graph, rerender));
    few.push(await onBare(browser, url, small, rerender));
  }
  const against = (what: string, of: (each: Gestures) => number): Line => {
    const ratios = ours.map((each, i) => of(each) / of(bare[i] as Gestures));
    const ratio = median(ratios);
    return {
      what: `${what} (${count}); bare page ${short(median(bare.map(of)))} ms`,
      ms: short(median(ours.map(of))),
      relative: `${short(ratio)} × bare React Flow (${ratios.map((each) => each.toFixed(2)).join(' ')})`,
      target: `≤ ${most} ×`,
      ok: ratio <= most,
    };
  };
  const { target: _, ok: __, ...work } = against('pan: main thread per frame', (each) => each.panWork);
  const until = (what: string, times: readonly number[], of: readonly number[]): Line => ({
    what: `${what}; a bare page draws all anew in ${short(median(of))} ms`,
    ms: short(median(times)),
    relative: `${short(median(times.map((each, i) => each / (of[i] as number))))} × a bare re-render`,
  });
  return [
    against('pan: time of a frame, median', (each) => each.panMedian),
    against('pan: time of a frame, 95th percentile', (each) => each.panLate),
    work,
    against('drag a block: main thread per event', (each) => each.dragWork),
    until(
      'type a parameter, folded',
      folded.map(({ type }) => type),
      few,
    ),
    until(
      'undo it, folded',
      folded.map(({ undo }) => undo),
      few,
    ),
    until(
      'type a parameter, unfolded',
      typed.map(({ type }) => type),
      again,
    ),
    until(
      'undo it, unfolded',
      typed.map(({ undo }) => undo),
      again,
    ),
  ];
}

interface Drawn extends Graph {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** Name of a convolution about the middle, which is dragged. */
  readonly middle: string;
}

/** The graph as our canvas shows it. */
function drawn(page: Page): Promise<Drawn> {
  return page.evaluate(() => {
    const canvas = document.querySelector('.react-flow') as Element;
    const all = [...canvas.querySelectorAll<HTMLElement>('.react-flow__node')];
    const nodes = all.map((node) => {
      const [x = 0, y = 0] = (node.style.transform.match(/-?[\d.]+/g) ?? []).map(Number);
      return { id: node.dataset.id as string, position: { x, y }, data: { label: node.dataset.id } };
    });
    const edges = [...canvas.querySelectorAll<HTMLElement>('.react-flow__edge')].map(({ dataset }, i) => {
      const [source = '', target = ''] = (dataset.id as string)
        .split('>')
        .map((end) => end.replace(/:\d+$/, ''));
      return { id: `${i}`, source, target };
    });
    const { width, height } = canvas.getBoundingClientRect();
    const half = all.slice(all.length >> 1);
    const middle = half.find((node) => /^Conv|conv/.test(node.getAttribute('aria-label') ?? '')) ?? half[0];
    const zoom = Number(
      document
        .querySelector<HTMLElement>('.react-flow__viewport')
        ?.style.transform.match(/scale\(([\d.]+)/)?.[1],
    );
    return {
      nodes,
      edges,
      width,
      height,
      zoom: Math.round(zoom * 1000) / 1000,
      middle: middle?.dataset.id as string,
    };
  });
}

/** A bare page whose canvas is as large as ours. */
const onBare = <T>(
  browser: Browser,
  url: string,
  graph: Drawn,
  act: (page: Page) => Promise<T>,
): Promise<T> =>
  inPage(
    browser,
    async (page) => {
      await page.goto(new URL('/e2e/flow.html', url).href, { waitUntil: 'networkidle' });
      await page.evaluate(({ nodes, edges }) => window.hold({ nodes, edges }), graph as Graph);
      await page.waitForFunction(
        (n) => document.querySelectorAll('.react-flow__node').length === n,
        graph.nodes.length,
      );
      await page.waitForTimeout(1000);
      return act(page);
    },
    { width: Math.round(graph.width), height: Math.round(graph.height) },
  );

async function rerender(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: 'Again' });
  await button.hover();
  return untilPainted(page, 'click', () => button.click({ delay: 50 }));
}

async function both(page: Page, { middle }: Drawn): Promise<Gestures> {
  const cdp = await page.context().newCDPSession(page);
  // Processor time, so that whatever else the machine does is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const [times, panned] = await working(cdp, () => page.evaluate(pan, frames));
  const sorted = [...times].sort((a, b) => a - b);
  const box = await page.locator(`.react-flow__node[data-id="${middle}"]`).boundingBox();
  if (!box) throw new Error(`${middle} is not on the canvas`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 4; step++) await page.mouse.move(x + 2 * step, y);
  const [, dragged] = await working(cdp, async () => {
    for (let step = 1; step <= steps; step++) await page.mouse.move(x + 8 + 2 * step, y + step);
  });
  await page.mouse.up();
  await page.waitForTimeout(500);
  return {
    panMedian: median(sorted),
    panLate: sorted[Math.floor(sorted.length * 0.95)] as number,
    panWork: panned / frames,
    dragWork: dragged / steps,
  };
}

/** What an act gives, and the milliseconds for which it kept the main thread busy. */
async function working<T>(cdp: CDPSession, act: () => Promise<T>): Promise<readonly [T, number]> {
  const busy = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const before = await busy();
  const given = await act();
  return [given, (await busy()) - before];
}

/** One step of the wheel in every frame, there and back; milliseconds from frame to frame. */
function pan(count: number): Promise<number[]> {
  const pane = document.querySelector('.react-flow__pane') as Element;
  const { x, y, width, height } = pane.getBoundingClientRect();
  const times: number[] = [];
  return new Promise((done) => {
    let before = 0;
    const frame = (now: number): void => {
      if (before > 0) times.push(now - before);
      before = now;
      if (times.length === count) {
        done(times);
        return;
      }
      const deltaX = times.length % 40 < 20 ? 6 : -6;
      pane.dispatchEvent(
        new WheelEvent('wheel', {
          deltaX,
          deltaY: deltaX / 2,
          clientX: x + width / 2,
          clientY: y + height / 2,
          bubbles: true,
          cancelable: true,
        }),
      );
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

interface Typed {
  readonly type: number;
  readonly undo: number;
}

/** From the key to the frame that shows what follows from it on the canvas. */
async function typing(page: Page, name: string, label: string): Promise<Typed> {
  await page.locator(`.react-flow__node[data-id="${name}"]`).focus();
  await page.keyboard.press('Enter');
  const field = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByLabel(label, { exact: true })
    .first();
  await field.fill('9');
  await page.waitForTimeout(1000);
  await field.press('End');
  const type = await untilPainted(page, 'keydown', () => page.keyboard.press('6'));
  await page.waitForTimeout(500);
  await field.press('Escape');
  await field.blur();
  const undo = await untilPainted(page, 'keydown', () => page.keyboard.press('Control+z'), 'z');
  return { type, undo };
}
