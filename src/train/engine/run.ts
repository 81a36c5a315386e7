/**
 * A run from its first step to its end: epochs of seeded order, what the page is told and when, validation after every
 * epoch, pause, stop and checkpoints between any two steps. Everything that can go wrong ends it with a sentence.
 */
import type { Dataset, Images } from '../../data/dataset.ts';
import { splitValidation } from '../../data/load.ts';
import { permutation, random } from '../../data/random.ts';
import type { Checkpoint, CommandId, Host, Point, Recipe, RunNews, Scores, StopReason } from '../protocol.ts';
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

export interface RunOptions {
  /** A test at the end that takes longer is broken off, and the test accuracy is null. */
  readonly testLimitMs?: number;
  /** Where to go on; `net` must have its weights, seed and step, the recipe its seed. */
  readonly from?: Checkpoint | undefined;
}

/** Trains `net` in place. The data must fit the network (`plans`, `refusal`). */
export async function run(
  net: Net,
  data: Dataset,
  recipe: Recipe,
  host: RunHost,
  control: Control,
  { testLimitMs = Number.POSITIVE_INFINITY, from }: RunOptions = {},
): Promise<Outcome> {
  const speed = pace();
  let scores = from?.scores ?? null;
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
  const work = trainer(net, train, recipe, from?.optimizer);
  let told = Number.NEGATIVE_INFINITY;
  let epoch = from?.epoch ?? 1;
  let done = from?.done ?? 0;
  /** Points of this epoch. */
  let seen = from?.points ?? [];
  /** The first loss that is no number. */
  let bad: Point | undefined;

  /** Reads what the device knows and tells it. */
  const tell = async (): Promise<void> => {
    const points = await work.read();
    told = performance.now();
    seen = [...seen, ...points];
    const { step } = net.clock;
    const imagesPerSecond = speed.current();
    const left = (steps - step) * Math.min(recipe.batch, split.train.length);
    host.say({
      type: 'step',
      points,
      progress: {
        step,
        steps,
        epoch: Math.min(epoch, recipe.epochs),
        epochs: recipe.epochs,
        imagesPerSecond,
        secondsLeft: imagesPerSecond > 0 ? left / imagesPerSecond : 0,
      },
    });
    bad ??= points.find((point) => !Number.isFinite(point.loss));
  };

  /** Of where the run stands; between two steps. */
  const checkpoint = async (): Promise<Checkpoint> => {
    await tell();
    return {
      weights: await net.weights(),
      optimizer: await work.memory(),
      seed: net.clock.seed,
      step: net.clock.step,
      epoch,
      done,
      points: seen,
      scores,
    };
  };

  const giveCheckpoints = async (): Promise<void> => {
    for (let by = control.asked(); by !== undefined; by = control.asked())
      host.say({ type: 'checkpoint', checkpoint: await checkpoint() }, by);
  };

  /** Lets messages in, gives checkpoints and waits out a pause; true when the run is to stop. */
  const between = async (): Promise<boolean> => {
    await host.yield();
    await giveCheckpoints();
    const paused = control.paused();
    if (paused !== null) {
      speed.rest();
      host.say({ type: 'paused' }, paused);
      while (control.paused() !== null) {
        await control.change();
        await giveCheckpoints();
      }
      speed.go();
      const resumed = control.resumed();
      if (resumed !== null && !control.stopped()) host.say({ type: 'resumed' }, resumed);
    }
    return control.stopped();
  };

  /** Trains on what is left of the epoch's order; true when the run is to stop. */
  const trainEpoch = async (): Promise<boolean> => {
    const order = permutation(split.train.length, random('shuffle', recipe.seed, epoch));
    for (const piece of pieces(order.subarray(done), recipe.batch)) {
      await work.step(
        piece.map((i) => split.train[i] as number),
        rateAt(recipe, net.clock.step, steps),
      );
      done += piece.length;
      speed.trained(piece.length);
      if (performance.now() - told >= TELL_EVERY_MS) await tell();
      if (!bad && (await between())) {
        await tell();
        return true;
      }
      if (bad) return true;
    }
    await tell();
    return false;
  };

  try {
    while (epoch <= recipe.epochs) {
      const stopped = await trainEpoch();
      if (bad) return end('diverged', divergence(bad.step, bad.loss, recipe.rate));
      if (stopped) return end('stopped', '');
      speed.rest();
      const held = await score(net, train, split.validation, between);
      if (control.stopped()) return end('stopped', '');
      scores = {
        ...mean(seen, recipe.batch, split.train.length),
        valLoss: held?.loss ?? null,
        valAccuracy: held?.accuracy ?? null,
      };
      host.say({ type: 'epoch', epoch, step: net.clock.step, scores });
      epoch++;
      done = 0;
      seen = [];
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
