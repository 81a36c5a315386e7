/** Handwritten-like digits, made by code where they are used. */
import { digitsFacts } from '../digits/facts.ts';
import { hash } from '../random.ts';
import { noFiles, source } from './source.ts';

/** Digits that a trained network is tested on: of another seed than those it learns from. */
const TEST = 2000;

export const digits = source({
  id: 'digits',
  label: digitsFacts.name,
  about: 'Made here by code, nothing is fetched.',
  params: [
    {
      id: 'count',
      type: 'int',
      label: 'Images',
      about: 'More images, more variety, and longer epochs.',
      min: 100,
      max: 100_000,
      // Enough that LeNet-5 learns to read and few enough that an epoch takes seconds without a GPU.
      value: 10_000,
    },
    {
      id: 'seed',
      type: 'int',
      label: 'Seed',
      about: 'Another seed, other digits.',
      min: 0,
      max: 2147483647,
      value: 1,
    },
  ],
  facts: digitsFacts,
  match: () => noFiles,
  load: async ({ values: { count, seed }, limit }, tell) => {
    const { makeDigits } = await import('../digits/digits.ts');
    const made = Math.min(count, limit);
    const total = made + TEST;
    const train = await makeDigits(made, seed, (done) => tell(done, total));
    const test = await makeDigits(TEST, hash(seed, 'test'), (done) => tell(made + done, total));
    return { id: 'digits', name: digitsFacts.name, classes: digitsFacts.classes, train, test };
  },
});
