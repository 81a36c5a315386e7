/** The right panel: the selected block's form and figures; of several, what can be done to all; else the document. */
import { useScope } from '../../state/open.ts';
import { useView } from '../../state/view.ts';
import { BlockForm } from './BlockForm.tsx';
import { DocumentForm } from './DocumentForm.tsx';
import { SelectionForm } from './SelectionForm.tsx';

export function Inspector() {
  const selection = useView((state) => state.selection);
  const { blocks } = useScope().linked.module;
  const selected = blocks.filter((block) => selection.has(block.id));
  const [only] = selected;
  return (
    <aside aria-label="Inspector" className="h-full overflow-y-auto bg-paper px-4 pt-3.5 pb-6">
      {only && selected.length === 1 ? (
        <BlockForm key={only.id} block={only} />
      ) : selected.length > 1 ? (
        <SelectionForm blocks={selected} />
      ) : (
        <DocumentForm />
      )}
    </aside>
  );
}
