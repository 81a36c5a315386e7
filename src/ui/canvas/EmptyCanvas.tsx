/** What an empty canvas says: how to begin. */
import { MousePointerClick } from 'lucide-react';

export function EmptyCanvas() {
  return (
    <div className="pointer-events-none absolute inset-0 grid place-items-center">
      <div className="max-w-80 text-center">
        <MousePointerClick aria-hidden="true" className="mx-auto mb-3 size-7 text-wire" strokeWidth={1.5} />
        <p className="text-[15px] font-semibold">Begin with an Input</p>
        <p className="mt-1.5 leading-relaxed text-soft">
          Click Input in the palette, then the blocks that follow: each is wired to the one that is selected.
          Or open a template from the menu above.
        </p>
      </div>
    </div>
  );
}
