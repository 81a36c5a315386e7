/**
 * The engine as its users see it: commands in, events out, for the page's worker; and `train` and `evaluate` as plain
 * functions for the command. One run at a time; its network stays for questions until the next.
 */
import type { Compiled, Weights } from '../../compile/compiled.ts';
import type { DataSource, Dataset, Images } from '../../data/dataset.ts';
import { imageSize, pixelsOf } from '../../data/pixels.ts';
import type { BackendName, Command, Host, RunSpec } from '../protocol.ts';
import { startBackend } from './backend.ts';
import { plans } from './batches.ts';
import { type Control, control } from './control.ts';
import { score } from './evaluate.ts';
import { failure } from './failure.ts';
import { predict, review } from './inspect.ts';
import { refusal } from './loss.ts';
import { build, type Net } from './model.ts';
import { all, batches, type Outcome, run } from './run.ts';
import { type Supply, supply } from './supply.ts';

export interface Engine {
  readonly handle: (command: Command) => Promise<void>;
}

/** How many images of a data set the page is shown. */
const SAMPLES = 20;
/** A person is not kept waiting longer for the test at a run's end: on slow backends it takes minutes. */
const TEST_LIMIT_MS = 15_000;

interface Session {
  readonly net: Net;
  readonly data: Dataset;
  readonly spec: RunSpec;
}

export function createEngine(host: Host): Engine {
  const data = supply();
  let session: Session | null = null;
  let current: { readonly control: Control; readonly done: Promise<void> } | null = null;

  const start = (spec: RunSpec): Promise<void> => {
    current?.control.stop();
    const before = current?.done;
    const steering = control();
    const work = async (): Promise<void> => {
      await before;
      session?.net.dispose();
      session = null;
      const outcome = await begin(spec, host, data, steering, TEST_LIMIT_MS, (begun) => {
        session = begun;
      });
      host.say({ type: 'stopped', ...outcome });
    };
    const done = work();
    current = { control: steering, done };
    return done;
  };

  const between = async (): Promise<boolean> => {
    await host.yield();
    return false;
  };

  const handle = async (command: Command): Promise<void> => {
    switch (command.type) {
      case 'load':
        return show(command.data, data, host);
      case 'start':
        return start(command.spec);
      case 'pause':
        return current?.control.pause();
      case 'resume':
        return current?.control.resume();
      case 'stop':
        return current?.control.stop();
      case 'predict': {
        const values = session ? await predict(session.net, command.image, command.shape) : [];
        return host.say({ type: 'probabilities', id: command.id, values });
      }
      case 'review': {
        if (!session) return host.say({ type: 'reviewed', images: [], wrong: 0, of: 0 });
        const { net, data: seen, spec } = session;
        const found = await review(net, seen, spec.recipe, command.count, between);
        return host.say({ type: 'reviewed', ...found });
      }
      case 'weights': {
        const weights = session ? await session.net.weights() : new Map();
        return host.say({ type: 'weights', id: command.id, weights });
      }
      default:
        return command satisfies never;
    }
  };
  return { handle };
}

/** Data, backend, model, run. `begun` hears of the network before its first step. */
async function begin(
  spec: RunSpec,
  host: Host,
  data: Supply,
  steering: Control,
  testLimitMs: number,
  begun: (session: Session) => void,
): Promise<Outcome> {
  const ended = (reason: 'failed' | 'stopped', message: string): Outcome => ({
    reason,
    message,
    scores: null,
    testAccuracy: null,
    imagesPerSecond: 0,
  });
  try {
    const loaded = await data.get(spec.data, host);
    if (typeof loaded === 'string') return ended('failed', loaded);
    if (loaded.train.count === 0) return ended('failed', nothingToLearn(loaded.name));
    const fits = plans(spec.model, loaded.train.shape);
    if (typeof fits === 'string') return ended('failed', fits);
    const refused = refusal(spec.model, loaded.classes.length, loaded.name);
    if (refused) return ended('failed', refused);
    const started = await startBackend(spec.backend, host, host.say);
    host.say({ type: 'backend', ...started });
    if (steering.stopped()) return ended('stopped', '');
    const net = build(spec.model, spec.weights, { seed: spec.recipe.seed, step: 0 });
    begun({ net, data: loaded, spec });
    return await run(net, loaded, spec.recipe, host, steering, testLimitMs);
  } catch (error) {
    return ended('failed', failure(error, spec.recipe.batch));
  }
}

const nothingToLearn = (name: string): string =>
  `Training needs images to learn from but ${name} has only test images. Choose a set with both.`;

/** Loads data ahead of a run and shows some of it. */
async function show(source: DataSource, data: Supply, host: Host): Promise<void> {
  const loaded = await data.get(source, host);
  if (typeof loaded === 'string') return host.say({ type: 'data-refused', message: loaded });
  const { train, test } = loaded;
  const size = imageSize(train);
  const shown = Math.min(SAMPLES, train.count);
  const pixels = await pixelsOf(train, all(train).subarray(0, shown));
  host.say({
    type: 'data',
    facts: { name: loaded.name, image: train.shape, classes: loaded.classes },
    train: train.count,
    test: test?.count ?? 0,
    samples: Array.from({ length: shown }, (_, i) => ({
      pixels: pixels.slice(i * size, (i + 1) * size),
      label: train.labels[i] as number,
    })),
  });
}

export interface Trained extends Outcome {
  /** As they were at the end; null where nothing was trained. */
  readonly weights: Weights | null;
}

/** A whole run in this process; `host.say` hears all events but the last. Failures come back as `reason` and `message`. */
export async function train(spec: RunSpec, host: Host): Promise<Trained> {
  const kept: { net?: Net } = {};
  const outcome = await begin(spec, host, supply(), control(), Number.POSITIVE_INFINITY, ({ net }) => {
    kept.net = net;
  });
  const weights = (await kept.net?.weights()) ?? null;
  kept.net?.dispose();
  return { ...outcome, weights };
}

/** Accuracy of the main output on `images`, 0 … 1; throws an Error with a sentence where they cannot enter the network. */
export async function evaluate(
  compiled: Compiled,
  weights: Weights,
  images: Images,
  backend: BackendName | 'auto',
  host: Host,
): Promise<{ readonly accuracy: number; readonly n: number }> {
  await startBackend(backend, host);
  const net = build(compiled, weights, { seed: 0, step: 0 });
  try {
    const found = await score(net, batches(net, images), all(images), async () => {
      await host.yield();
      return false;
    });
    return { accuracy: found?.accuracy ?? 0, n: images.count };
  } finally {
    net.dispose();
  }
}
