/** What can be done with a definition of the document: edit it by itself, rename, duplicate, delete. */

import {
  Copy,
  type LucideIcon,
  MoreHorizontal,
  PencilLine,
  SquareArrowOutUpRight,
  Trash2,
} from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { duplicateDefinition, openDefinition, removeDefinition } from '../../editor/commands/definitions.ts';
import { useEditor } from '../editor.ts';

export interface DefinitionMenuProps {
  /** Key of the definition. */
  readonly of: string;
  readonly name: string;
  readonly rename: () => void;
  readonly className?: string;
}

export function DefinitionMenu({ of, name, rename, className = '' }: DefinitionMenuProps) {
  const editor = useEditor();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={`Actions of the module ${name}`}
        className={`grid size-6 place-items-center rounded-md text-faint hover:bg-line hover:text-ink data-[state=open]:bg-line ${className}`}
      >
        <MoreHorizontal aria-hidden="true" className="size-3.5" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          side="right"
          sideOffset={4}
          collisionPadding={8}
          // Renaming puts the keyboard into the field that it opens.
          onCloseAutoFocus={(event) => document.activeElement?.matches('input') && event.preventDefault()}
          className="z-50 min-w-44 rounded-lg border border-line bg-paper p-1 shadow-lift"
        >
          <Do icon={SquareArrowOutUpRight} name="Edit definition" act={() => openDefinition(editor, of)} />
          <Do icon={PencilLine} name="Rename" act={rename} />
          <Do icon={Copy} name="Duplicate" act={() => duplicateDefinition(editor, of)} />
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <Do icon={Trash2} name="Delete" act={() => removeDefinition(editor, of)} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface DoProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly act: () => void;
}

function Do({ icon: Icon, name, act }: DoProps) {
  return (
    <DropdownMenu.Item
      onSelect={act}
      className="flex h-8 items-center gap-2.5 rounded-md px-2 text-ink outline-none data-highlighted:bg-hover"
    >
      <Icon aria-hidden="true" className="size-3.5 text-soft" />
      {name}
    </DropdownMenu.Item>
  );
}
