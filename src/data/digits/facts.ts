/** What is known of the made digits before any is made. */
import type { DataFacts } from '../dataset.ts';
import { FIELD } from './ink.ts';

export const digitsFacts: DataFacts = {
  name: 'Handwritten-like digits',
  image: [FIELD, FIELD, 1],
  classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
};
