/** The header's way to the templates, and the gallery itself while it is open. */
import { LayoutGrid } from 'lucide-react';
import { Button } from '../parts/Button.tsx';
import { hideGallery, prepareGallery, showGallery, useGallery } from './shown.ts';

/** A failure is told when the gallery is opened, not before. */
const ahead = (): void => void prepareGallery().catch(() => undefined);

export function TemplatesButton() {
  const { open, Gallery } = useGallery();
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onPointerEnter={ahead}
        onFocus={ahead}
        onClick={() => void showGallery()}
      >
        <LayoutGrid aria-hidden="true" size={14} className="-ml-0.5 text-faint" /> Templates
      </Button>
      {open && Gallery && <Gallery close={hideGallery} />}
    </>
  );
}
