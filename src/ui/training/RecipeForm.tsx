/** How the next run learns, and on what. */
import { useId } from 'react';
import { type NumberField, recipeFigures } from '../../state/recipe.ts';
import { useRuns } from '../../state/runs.ts';
import type { BackendName, Recipe } from '../../train/protocol.ts';
import { useBackend } from './BackendPill.tsx';
import { box, FigureBox } from './FigureBox.tsx';

const optimizers: Readonly<Record<Recipe['optimizer'], string>> = {
  adam: 'Adam',
  momentum: 'Momentum 0.9',
  sgd: 'SGD',
  rmsprop: 'RMSprop',
};

const schedules: Readonly<Record<NonNullable<Recipe['schedule']>, string>> = {
  cosine: 'Falls to 0 (cosine)',
  constant: 'Constant',
};

const backends: Readonly<Record<BackendName | 'auto', string>> = {
  auto: 'Automatic',
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'CPU (slow)',
};

export function RecipeForm() {
  const recipe = useRuns((state) => state.recipe);
  const setRecipe = useRuns((state) => state.setRecipe);
  const backend = useRuns((state) => state.backend);
  const setBackend = useRuns((state) => state.setBackend);
  const chosen = useBackend();
  return (
    <form
      aria-label="Recipe of the next run"
      onSubmit={(event) => event.preventDefault()}
      className="grid grid-cols-1 items-center @3xl:grid-cols-2 gap-x-5 gap-y-1"
    >
      <Choice
        label="Optimizer"
        value={recipe.optimizer}
        of={optimizers}
        choose={(optimizer) => setRecipe({ optimizer })}
      />
      <Field field="epochs" />
      <Field field="rate" />
      <Field field="batch" />
      <Choice
        label="Schedule"
        value={recipe.schedule ?? 'constant'}
        of={schedules}
        choose={(schedule) => setRecipe({ schedule })}
        hint="How the learning rate goes on from step to step. Falling, it settles more finely at the end."
      />
      <Field field="validation" />
      <Field field="seed" />
      <Choice label="Backend" value={backend} of={backends} choose={setBackend} hint={chosen?.why} />
    </form>
  );
}

function Choice<T extends string>({
  label,
  value,
  of,
  choose,
  hint,
}: {
  label: string;
  value: T;
  of: Readonly<Record<T, string>>;
  choose: (value: T) => void;
  hint?: string | undefined;
}) {
  const id = useId();
  return (
    <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-2" title={hint}>
      <label htmlFor={id} className="text-soft">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value as T)} className={box}>
        {(Object.entries(of) as [T, string][]).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Field({ field }: { field: NumberField }) {
  const value = useRuns((state) => state.recipe[field]);
  const setRecipe = useRuns((state) => state.setRecipe);
  return <FigureBox figure={recipeFigures[field]} value={value} set={(now) => setRecipe({ [field]: now })} />;
}
