/** Inside a module, with nothing selected: its definition. What is changed here changes in all of its blocks. */

import { useState } from 'react';
import { duplicateDefinition, removeDefinition } from '../../editor/commands/definitions.ts';
import { blocksOf } from '../../editor/numbers.ts';
import { renameModule, usesOf } from '../../graph/edit/modules/definitions.ts';
import { editModule } from '../../graph/edit/project.ts';
import { Button } from '../controls/Button.tsx';
import { useDocument, useEditor, useScope } from '../editor.ts';
import { LineField } from './LineField.tsx';
import { ParamsSection } from './ParamsSection.tsx';
import { PortsSection } from './PortsSection.tsx';
import { UsesSection } from './UsesSection.tsx';

export function ModuleForm() {
  const editor = useEditor();
  const { key, module } = useScope().linked;
  const project = useDocument((state) => state.history.now);
  const { edit } = editor.document;
  const uses = usesOf(project, key);
  return (
    <>
      <LineField
        name="Name of the module"
        text={module.name}
        keep={(name) => name !== '' && edit((before) => renameModule(before, key, name))}
      />
      <p className="text-soft">
        {uses === 0
          ? 'No block uses it yet.'
          : uses === 1
            ? 'The definition of one block.'
            : `The definition of ${blocksOf(uses, module.name)}.`}
        {uses > 1 && ' A change here changes all of them.'}
      </p>
      <About
        key={module.about}
        text={module.about ?? ''}
        keep={(about) =>
          edit((before) =>
            editModule(before, key, ({ about: _, ...rest }) => (about === '' ? rest : { ...rest, about })),
          )
        }
      />
      <ParamsSection title="Parameters" />
      <PortsSection />
      <UsesSection />
      <div className="mt-4 flex gap-1.5">
        <Button className="flex-1" onClick={() => duplicateDefinition(editor, key)}>
          Duplicate
        </Button>
        <Button
          className="flex-1"
          disabled={uses > 0}
          title={uses > 0 ? 'Only a module that no block uses can be deleted.' : undefined}
          onClick={() => removeDefinition(editor, key)}
        >
          Delete
        </Button>
      </div>
    </>
  );
}

/** A few sentences, typed where they stand. */
function About({ text, keep }: { readonly text: string; readonly keep: (text: string) => void }) {
  const [draft, setDraft] = useState<string>();
  const done = (): void => {
    if (draft !== undefined && draft.trim() !== text) keep(draft.trim());
    setDraft(undefined);
  };
  return (
    <textarea
      aria-label="About the module"
      placeholder="What it is, in a sentence or two"
      rows={1}
      maxLength={4000}
      value={draft ?? text}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(undefined);
      }}
      className="-mx-2 mt-2 block w-[calc(100%+16px)] resize-none rounded-md border border-transparent bg-transparent px-2 py-1 leading-relaxed text-soft [field-sizing:content] placeholder:text-faint hover:border-line focus:border-edge focus:text-ink"
    />
  );
}
