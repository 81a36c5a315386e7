/** Repeat and bypass, for the blocks that can have them. */

import { promoteValue } from '../../editor/commands/modules.ts';
import { canBypass } from '../../editor/commands/selection.ts';
import { change } from '../../editor/here.ts';
import { setBypass, setRepeat } from '../../graph/edit/blocks.ts';
import { ports } from '../../graph/ports.ts';
import type { Block } from '../../graph/project.ts';
import { useDocument, useEditor } from '../editor.ts';
import { Section } from './Section.tsx';
import { ValueField } from './ValueField.tsx';

const repeat = {
  id: 'repeat',
  type: 'int',
  label: 'Repeat',
  about: 'How often the block stands in a row: each feeds the next, with weights of its own.',
  min: 1,
  max: 1000,
  value: 1,
} as const;

const bypass = {
  id: 'bypass',
  type: 'flag',
  label: 'Bypass',
  about: 'Lets the input through as it is, as if the block were not there.',
  value: false,
} as const;

export function StructureFields({ block }: { readonly block: Block }) {
  const editor = useEditor();
  const project = useDocument((state) => state.history.now);
  const seal = useDocument((state) => state.seal);
  const has = ports(project, block);
  const repeats = (has?.inputs === 1 && has.outputs === 1) || block.repeat !== undefined;
  const passes = canBypass(editor, block) || block.bypass !== undefined;
  if (!repeats && !passes) return null;
  return (
    <Section title="In the network">
      {repeats && (
        <ValueField
          param={repeat}
          value={block.repeat ?? 1}
          set={(value) =>
            change(editor, (module) => setRepeat(module, block.id, value), `repeat ${block.id}`)
          }
          done={seal}
          promote={() => promoteValue(editor, block.id, 'repeat')}
        />
      )}
      {passes && (
        <ValueField
          param={bypass}
          value={block.bypass ?? false}
          set={(value) => change(editor, (module) => setBypass(module, block.id, value))}
          done={seal}
          promote={() => promoteValue(editor, block.id, 'bypass')}
        />
      )}
    </Section>
  );
}
