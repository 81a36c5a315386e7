/** Repeat and bypass, for the blocks that can have them. */
import { setBypass, setRepeat } from '../../graph/edit/blocks.ts';
import { ports } from '../../graph/ports.ts';
import type { Block } from '../../graph/project.ts';
import { isReference } from '../../graph/value.ts';
import { useProject } from '../../state/project.ts';
import { change } from '../commands/document.ts';
import { canBypass } from '../commands/selection.ts';
import { FlagField } from './FlagField.tsx';
import { ParamField } from './ParamField.tsx';
import { Section } from './Section.tsx';

const repeat = {
  id: 'repeat',
  type: 'int',
  label: 'Repeat',
  about: 'How often the block stands in a row: each feeds the next, with weights of its own.',
  min: 1,
  max: 1000,
  value: 1,
} as const;

export function StructureFields({ block }: { readonly block: Block }) {
  const project = useProject((state) => state.history.now);
  const seal = useProject((state) => state.seal);
  const has = ports(project, block);
  const repeats = (has?.inputs === 1 && has.outputs === 1) || block.repeat !== undefined;
  const passes = canBypass(block);
  if (!repeats && !passes) return null;
  const byParam = block.bypass !== undefined && isReference(block.bypass);
  return (
    <Section title="In the network">
      {repeats && (
        <ParamField
          param={repeat}
          value={block.repeat ?? 1}
          resolved={undefined}
          set={(value) => change((module) => setRepeat(module, block.id, value), `repeat ${block.id}`)}
          done={seal}
        />
      )}
      {passes && !byParam && (
        <FlagField
          label="Bypass"
          about="Lets the input through as it is, as if the block were not there."
          value={block.bypass === true}
          set={(on) => change((module) => setBypass(module, block.id, on))}
        />
      )}
    </Section>
  );
}
