/** A block that is a module: of which definition, one of how many, and what can be done with it. */

import { actions, isEnabled } from '../../editor/actions/actions.ts';
import { blocksOf } from '../../editor/numbers.ts';
import { definitionOf } from '../../graph/declared.ts';
import { usesOf } from '../../graph/edit/modules/definitions.ts';
import type { Block } from '../../graph/project.ts';
import { Button } from '../controls/Button.tsx';
import { Tip } from '../controls/Tip.tsx';
import { useDocument, useEditor, useKeyNames } from '../editor.ts';

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
  const editor = useEditor();
  const names = useKeyNames();
  const project = useDocument((state) => state.history.now);
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
          const off = !isEnabled(editor, action);
          return (
            <Tip
              key={id}
              text={
                <>
                  {off && why ? why : about} {keys[0] && <span className="opacity-60">{names(keys[0])}</span>}
                </>
              }
            >
              <Button
                className="h-7.5! flex-1 px-1.5! text-xs aria-disabled:opacity-40"
                aria-disabled={off}
                onClick={() => !off && action.perform(editor)}
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
