/** A block that is a module: of which definition, one of how many, and what can be done with it. */

import { definitionOf } from '../../graph/declared.ts';
import { usesOf } from '../../graph/edit/modules/definitions.ts';
import type { Block } from '../../graph/project.ts';
import { useProject } from '../../state/project.ts';
import { actions, isEnabled } from '../actions.ts';
import { showKeys } from '../keys.ts';
import { blocksOf } from '../numbers.ts';
import { Button } from '../parts/Button.tsx';
import { Tip } from '../parts/Tip.tsx';

interface Offered {
  readonly id: 'openModule' | 'takeApart' | 'detach';
  readonly label: string;
  readonly about: string;
  /** Why it cannot be done. */
  readonly off?: string;
}

const offered: readonly Offered[] = [
  {
    id: 'openModule',
    label: 'Open',
    about: 'Shows what is inside. A change there changes all of its blocks.',
  },
  { id: 'takeApart', label: 'Take apart', about: 'Puts what is inside in its place, without a module.' },
  {
    id: 'detach',
    label: 'Detach',
    about: 'Gives this block a definition of its own, so that the others stay as they are.',
    off: 'No other block shares its definition.',
  },
];

export function InstanceSection({ block }: { readonly block: Block }) {
  const project = useProject((state) => state.history.now);
  const key = block.module ?? '';
  const definition = definitionOf(project, key);
  if (!definition) return null;
  const uses = usesOf(project, key);
  return (
    <section aria-label="Module" className="mt-1">
      <p className="text-soft">
        {uses > 1
          ? `One of ${blocksOf(uses, definition.name)}`
          : `The only ${blocksOf(1, definition.name).slice(2)}`}
      </p>
      <div className="mt-2 flex gap-1.5">
        {offered.map(({ id, label, about, off: why }) => {
          const action = actions[id];
          const keys: readonly string[] = action.keys;
          const off = !isEnabled(action);
          return (
            <Tip
              key={id}
              text={
                <>
                  {off && why ? why : about}{' '}
                  {keys[0] && <span className="opacity-60">{showKeys(keys[0])}</span>}
                </>
              }
            >
              <Button
                className="h-7.5! flex-1 px-1.5! text-xs aria-disabled:opacity-40"
                aria-disabled={off}
                onClick={() => !off && action.perform()}
              >
                {label}
              </Button>
            </Tip>
          );
        })}
      </div>
    </section>
  );
}
