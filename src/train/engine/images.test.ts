/** Training on images that lie elsewhere, and on more classes than a byte can number. */
import { beforeAll, expect, test } from 'vitest';
import type { Compiled } from '../../compile/compiled.ts';
import { initialWeights } from '../../compile/weights.ts';
import type { Dataset, HeldImages, Images } from '../../data/dataset.ts';
import type { Recipe, RunNews } from '../protocol.ts';
import { startBackend } from './backend.ts';
import { control } from './control.ts';
import { review } from './inspect.ts';
import { build } from './model.ts';
import { run } from './run.ts';
import { answering, breathe, halves, network } from './tiny.ts';

const recipe: Recipe = { optimizer: 'adam', rate: 0.01, batch: 12, epochs: 2, validation: 0.2, seed: 7 };

beforeAll(() => startBackend('cpu', { wasm: {} }));

/** The same images, of which no more than one batch is ever held; says how many were asked for at once at most. */
function readOnly({ shape, count, pixels, labels }: HeldImages): { images: Images; most: () => number } {
  const size = pixels.length / count;
  let [most, open] = [0, 0];
  const read = async (indices: ArrayLike<number>): Promise<Uint8Array> => {
    open += indices.length;
    most = Math.max(most, open);
    const batch = new Uint8Array(indices.length * size);
    for (let i = 0; i < indices.length; i++) {
      await breathe();
      const from = (indices[i] as number) * size;
      batch.set(pixels.subarray(from, from + size), i * size);
    }
    open -= indices.length;
    return batch;
  };
  return { images: { shape, count, labels, read }, most: () => most };
}

/** A run of the network, its points, and the network. */
async function trained(data: Dataset, asked: Recipe = recipe, compiled: Compiled = network()) {
  const news: RunNews[] = [];
  const host = { yield: breathe, say: (one: RunNews) => void news.push(one) };
  const net = build(compiled, initialWeights(compiled, 1), { seed: asked.seed, step: 0 });
  const outcome = await run(net, data, asked, host, control());
  return { net, outcome, points: news.flatMap((one) => (one.type === 'step' ? one.points : [])) };
}

test('images that are read batch by batch train, validate and test to the very same numbers as images in memory', async () => {
  const train = readOnly(halves.train);
  const test = readOnly(halves.test as HeldImages);
  const held = await trained(halves);
  const read = await trained({ ...halves, train: train.images, test: test.images });
  held.net.dispose();
  read.net.dispose();
  expect(held.points).toHaveLength(12);
  expect(read.points).toEqual(held.points);
  expect([read.outcome.scores, read.outcome.testAccuracy]).toEqual([
    held.outcome.scores,
    held.outcome.testAccuracy,
  ]);
  // 12 to a step; the 16 that validate and the 40 that test are one batch each.
  expect([train.most(), test.most()]).toEqual([16, 40]);
});

test('classes beyond 256 keep their number from the labels to the loss and the review', async () => {
  const many = 1000;
  const compiled = answering(network(), many);
  const train: HeldImages = {
    ...halves.train,
    labels: Uint16Array.from({ length: 80 }, (_, i) => (i % 2 ? many - 1 : 256)),
  };
  const set: Dataset = { id: 'many', name: 'Many', classes: Array.from({ length: many }, String), train };
  const asked = { ...recipe, rate: 0.05, batch: 20, epochs: 4, validation: 0 };
  const { net, outcome } = await trained(set, asked, compiled);
  expect(outcome.reason).toBe('finished');
  const seen = await review(net, set, asked, 80, async () => false);
  expect(new Set(seen.images.map(({ label }) => label))).toEqual(new Set([256, many - 1]));
  expect(seen.wrong).toBe(0);
  net.dispose();
});
