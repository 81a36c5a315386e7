/** Choices as people write them; a choice that is a word stands as it is. */
import { nonlinearityName } from '../../blocks/nonlinearity.ts';

const labels: Readonly<Record<string, string>> = { ...nonlinearityName, linear: 'none (linear)' };

export const choiceLabel = (choice: string): string =>
  Object.hasOwn(labels, choice) ? (labels[choice] as string) : choice;
