/**
 * What stands behind the worker and the engine in this process: commands in, events out; and `evaluate` as a plain function
 * for the command. One run at a time; its network stays for questions until the next.
 */
import type { Compiled, Weights } from '../../compile/compiled.ts';
import type { DataSource, Dataset, Images } from '../../data/dataset.ts';
import { imageSize, pixelsOf } from '../../data/pixels.ts';
import type {
  BackendName,
  Command,
  CommandId,
  Host,
  Listener,
  Order,
  Recipe,
  Reply,
  RunSpec,
} from '../protocol.ts';
import { startBackend } from './backend.ts';
import { plans } from './batches.ts';
import { type Control, control } from './control.ts';
import { score } from './evaluate.ts';
import { failure } from './failure.ts';
import { predict, review } from './inspect.ts';
import { refusal } from './loss.ts';
import { build, type Net } from './model.ts';
import { all, batches, type Outcome, type RunHost, run } from './run.ts';
import { type Supply, supply } from './supply.ts';

export interface Core {
  /** Resolves when the command has been done, for `start` at the run's end; never rejects. */
  readonly handle: (command: Command) => Promise<void>;
  /** Stops what is on and lets go of the network. */
  readonly close: () => void;
}

/** How many images of a data set the page is shown. */
const SAMPLES = 20;

interface Session {
  readonly run: string;
  readonly net: Net;
  readonly data: Dataset;
  readonly recipe: Recipe;
}

interface Current {
  readonly run: string;
  readonly control: Control;
  readonly done: Promise<void>;
}

export function core(host: Host, say: Listener, testLimitMs: number): Core {
  const data = supply();
  let session: Session | null = null;
  let current: Current | null = null;

  const start = (spec: RunSpec, id: CommandId): Promise<void> => {
    current?.control.stop();
    const before = current?.done;
    const steering = control();
    const tell: RunHost['say'] = (news, answers = id) => say({ ...news, run: spec.run, answers });
    const work = async (): Promise<void> => {
      await before;
      session?.net.dispose();
      session = null;
      const outcome = await begin(spec, { ...host, say: tell }, data, steering, testLimitMs, (begun) => {
        session = begun;
      });
      if (current?.control === steering) current = null;
      for (let by = steering.asked(); by !== undefined; by = steering.asked())
        say({ type: 'refused', answers: by, message: notTraining });
      tell({ type: 'stopped', ...outcome });
    };
    const done = work();
    current = { run: spec.run, control: steering, done };
    return done;
  };

  const between = async (): Promise<boolean> => {
    await host.yield();
    return false;
  };

  const obey = async (command: Command): Promise<void> => {
    const reply = (answer: Reply): void => say({ ...answer, answers: command.id });
    const refuse = (message: string): void => reply({ type: 'refused', message });
    if (command.type === 'load') return show(command.data, data, { yield: host.yield, say: reply });
    if (command.type === 'start') return start(command.spec, command.id);
    switch (command.type) {
      case 'pause':
      case 'resume':
      case 'checkpoint':
      case 'stop': {
        if (current?.run !== command.run) return refuse(notTraining);
        current.control[command.type](command.id);
        if (command.type === 'checkpoint' && command.stop) current.control.stop();
        return;
      }
      case 'predict':
      case 'review':
      case 'weights': {
        if (session?.run !== command.run) return refuse(notHeld);
        return reply(await answer(command, session, between));
      }
      default:
        return command satisfies never;
    }
  };

  return {
    handle: async (command) => {
      try {
        await obey(command);
      } catch (error) {
        const message = failure(error, session?.recipe.batch ?? 1);
        say({ type: 'refused', answers: command.id, message });
      }
    },
    close: () => {
      current?.control.stop();
      void Promise.resolve(current?.done).then(() => session?.net.dispose());
    },
  };
}

const notTraining = 'This run is not being trained. Start the training again.';
const notHeld = 'The engine does not hold this network. Start the training again.';

/** What is asked of the network that is trained, or was last. */
async function answer(
  question: Extract<Order, { readonly type: 'predict' | 'review' | 'weights' }>,
  { net, data, recipe }: Session,
  between: () => Promise<boolean>,
): Promise<Reply> {
  switch (question.type) {
    case 'predict':
      return { type: 'probabilities', values: await predict(net, question.image, question.shape) };
    case 'review':
      return { type: 'reviewed', ...(await review(net, data, recipe, question.count, between)) };
    case 'weights':
      return { type: 'weights', weights: await net.weights() };
    default:
      return question satisfies never;
  }
}

/** Data, backend, model, run. `begun` hears of the network before its first step. */
async function begin(
  spec: RunSpec,
  host: Host & RunHost,
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
    const { from, model, weights } = spec;
    const recipe = from ? { ...spec.recipe, seed: from.seed } : spec.recipe;
    const net = build(model, from?.weights ?? weights, { seed: recipe.seed, step: from?.step ?? 0 });
    begun({ run: spec.run, net, data: loaded, recipe });
    return await run(net, loaded, recipe, host, steering, { testLimitMs, from });
  } catch (error) {
    return ended('failed', failure(error, spec.recipe.batch));
  }
}

const nothingToLearn = (name: string): string =>
  `Training needs images to learn from but ${name} has only test images. Choose a set with both.`;

/** Loads data ahead of a run and shows some of it. */
async function show(
  source: DataSource,
  data: Supply,
  host: Pick<Host, 'yield'> & { readonly say: (reply: Reply) => void },
): Promise<void> {
  const loaded = await data.get(source, host);
  if (typeof loaded === 'string') return host.say({ type: 'refused', message: loaded });
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
