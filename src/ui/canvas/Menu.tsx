/** The context menu of the canvas: actions of the list, with their keys. */
import { ChevronRight } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { samePath, useView } from '../../state/view.ts';
import { type Action, type ActionId, actions, isEnabled } from '../actions.ts';
import { showKeys } from '../keys.ts';
import { addressOf } from './address.ts';
import { toCanvas } from './camera.ts';
import { sheetAt } from './scene.ts';
import { blockUnder } from './target.ts';

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
const shown = (group: readonly ActionId[]): readonly ActionId[] =>
  group.filter((id) => !atTimes.has(id) || isEnabled(actions[id]));

export function Menu({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const openAt = (x: number, y: number): void => {
    const under = blockUnder(x, y);
    const { selection, scope, select } = useView.getState();
    const at = under === undefined ? { scope: sheetAt(toCanvas(x, y)).path, id: '' } : addressOf(under);
    const here = samePath(at.scope, scope);
    if (at.id === '' ? !here : !here || !selection.has(at.id))
      select(at.id === '' ? [] : [at.id], [], at.scope);
  };
  return (
    <ContextMenu.Root onOpenChange={setOpen}>
      <ContextMenu.Trigger asChild onContextMenu={({ clientX, clientY }) => openAt(clientX, clientY)}>
        <div className="h-full w-full">{children}</div>
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className={sheetLook}>
          {open && <Groups groups={groups} />}
          {open && <Arrange />}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

const sheetLook = 'z-50 min-w-52 rounded-lg border border-line bg-paper p-1 shadow-lift';
const rowLook =
  'flex h-8 items-center gap-2.5 rounded-md px-2 text-ink outline-none data-disabled:opacity-40 data-highlighted:bg-hover';

function Groups({ groups: all }: { readonly groups: readonly (readonly ActionId[])[] }) {
  return all
    .map(shown)
    .filter((group) => group.length > 0)
    .map((group, i) => (
      <div key={group[0]}>
        {i > 0 && <ContextMenu.Separator className="my-1 h-px bg-line" />}
        {group.map((id) => (
          <Item key={id} action={actions[id]} />
        ))}
      </div>
    ));
}

function Arrange() {
  return (
    <ContextMenu.Sub>
      <ContextMenu.SubTrigger className={`${rowLook} data-[state=open]:bg-hover`}>
        <span className="size-3.5" />
        <span className="flex-1">Arrange</span>
        <ChevronRight aria-hidden="true" className="size-3.5 text-soft" />
      </ContextMenu.SubTrigger>
      <ContextMenu.Portal>
        <ContextMenu.SubContent className={sheetLook}>
          <Groups groups={arranging} />
        </ContextMenu.SubContent>
      </ContextMenu.Portal>
    </ContextMenu.Sub>
  );
}

function Item({ action }: { readonly action: Action }) {
  const Icon = action.icon;
  const [keys] = action.keys;
  return (
    <ContextMenu.Item disabled={!isEnabled(action)} onSelect={() => action.perform()} className={rowLook}>
      {Icon ? <Icon aria-hidden="true" className="size-3.5 text-soft" /> : <span className="size-3.5" />}
      <span className="flex-1">{action.name}</span>
      {keys && <span className="text-[11px] text-faint">{showKeys(keys)}</span>}
    </ContextMenu.Item>
  );
}
