/** How the next run learns, and on what. */

import { useId } from 'react';
import type { Scalar } from '../../blocks/param.ts';
import { backendChoices } from '../../train/adapter.ts';
import { hyperparameters } from '../../train/hyperparameters.ts';
import { useRuns } from '../editor.ts';
import { useBackend } from './BackendPill.tsx';
import { box, FigureBox } from './FigureBox.tsx';

export function RecipeForm() {
  const backend = useRuns((state) => state.backend);
  const setBackend = useRuns((state) => state.setBackend);
  const chosen = useBackend();
  return (
    <form
      aria-label="Recipe of the next run"
      onSubmit={(event) => event.preventDefault()}
      className="grid grid-cols-1 items-center @3xl:grid-cols-2 gap-x-5 gap-y-1"
    >
      {hyperparameters.map((param) => (
        <Hyperparameter key={param.id} param={param} />
      ))}
      <Choice label="Backend" value={backend} of={backendChoices} choose={setBackend} hint={chosen?.why} />
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

function Hyperparameter({ param }: { param: (typeof hyperparameters)[number] }) {
  // A draft of an earlier version may lack one.
  const value = useRuns((state) => state.recipe[param.id] ?? param.value);
  const setRecipe = useRuns((state) => state.setRecipe);
  const set = (now: Scalar): void => setRecipe({ [param.id]: now });
  if (param.type !== 'enum') return <FigureBox figure={param} value={value as number} set={set} />;
  const hint = 'about' in param ? param.about : undefined;
  return <Choice label={param.label} value={value as string} of={param.labels} choose={set} hint={hint} />;
}
