/** The document's modules, how often each is used, and the whole of it written out without any. */

import { openDefinition } from '../../editor/commands/definitions.ts';
import { unfoldAll } from '../../editor/commands/modules.ts';
import { inFull, several } from '../../editor/numbers.ts';
import { unfoldedCount } from '../../editor/values/unfolded.ts';
import { usesOf } from '../../graph/edit/modules/definitions.ts';
import { Button } from '../controls/Button.tsx';
import { useDocument, useEditor } from '../editor.ts';
import { Section } from './Section.tsx';

export function ModulesSection() {
  const editor = useEditor();
  const project = useDocument((state) => state.history.now);
  const keys = Object.keys(project.modules).filter((key) => key !== project.root);
  const folded =
    keys.length > 0 || project.modules[project.root]?.blocks.some(({ repeat = 1 }) => repeat !== 1);
  if (!folded) return null;
  return (
    <Section title="Modules">
      <ul className="-mx-2">
        {keys.map((key) => (
          <li key={key}>
            <button
              type="button"
              onClick={() => openDefinition(editor, key)}
              className="flex h-7 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover"
            >
              <span className="size-2 shrink-0 rounded-[3px] bg-(--module)" />
              <span className="min-w-0 flex-1 truncate">{project.modules[key]?.name}</span>
              <span className="text-xs text-soft">{used(usesOf(project, key))}</span>
            </button>
          </li>
        ))}
      </ul>
      <Unfold />
    </Section>
  );
}

const used = (n: number): string => (n === 0 ? 'unused' : `× ${inFull(n)}`);

function Unfold() {
  const editor = useEditor();
  const flat = unfoldedCount(useDocument((state) => state.report.root));
  return (
    <>
      <Button className="mt-1 h-7.5! w-full text-xs" onClick={() => void unfoldAll(editor)}>
        Unfold everything
      </Button>
      <p className="mt-1.5 text-xs leading-snug text-soft">
        Writes the network out as {several(flat, 'block')} without modules. Shapes and weights stay.
      </p>
    </>
  );
}
