/** What a person may set for a run, in the order in which it is asked; its defaults are the recipe of a first visit. */
import type { Param } from '../blocks/param.ts';
import { defaultsOf } from '../blocks/param-bounds.ts';
import type { Recipe } from './protocol.ts';

/**
 * The defaults train LeNet-5 to well above 90 % on the made digits within a minute without a GPU.
 */
export const hyperparameters = [
  {
    id: 'optimizer',
    type: 'enum',
    label: 'Optimizer',
    of: ['adam', 'momentum', 'sgd', 'rmsprop'],
    labels: { adam: 'Adam', momentum: 'Momentum 0.9', sgd: 'SGD', rmsprop: 'RMSprop' },
    value: 'adam',
  },
  {
    id: 'epochs',
    type: 'int',
    label: 'Epochs',
    about: 'How often every training image is seen.',
    min: 1,
    max: 1000,
    value: 8,
    such: 5,
  },
  {
    id: 'rate',
    type: 'real',
    label: 'Learning rate',
    about: 'How far each step goes. Adam likes 0.001, SGD 0.01 to 0.1.',
    min: 0,
    above: true,
    max: 10,
    value: 0.003,
    such: 0.001,
  },
  {
    id: 'batch',
    type: 'int',
    label: 'Batch',
    about: 'Images per step. Larger is smoother and needs more memory.',
    min: 1,
    max: 4096,
    value: 64,
  },
  {
    id: 'schedule',
    type: 'enum',
    label: 'Schedule',
    about: 'How the learning rate goes on from step to step. Falling, it settles more finely at the end.',
    of: ['cosine', 'constant'],
    labels: { cosine: 'Falls to 0 (cosine)', constant: 'Constant' },
    value: 'cosine',
  },
  {
    id: 'validation',
    type: 'real',
    label: 'Validation',
    about: 'Share of the training images that is held back to measure, never trained on.',
    min: 0,
    max: 0.5,
    percent: true,
    value: 0.1,
  },
  {
    id: 'seed',
    type: 'int',
    label: 'Seed',
    about: 'Start weights, order of the images and dropout follow from it: the same seed, the same run.',
    min: 0,
    max: 2147483647,
    value: 1,
  },
] as const satisfies readonly Param[];

/** Every field of a recipe is described above: one that is not would be missing here. */
export const firstRecipe: Required<Recipe> = defaultsOf(hyperparameters);
