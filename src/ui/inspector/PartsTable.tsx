/** The dearest blocks inside an instance, each with a bar; a press goes to it. */

import type { BlockResult } from '../../check/report.ts';
import { goToBlock } from '../../editor/commands/travel.ts';
import { inPercent, inShort } from '../../editor/numbers.ts';
import { partsOf } from '../../editor/values/parts.ts';
import { useEditor, useView } from '../editor.ts';

export function PartsTable({ id, result }: { readonly id: string; readonly result: BlockResult }) {
  const editor = useEditor();
  const scope = useView((state) => state.scope);
  const found = partsOf(result);
  if (!found) return null;
  return (
    <div className="mt-2 border-t border-line pt-2">
      <p className="text-xs text-soft">Where its {found.of} are</p>
      <ul aria-label="What inside costs most" className="-mx-1.5 mt-0.5">
        {found.parts.map((part) => (
          <li key={part.id}>
            <button
              type="button"
              aria-label={`${part.title}, ${inShort(part.amount)} ${found.of}, ${inPercent(part.share)}. Go to it`}
              onClick={() => goToBlock(editor, [...scope, id, part.id])}
              className="grid w-full grid-cols-[minmax(0,1fr)_auto_3rem] items-center gap-x-2 rounded-md px-1.5 py-0.5 text-left text-xs hover:bg-hover"
            >
              <span className="truncate">{part.title}</span>
              <span className="text-soft">{inShort(part.amount)}</span>
              <span className="text-right font-semibold">{inPercent(part.share)}</span>
              <span aria-hidden="true" className="col-span-3 mb-0.5 h-1 overflow-hidden rounded-full bg-line">
                <span
                  className="block h-full rounded-full bg-accent"
                  style={{ width: `${100 * part.share}%` }}
                />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.more > 0 && <p className="text-xs text-soft">and {found.more} more that cost less</p>}
    </div>
  );
}
