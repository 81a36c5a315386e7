/** The header's way to the templates. */
import { LayoutGrid } from 'lucide-react';
import { Button } from '../../controls/Button.tsx';
import { useEditor } from '../../editor.ts';

export function TemplatesButton() {
  const editor = useEditor();
  /** Fetches the gallery and its templates on the pointer's way to the button. A failure is told when it is opened. */
  const ahead = (): void =>
    void import('./Gallery.tsx').then(({ prepare }) => prepare(editor)).catch(() => undefined);
  const show = (): void => editor.sheets.show({ what: 'templates' });
  return (
    <Button aria-haspopup="dialog" onPointerEnter={ahead} onFocus={ahead} onClick={show}>
      <LayoutGrid aria-hidden="true" size={14} className="-ml-0.5 text-faint" /> Templates
    </Button>
  );
}
