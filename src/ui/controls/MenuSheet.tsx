/** The sheet of a menu of the header, which opens as soon as it is drawn, and the rows in it. */
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { ByKeys, MenuButton } from './MenuButton.tsx';

export interface MenuSheetProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly align?: 'start' | 'end';
  /** Whenever it opens. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

export function MenuSheet({ label, wide = false, align = 'start', onOpen, children }: MenuSheetProps) {
  const first = useRef(onOpen);
  const sheet = useRef<HTMLDivElement>(null);
  // Radix was not there yet to hear by what its button was pressed.
  const byKeys = useContext(ByKeys);
  useEffect(() => {
    first.current?.();
    if (!byKeys) return;
    const frame = requestAnimationFrame(() =>
      sheet.current?.querySelector<HTMLElement>('[role="menuitem"]:not([data-disabled])')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [byKeys]);
  return (
    <DropdownMenu.Root defaultOpen onOpenChange={(open) => open && onOpen?.()}>
      <DropdownMenu.Trigger asChild>
        <MenuButton label={label} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          ref={sheet}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={`z-50 max-h-(--radix-dropdown-menu-content-available-height) overflow-y-auto rounded-xl border border-line bg-paper p-1.5 text-ink shadow-lift ${wide ? 'w-[26rem]' : 'w-72'}`}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export interface RowProps {
  readonly press: () => void;
  readonly off?: boolean;
  readonly note?: ReactNode;
  /** At the right end: keys, a number, a time. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

export function Row({ press, off = false, note, end, children }: RowProps) {
  return (
    <DropdownMenu.Item
      disabled={off}
      onSelect={press}
      className="block rounded-lg px-2.5 py-1.5 outline-none data-[disabled]:cursor-not-allowed data-[highlighted]:bg-hover data-[disabled]:opacity-60"
    >
      <span className="flex items-baseline gap-3">
        <span className="min-w-0 flex-1 truncate font-medium">{children}</span>
        {end !== undefined && <span className="shrink-0 text-faint text-xs">{end}</span>}
      </span>
      {note !== undefined && <span className="block text-soft text-xs leading-snug">{note}</span>}
    </DropdownMenu.Item>
  );
}

/** A line of words between the rows. */
export const Words = ({ children }: { children: ReactNode }) => (
  <DropdownMenu.Label className="px-2.5 py-1 text-faint text-xs">{children}</DropdownMenu.Label>
);

export const Divider = () => <DropdownMenu.Separator className="my-1.5 h-px bg-line" />;
