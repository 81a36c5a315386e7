/**
 * A run from its first step to its end: epochs of seeded order, what the page is told and when, validation after every
 * epoch, pause and stop between any two steps. Everything that can go wrong ends it with a sentence.
 */
import type { Dataset, Images } from '../../data/dataset.ts';
import { splitValidation } from '../../data/load.ts';
import { permutation, random } from '../../data/random.ts';
import type { CommandId, Host, Point, Recipe, RunNews, Scores, StopReason } from '../protocol.ts';
import { type Batches, batchesOf, pieces, plans } from './batches.ts';
import type { Control } from './control.ts';
import { score } from './evaluate.ts';
import { divergence, failure } from './failure.ts';
import type { Net } from './model.ts';
import { rateAt } from './optimizer.ts';
import { pace } from './pace.ts';
import { trainer } from './trainer.ts';

export interface Outcome {
  readonly reason: StopReason;
  /** Empty where the person knows why. */
  readonly message: string;
  readonly scores: Scores | null;
  readonly testAccuracy: number | null;
  readonly imagesPerSecond: number;
}

/** What the surroundings lend a run. News answers the command that began it, unless another is said. */
export interface RunHost extends Pick<Host, 'yield'> {
  readonly say: (news: RunNews, answers?: CommandId) => void;
}

/** The page hears of steps at most this often. */
const TELL_EVERY_MS = 250;

/**
 * Trains `net` in place. The data must fit the network (`plans`, `refusal`). A test at the end that takes longer than
 * `testLimitMs` is broken off, and the test accuracy is null.
 */
export async function run(
  net: Net,
  data: Dataset,
  recipe: Recipe,
  host: RunHost,
  control: Control,
  testLimitMs = Number.POSITIVE_INFINITY,
): Promise<Outcome> {
  const speed = pace();
  let scores: Scores | null = null;
  const end = (reason: StopReason, message: string, testAccuracy: number | null = null): Outcome => ({
    reason,
    message,
    scores,
    testAccuracy,
    imagesPerSecond: speed.average(),
  });
  const train = batches(net, data.train);
  const split = splitValidation(data.train, recipe.validation, recipe.seed);
  const perEpoch = Math.ceil(split.train.length / recipe.batch);
  const steps = perEpoch * recipe.epochs;
  const work = trainer(net, train, recipe);
  let told = Number.NEGATIVE_INFINITY;
  let seen: Point[] = [];

  /** Reads what the device knows and tells it; the first loss that is no number, if any. */
  const tell = async (epoch: number): Promise<Point | undefined> => {
    const points = await work.read();
    told = performance.now();
    seen.push(...points);
    const { step } = net.clock;
    const imagesPerSecond = speed.current();
    const left = (steps - step) * Math.min(recipe.batch, split.train.length);
    host.say({
      type: 'step',
      points,
      progress: {
        step,
        steps,
        epoch,
        epochs: recipe.epochs,
        imagesPerSecond,
        secondsLeft: imagesPerSecond > 0 ? left / imagesPerSecond : 0,
      },
    });
    return points.find((point) => !Number.isFinite(point.loss));
  };

  /** Lets messages in and waits out a pause; true when the run is to stop. */
  const between = async (): Promise<boolean> => {
    await host.yield();
    const paused = control.paused();
    if (paused !== null) {
      speed.rest();
      host.say({ type: 'paused' }, paused);
      const resumed = await control.going();
      speed.go();
      if (resumed !== null) host.say({ type: 'resumed' }, resumed);
    }
    return control.stopped();
  };

  try {
    for (let epoch = 1; epoch <= recipe.epochs; epoch++) {
      const order = permutation(split.train.length, random('shuffle', recipe.seed, epoch));
      seen = [];
      for (const piece of pieces(order, recipe.batch)) {
        work.step(
          piece.map((i) => split.train[i] as number),
          rateAt(recipe, net.clock.step, steps),
        );
        speed.trained(piece.length);
        if (performance.now() - told >= TELL_EVERY_MS) {
          const bad = await tell(epoch);
          if (bad) return end('diverged', divergence(bad.step, bad.loss, recipe.rate));
        }
        if (await between()) {
          await tell(epoch);
          return end('stopped', '');
        }
      }
      const bad = await tell(epoch);
      if (bad) return end('diverged', divergence(bad.step, bad.loss, recipe.rate));
      speed.rest();
      const held = await score(net, train, split.validation, between);
      if (control.stopped()) return end('stopped', '');
      scores = {
        ...mean(seen, recipe.batch, split.train.length),
        valLoss: held?.loss ?? null,
        valAccuracy: held?.accuracy ?? null,
      };
      host.say({ type: 'epoch', epoch, step: net.clock.step, scores });
      speed.go();
    }
    speed.rest();
    const until = performance.now() + testLimitMs;
    const late = async (): Promise<boolean> => (await between()) || performance.now() > until;
    const tested = data.test ? await score(net, batches(net, data.test), all(data.test), late) : null;
    return end('finished', '', tested?.accuracy ?? null);
  } catch (error) {
    return end('failed', failure(error, recipe.batch));
  } finally {
    work.dispose();
  }
}

/** Batches of images that are known to fit. */
export function batches(net: Net, images: Images): Batches {
  const fits = plans(net.compiled, images.shape);
  if (typeof fits === 'string') throw new Error(fits);
  return batchesOf(net.compiled, images, fits);
}

export const all = (images: Images): Uint32Array => Uint32Array.from({ length: images.count }, (_, i) => i);

/** Over one epoch's steps, each with the weight of its images: the last batch may be smaller. */
function mean(points: readonly Point[], batch: number, images: number): { loss: number; accuracy: number } {
  let loss = 0;
  let accuracy = 0;
  points.forEach((point, i) => {
    const share = Math.min(batch, images - i * batch) / images;
    loss += share * point.loss;
    accuracy += share * point.accuracy;
  });
  return { loss, accuracy };
}
