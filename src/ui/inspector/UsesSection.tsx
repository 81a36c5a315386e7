/** Where the module that stands open is used: each block by its name, and the way to it. */

import { goToUse, usesIn } from '../../editor/commands/definitions.ts';
import { calledIn, definitionOf } from '../../graph/declared.ts';
import { useDocument, useEditor, useScope } from '../editor.ts';
import { Section } from './Section.tsx';

export function UsesSection() {
  const editor = useEditor();
  const { key } = useScope().linked;
  const project = useDocument((state) => state.history.now);
  const uses = usesIn(project, key);
  return (
    <Section title="Used by">
      {uses.length === 0 && (
        <p className="text-xs leading-snug text-soft">
          No block yet. Drag it from the palette: it stands there under “This document”.
        </p>
      )}
      <ul className="-mx-2">
        {uses.map((use) => {
          const within = definitionOf(project, use.within);
          const block = within?.blocks.find(({ id }) => id === use.id);
          const name = block ? calledIn(project, block) : use.id;
          const alike = within?.blocks.filter((each) => calledIn(project, each) === name).length ?? 0;
          return (
            <li key={`${use.within} ${use.id}`}>
              <button
                type="button"
                onClick={() => goToUse(editor, use)}
                className="flex h-7 w-full items-baseline gap-2 rounded-md px-2 py-1 text-left hover:bg-hover"
              >
                <span className="truncate">{name}</span>
                {alike > 1 && <span className="shrink-0 text-xs text-faint">{use.id}</span>}
                {use.within !== project.root && (
                  <span className="ml-auto min-w-0 truncate text-xs text-soft">in {within?.name}</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
