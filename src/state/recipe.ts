/** The recipe with which a first visit trains, and the numbers that a person may set in it. */
import type { Recipe } from '../train/protocol.ts';
import type { Figure } from './figure.ts';

/** Trains LeNet-5 to well above 90 % on the made digits within a minute without a GPU. */
export const firstRecipe: Recipe = {
  optimizer: 'adam',
  rate: 0.003,
  schedule: 'cosine',
  batch: 64,
  epochs: 8,
  validation: 0.1,
  seed: 1,
};

export type NumberField = 'rate' | 'batch' | 'epochs' | 'validation' | 'seed';

const plain = { whole: true, times: 1, unit: '' } as const;

export const seedFigure: Figure = {
  ...plain,
  label: 'Seed',
  min: 0,
  max: 2147483647,
  needs: 'a whole number from 0 to 2147483647',
  such: '1',
  hint: 'Start weights, order of the images and dropout follow from it: the same seed, the same run.',
};

export const recipeFigures: Readonly<Record<NumberField, Figure>> = {
  rate: {
    ...plain,
    whole: false,
    label: 'Learning rate',
    min: 1e-8,
    max: 10,
    needs: 'a number above 0, at most 10,',
    such: '0.001',
    hint: 'How far each step goes. Adam likes 0.001, SGD 0.01 to 0.1.',
  },
  batch: {
    ...plain,
    label: 'Batch',
    min: 1,
    max: 4096,
    needs: 'a whole number from 1 to 4096',
    such: '64',
    hint: 'Images per step. Larger is smoother and needs more memory.',
  },
  epochs: {
    ...plain,
    label: 'Epochs',
    min: 1,
    max: 1000,
    needs: 'a whole number from 1 to 1000',
    such: '5',
    hint: 'How often every training image is seen.',
  },
  validation: {
    label: 'Validation',
    whole: false,
    min: 0,
    max: 0.5,
    times: 100,
    unit: '%',
    needs: 'a share from 0 to 50 %',
    such: '10',
    hint: 'Share of the training images that is held back to measure, never trained on.',
  },
  seed: seedFigure,
};

/** How many digits are made to train on; the test digits come on top. */
export const countFigure: Figure = {
  ...plain,
  label: 'Images',
  min: 100,
  max: 100_000,
  needs: 'a whole number from 100 to 100000',
  such: '10000',
  hint: 'More images, more variety, and longer epochs.',
};
