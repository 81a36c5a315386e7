/** The header's way to the templates. */
import { LayoutGrid } from 'lucide-react';
import { Button } from '../parts/Button.tsx';
import { prepareGallery, showGallery } from './shown.ts';

/** A failure is told when the gallery is opened, not before. */
const ahead = (): void => void prepareGallery().catch(() => undefined);

export function TemplatesButton() {
  return (
    <Button aria-haspopup="dialog" onPointerEnter={ahead} onFocus={ahead} onClick={() => void showGallery()}>
      <LayoutGrid aria-hidden="true" size={14} className="-ml-0.5 text-faint" /> Templates
    </Button>
  );
}
