/** Where the sheet that is open over the page stands. Its code is fetched when it is first asked for. */
import { type ComponentType, useEffect, useState } from 'react';
import type { Sheet } from '../../editor/view/sheets.ts';
import type { SheetProps } from '../controls/sheet.ts';
import { useEditor, useSheets } from '../editor.ts';

/** The code of each kind of sheet. */
export const sheets: Readonly<Record<Sheet['what'], () => Promise<ComponentType<SheetProps>>>> = {
  templates: async () => (await import('../documents/gallery/Gallery.tsx')).Gallery,
  'make-module': async () => (await import('../inspector/MakeModule.tsx')).MakeModule,
  'table-of-layers': async () => (await import('../documents/SummaryDialog.tsx')).SummaryDialog,
  link: async () => (await import('../documents/LinkDialog.tsx')).LinkDialog,
};

export function OpenSheet() {
  const { notice } = useEditor();
  const sheet = useSheets((state) => state.open);
  const close = useSheets((state) => state.close);
  const [body, setBody] = useState<{
    readonly what: Sheet['what'];
    readonly Body: ComponentType<SheetProps>;
  }>();
  const what = sheet?.what;
  useEffect(() => {
    if (!what) return;
    let gone = false;
    sheets[what]().then(
      (Body) => !gone && setBody({ what, Body }),
      () => {
        if (gone) return;
        close();
        notice.say('This part of Netloom could not be fetched. Check the connection and try again.', 'bad');
      },
    );
    return () => {
      gone = true;
    };
  }, [what, close, notice]);
  if (!sheet || !body || body.what !== what) return null;
  return <body.Body sheet={sheet} close={close} />;
}
