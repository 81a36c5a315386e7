/** What an empty canvas says: how to begin. */

import { MousePointerClick } from 'lucide-react';
import { Button } from '../controls/Button.tsx';
import { useEditor, useView } from '../editor.ts';

export function EmptyCanvas() {
  const editor = useEditor();
  const module = useView((state) => state.inside.length > 0);
  return (
    <div className="pointer-events-none absolute inset-0 grid place-items-center">
      <div className="max-w-80 text-center">
        <MousePointerClick aria-hidden="true" className="mx-auto mb-3 size-7 text-wire" strokeWidth={1.5} />
        <p className="text-[15px] font-semibold">
          {module ? 'Begin with an Input port' : 'Begin with an Input'}
        </p>
        <p className="mt-1.5 leading-relaxed text-soft">
          {module
            ? 'Click Input port in the palette, then the blocks that follow, then Output port: what goes into every instance and comes out of it.'
            : 'Click Input in the palette, then the blocks that follow: each is wired to the one that is selected.'}
        </p>
        {!module && (
          <Button
            className="pointer-events-auto mt-4"
            onClick={() => editor.sheets.show({ what: 'templates' })}
          >
            Open a template
          </Button>
        )}
      </div>
    </div>
  );
}
