/** The top of the page: which document, how large it is, where it runs, and Train. */
import { Redo2, Undo2 } from 'lucide-react';
import { useProject } from '../../state/project.ts';
import { actions } from '../actions.ts';
import { FileMenu } from '../files/FileMenu.tsx';
import { shareLink } from '../files/link.ts';
import { Menu } from '../files/Menu.tsx';
import { TemplatesButton } from '../gallery/TemplatesButton.tsx';
import { showKeys } from '../keys.ts';
import { Button } from '../parts/Button.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { BackendPill } from '../runs/BackendPill.tsx';
import { TrainButton } from '../runs/TrainButton.tsx';
import { DocumentTitle } from './DocumentTitle.tsx';
import { Logo } from './Logo.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { Totals } from './Totals.tsx';

const exporting = async () => (await import('../files/ExportSheet.tsx')).ExportSheet;

export function Header() {
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
        onClick={() => void shareLink()}
      >
        Share
      </Button>
      <Menu label="Export" load={exporting} />
      <TrainButton />
    </header>
  );
}

function UndoRedo() {
  const canUndo = useProject((state) => state.history.past.length > 0);
  const canRedo = useProject((state) => state.history.future.length > 0);
  const { undo, redo } = actions;
  return (
    <div className="flex gap-1">
      <IconButton
        look="bare"
        icon={Undo2}
        name={undo.name}
        keys={showKeys(undo.keys[0])}
        disabled={!canUndo}
        onClick={undo.perform}
      />
      <IconButton
        look="bare"
        icon={Redo2}
        name={redo.name}
        keys={showKeys(redo.keys[0])}
        disabled={!canRedo}
        onClick={redo.perform}
      />
    </div>
  );
}
