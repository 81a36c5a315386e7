/**
 * The right panel: the selected block's form and figures; of several, what can be done to all; of none, the definition that
 * stands open, at the top the document.
 */

import { returnToBlock } from '../../editor/commands/focus.ts';
import { useDocument, useEditor, useScope, useView } from '../editor.ts';
import { BlockForm } from './BlockForm.tsx';
import { DocumentForm } from './DocumentForm.tsx';
import { ModuleForm } from './ModuleForm.tsx';
import { SelectionForm } from './SelectionForm.tsx';

export function Inspector() {
  const editor = useEditor();
  const selection = useView((state) => state.selection);
  const { key, module } = useScope().linked;
  const root = useDocument((state) => state.report.project.root);
  const selected = module.blocks.filter((block) => selection.has(block.id));
  const [only] = selected;
  return (
    <aside
      aria-label="Inspector"
      onKeyDown={(event) => {
        const { target, key, currentTarget } = event;
        // What a list or a popover of the form has heard comes by here too.
        if (!(target instanceof Element) || !currentTarget.contains(target)) return;
        const done = key === 'Escape' || (key === 'Enter' && target.matches('input'));
        if (!done || selection.size === 0) return;
        // Once more lets the block go.
        event.preventDefault();
        returnToBlock(editor);
      }}
      className="h-full overflow-y-auto bg-paper px-4 pt-3.5 pb-6"
    >
      {only && selected.length === 1 ? (
        <BlockForm key={`${key} ${only.id}`} block={only} />
      ) : selected.length > 1 ? (
        <SelectionForm blocks={selected} />
      ) : key === root ? (
        <DocumentForm />
      ) : (
        <ModuleForm key={key} />
      )}
    </aside>
  );
}
