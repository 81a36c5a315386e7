/** `test`: the accuracy of a trained model on images that it did not learn from. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Dataset } from '../data/dataset.ts';
import { needed, parse, Refused, type Subcommand, WrongUse } from './command.ts';
import { factsOf, load, sourceOf } from './data.ts';
import { checkDocument, compileReport, openDocument, trainedWeights } from './document.ts';
import { backendOf, nodeHost } from './train.ts';

export const test: Subcommand = {
  usage:
    'test <DIR with model.json> --data <digits|DIR of IDX files or with digits.csv> [--backend wasm|cpu]',
  about:
    'prints the accuracy on the test files, or on all images where there are no test files; for digits on 2,000 that train never uses',
  run: async (args, io) => {
    const { values, positionals } = parse(args, { data: { type: 'string' }, backend: { type: 'string' } }, 1);
    const backend = backendOf(values.backend);
    const file = join(resolve(io.cwd, positionals[0] as string), 'model.json');
    if (!existsSync(file)) throw new WrongUse(`There is no ${file}.`);
    const source = sourceOf(needed('--data', values.data), undefined, 1, io);
    const document = await openDocument(file, io);
    if (!document.trained) throw new Refused(`${file} is a project file without weights. Train it first.`);
    // Of images that are made only the test images are wanted: one to train on is enough.
    const data = await load(source.files ? source : { ...source, limit: 1 });
    const images = testImages(data);
    const model = compileReport(checkDocument(document, { ...factsOf(data), image: images.shape }));
    const weights = trainedWeights(document.trained, model);
    const { evaluate } = await import('../train/engine/core.ts');
    const { accuracy, n } = await evaluate(model, weights, images, backend, nodeHost);
    io.out(JSON.stringify({ accuracy, n }));
    return 0;
  },
};

const testImages = ({ test, train }: Dataset) => (test && test.count > 0 ? test : train);
