/** Several blocks are selected: how many, what they cost together, and what can be done to all of them. */
import { addCosts, free } from '../../blocks/cost.ts';
import { type Action, type ActionId, actions, isEnabled } from '../../editor/actions/actions.ts';
import { inFull, inShort } from '../../editor/numbers.ts';
import type { Block } from '../../graph/project.ts';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { icons } from '../controls/icons.ts';
import { useEditor, useKeyNames, useScope } from '../editor.ts';
import { Section } from './Section.tsx';

const common: readonly ActionId[] = ['makeModule', 'duplicate', 'copy', 'bypass', 'remove'];

const arranging = [
  ['alignLeft', 'alignCentre', 'alignRight', 'alignTop', 'alignMiddle', 'alignBottom'],
  ['distributeAcross', 'distributeDown', 'tidySelection'],
] as const;

export function SelectionForm({ blocks }: { readonly blocks: readonly Block[] }) {
  const editor = useEditor();
  const names = useKeyNames();
  const results = useScope().blocks;
  const cost = blocks.reduce((sum, { id }) => addCosts(sum, results.get(id)?.cost ?? free), free);
  return (
    <>
      <h2 className="pt-1 text-[14px] font-semibold">{inFull(blocks.length)} blocks</h2>
      <Section title="Cost" boxed>
        <p>
          <strong className="font-semibold">{inFull(cost.params)}</strong> parameters
        </p>
        <p>
          <strong className="font-semibold">{inShort(cost.macs)}</strong> multiplications
        </p>
      </Section>
      <Section title="Arrange">
        <div role="toolbar" aria-label="Arrange" className="flex flex-col gap-0.5">
          {arranging.map((row) => (
            <div key={row[0]} className="flex gap-0.5">
              {row.map((id) => {
                const action: Action = actions[id];
                const [keys] = action.keys;
                return (
                  <IconButton
                    key={id}
                    look="bare"
                    icon={icons[id]}
                    name={action.name}
                    keys={keys && names(keys)}
                    disabled={!isEnabled(editor, action)}
                    onClick={() => action.perform(editor)}
                  />
                );
              })}
            </div>
          ))}
        </div>
      </Section>
      <Section title="All of them">
        <div className="flex flex-col gap-1.5">
          {common.map((id) => (
            <Do key={id} id={id} />
          ))}
        </div>
      </Section>
    </>
  );
}

function Do({ id }: { readonly id: ActionId }) {
  const editor = useEditor();
  const names = useKeyNames();
  const action: Action = actions[id];
  const Icon = icons[id];
  const [keys] = action.keys;
  return (
    <Button
      className="justify-start"
      disabled={!isEnabled(editor, action)}
      onClick={() => action.perform(editor)}
    >
      <Icon aria-hidden="true" className="size-3.5 text-soft" />
      <span className="flex-1 text-left">{action.name}</span>
      {keys && <span className="text-[11px] text-faint">{names(keys)}</span>}
    </Button>
  );
}
