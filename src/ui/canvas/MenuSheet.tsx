/** The context menu of the canvas: actions of the list, with their keys. */
import { ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { type Action, type ActionId, actions, isEnabled } from '../../editor/actions/actions.ts';
import type { Editor } from '../../editor/editor.ts';
import { icons } from '../controls/icons.ts';
import { useEditor, useKeyNames } from '../editor.ts';

const groups: readonly (readonly ActionId[])[] = [
  ['add'],
  ['rename', 'bypass', 'duplicate'],
  ['openModule', 'expand', 'fold', 'leave'],
  ['makeModule', 'takeApart', 'detach'],
  ['cut', 'copy', 'paste'],
  ['remove', 'removeAndHeal'],
  ['upstream', 'downstream'],
  ['selectAll', 'tidy', 'fit'],
];

const arranging: readonly (readonly ActionId[])[] = [
  ['tidySelection', 'tidyInside', 'tidyRight', 'tidyDown', 'tidyEverything'],
  ['alignLeft', 'alignCentre', 'alignRight', 'alignTop', 'alignMiddle', 'alignBottom'],
  ['distributeAcross', 'distributeDown'],
];

/** What belongs to modules is in the menu only where there is one to act on. */
const atTimes: ReadonlySet<ActionId> = new Set([
  'removeAndHeal',
  'upstream',
  'downstream',
  'openModule',
  'expand',
  'fold',
  'leave',
  'takeApart',
  'detach',
  'tidySelection',
  'tidyInside',
]);
const shown = (editor: Editor, group: readonly ActionId[]): readonly ActionId[] =>
  group.filter((id) => !atTimes.has(id) || isEnabled(editor, actions[id]));

export interface MenuSheetProps {
  /** Where it was asked for, in pixels of the window. */
  readonly at: readonly [x: number, y: number];
  readonly close: () => void;
}

export function MenuSheet({ at: [left, top], close }: MenuSheetProps) {
  // The keyboard goes back to where it was, and not to the point that the menu hangs from.
  const before = useRef(document.activeElement);
  const goBack = (event: Event): void => {
    event.preventDefault();
    // An action that has led elsewhere, to a name field for one, is not undone.
    const elsewhere = document.activeElement !== null && document.activeElement !== document.body;
    if (!elsewhere && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  return (
    <DropdownMenu.Root open onOpenChange={(open) => open || close()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" className="pointer-events-none fixed" style={{ left, top }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label="Canvas"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          className={sheetLook}
          onCloseAutoFocus={goBack}
        >
          <Groups groups={groups} />
          <Arrange />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const sheetLook = 'z-50 min-w-52 rounded-lg border border-line bg-paper p-1 shadow-lift';
const rowLook =
  'flex h-8 items-center gap-2.5 rounded-md px-2 text-ink outline-none data-disabled:opacity-40 data-highlighted:bg-hover';

function Groups({ groups: all }: { readonly groups: readonly (readonly ActionId[])[] }) {
  const editor = useEditor();
  return all
    .map((group) => shown(editor, group))
    .filter((group) => group.length > 0)
    .map((group, i) => (
      <div key={group[0]}>
        {i > 0 && <DropdownMenu.Separator className="my-1 h-px bg-line" />}
        {group.map((id) => (
          <Item key={id} id={id} />
        ))}
      </div>
    ));
}

function Arrange() {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className={`${rowLook} data-[state=open]:bg-hover`}>
        <span className="size-3.5" />
        <span className="flex-1">Arrange</span>
        <ChevronRight aria-hidden="true" className="size-3.5 text-soft" />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className={sheetLook}>
          <Groups groups={arranging} />
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

function Item({ id }: { readonly id: ActionId }) {
  const editor = useEditor();
  const show = useKeyNames();
  const action: Action = actions[id];
  const Icon = icons[id];
  const [keys] = action.keys;
  return (
    <DropdownMenu.Item
      disabled={!isEnabled(editor, action)}
      onSelect={() => action.perform(editor)}
      className={rowLook}
    >
      <Icon aria-hidden="true" className="size-3.5 text-soft" />
      <span className="flex-1">{action.name}</span>
      {keys && <span className="text-[11px] text-faint">{show(keys)}</span>}
    </DropdownMenu.Item>
  );
}
