/** What an empty canvas says: how to begin. */
import { MousePointerClick } from 'lucide-react';
import { useViewNow } from '../../state/view.ts';
import { showGallery } from '../gallery/shown.ts';
import { Button } from '../parts/Button.tsx';

export function EmptyCanvas() {
  const module = useViewNow((state) => state.inside.length > 0);
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
          <Button className="pointer-events-auto mt-4" onClick={() => void showGallery()}>
            Open a template
          </Button>
        )}
      </div>
    </div>
  );
}
