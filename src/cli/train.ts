/** `train`: trains a network in this process and writes it as a model; a line per epoch, then one JSON line. */
import { resolve } from 'node:path';
import { initialWeights } from '../compile/weights.ts';
import { tfjs } from '../formats/table.ts';
import type { Event, Host, Recipe } from '../train/protocol.ts';
import { type Io, needed, parse, Refused, type Subcommand, WrongUse, wholeNumber } from './command.ts';
import { factsOf, knownFacts, load, sourceOf } from './data.ts';
import { checkDocument, compileReport, openDocument } from './document.ts';
import { writeModel } from './export.ts';

export const train: Subcommand = {
  usage:
    'train <graph.json|template> --data <digits|DIR of IDX files> [--epochs N] [--batch N] [--limit N] [--seed N] [--lr X] [--backend wasm|cpu] -o DIR',
  about:
    'trains with Adam, whose learning rate falls to 0 along half a cosine, a tenth of the images held back; --limit is the number of training images (60,000 digits unless said)',
  run: async (args, io) => {
    const { values, positionals } = parse(
      args,
      {
        data: { type: 'string' },
        epochs: { type: 'string' },
        batch: { type: 'string' },
        limit: { type: 'string' },
        seed: { type: 'string' },
        lr: { type: 'string' },
        backend: { type: 'string' },
        output: { type: 'string', short: 'o' },
      },
      1,
    );
    const seed = wholeNumber('--seed', values.seed, 1, 0);
    const recipe: Recipe = {
      optimizer: 'adam',
      rate: rateOf(values.lr),
      schedule: 'cosine',
      batch: wholeNumber('--batch', values.batch, 64, 1),
      epochs: wholeNumber('--epochs', values.epochs, 5, 1),
      validation: 0.1,
      seed,
    };
    const limit = values.limit === undefined ? undefined : wholeNumber('--limit', values.limit, 0, 1);
    const backend = backendOf(values.backend);
    const folder = needed('-o', values.output);
    const source = sourceOf(needed('--data', values.data), limit, seed, io);
    const document = await openDocument(positionals[0] as string, io);
    const facts = knownFacts(source.source) ?? factsOf(await load(source));
    const model = compileReport(checkDocument(document, facts));
    const weights = initialWeights(model, seed);
    const { train: start } = await import('../train/engine/local.ts');
    const outcome = await start(
      { run: 'command', model, weights, recipe, data: source, backend },
      nodeHost,
      (event) => tell(event, recipe.epochs, io),
    );
    if (outcome.reason !== 'finished' || !outcome.weights || !outcome.scores)
      throw new Refused(outcome.message || 'The training did not finish.');
    const learned = { project: document.project, model, weights: outcome.weights, labels: facts.classes };
    await writeModel(tfjs, learned, resolve(io.cwd, folder), io);
    const { scores, testAccuracy, imagesPerSecond } = outcome;
    io.out(JSON.stringify({ ...scores, testAccuracy, imagesPerSecond }));
    return 0;
  },
};

/** tfjs finds its own wasm files in Node. */
export const nodeHost: Host = {
  wasm: {},
  yield: () => new Promise((go) => setImmediate(go)),
};

export function backendOf(name = 'wasm'): 'wasm' | 'cpu' {
  if (name === 'wasm' || name === 'cpu') return name;
  throw new WrongUse(`--backend needs wasm or cpu but gets “${name}”.`);
}

function rateOf(text: string | undefined): number {
  const rate = text === undefined ? 0.003 : Number(text);
  if (rate > 0 && rate <= 10) return rate;
  throw new WrongUse(`--lr needs a number above 0, at most 10, but gets “${text}”.`);
}

function tell(event: Event, epochs: number, io: Io): void {
  if (event.type === 'backend') io.err(event.why);
  if (event.type !== 'epoch') return;
  const { loss, accuracy, valLoss, valAccuracy } = event.scores;
  const held =
    valLoss === null || valAccuracy === null
      ? ''
      : `, validation ${valLoss.toFixed(4)} and ${percent(valAccuracy)}`;
  io.out(`epoch ${event.epoch}/${epochs}: loss ${loss.toFixed(4)}, accuracy ${percent(accuracy)}${held}`);
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
