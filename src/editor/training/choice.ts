/** How the open document is trained, as it is kept with its draft. */
import type { TrainingChoice } from '../document/autosave.ts';
import type { Training as Kept } from '../document/drafts.ts';
import type { Training } from './training.ts';

export const choiceOf = ({ data, runs }: Pick<Training, 'data' | 'runs'>): TrainingChoice => ({
  getState: () => ({
    recipe: runs.getState().recipe,
    digits: data.getState().values.digits as Kept['digits'],
  }),
  setState: ({ recipe, digits }) => {
    runs.setRecipe(recipe);
    data.setState({ values: { ...data.getState().values, digits: { ...digits } } });
  },
  subscribe: (hear) => {
    const stops = [runs.subscribe(hear), data.subscribe(hear)];
    return () => {
      for (const stop of stops) stop();
    };
  },
});
