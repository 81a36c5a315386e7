/** The top of the page: which document, how large it is, where it runs, and Train. */

import { Redo2, Undo2 } from 'lucide-react';
import { actions } from '../../../editor/actions/actions.ts';
import { Button } from '../../controls/Button.tsx';
import { IconButton } from '../../controls/IconButton.tsx';
import { Menu } from '../../controls/Menu.tsx';
import { FileMenu } from '../../documents/FileMenu.tsx';
import { TemplatesButton } from '../../documents/gallery/TemplatesButton.tsx';
import { shareLink } from '../../documents/link.ts';
import { useDocument, useEditor, useKeyNames } from '../../editor.ts';
import { BackendPill } from '../../training/BackendPill.tsx';
import { TrainButton } from '../../training/TrainButton.tsx';
import { DocumentTitle } from './DocumentTitle.tsx';
import { Logo } from './Logo.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { Totals } from './Totals.tsx';

const exporting = async () => (await import('../../documents/ExportSheet.tsx')).ExportSheet;

export function Header() {
  const editor = useEditor();
  return (
    <header className="flex h-13 shrink-0 items-center gap-3 border-b border-line bg-paper px-4">
      <Logo />
      <TemplatesButton />
      <FileMenu />
      <DocumentTitle />
      <UndoRedo />
      <div className="flex-1" />
      <Totals />
      <BackendPill />
      <ThemeSwitch />
      {/* The File menu has it too, for windows without the room. */}
      <Button
        className="max-[1240px]:hidden"
        title="Copies a link that holds the whole network"
        onClick={() => void shareLink(editor)}
      >
        Share
      </Button>
      <Menu label="Export" load={exporting} />
      <TrainButton />
    </header>
  );
}

function UndoRedo() {
  const canUndo = useDocument((state) => state.history.past.length > 0);
  const canRedo = useDocument((state) => state.history.future.length > 0);
  const editor = useEditor();
  const keys = useKeyNames();
  const { undo, redo } = actions;
  return (
    <div className="flex gap-1">
      <IconButton
        look="bare"
        icon={Undo2}
        name={undo.name}
        keys={keys(undo.keys[0])}
        disabled={!canUndo}
        onClick={() => undo.perform(editor)}
      />
      <IconButton
        look="bare"
        icon={Redo2}
        name={redo.name}
        keys={keys(redo.keys[0])}
        disabled={!canRedo}
        onClick={() => redo.perform(editor)}
      />
    </div>
  );
}
