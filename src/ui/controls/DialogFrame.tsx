/**
 * The frame of a dialog: over the dimmed page, with a title, a line about it, and what it asks. Its first field has the
 * keyboard; Escape closes it.
 */
import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';

export interface DialogFrameProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The cross in the corner comes first, but nobody opens a dialog to close it. */
function focusFirst(event: Event): void {
  const first = (event.target as HTMLElement).querySelector<HTMLElement>(
    '[data-asked] :is(input, select, textarea, button):not(:disabled, [tabindex="-1"])',
  );
  if (!first) return;
  event.preventDefault();
  first.focus();
  if (first instanceof HTMLInputElement) first.select();
}

export function DialogFrame({ title, about, wide = false, children }: DialogFrameProps) {
  return (
    <Dialog.Portal>
      <Dialog.Overlay className="fixed inset-0 z-50 bg-black/35" />
      <Dialog.Content
        onOpenAutoFocus={focusFirst}
        {...(about === undefined && { 'aria-describedby': undefined })}
        className={`fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100vh-48px)] w-[calc(100vw-48px)] -translate-x-1/2 -translate-y-1/2 flex-col gap-3.5 overflow-y-auto rounded-2xl border border-line bg-paper p-5 text-ink shadow-lift ${wide ? 'max-w-2xl' : 'max-w-md'}`}
      >
        <div className="flex items-start gap-3">
          <div className="min-w-0 flex-1">
            <Dialog.Title className="text-[15px] font-semibold">{title}</Dialog.Title>
            {about !== undefined && (
              <Dialog.Description className="mt-1 leading-snug text-soft">{about}</Dialog.Description>
            )}
          </div>
          <Dialog.Close
            aria-label="Close"
            className="-mt-1 -mr-1.5 grid size-7 shrink-0 place-items-center rounded-md text-soft hover:bg-hover hover:text-ink"
          >
            <X aria-hidden="true" className="size-4" />
          </Dialog.Close>
        </div>
        <div data-asked="" className="contents">
          {children}
        </div>
      </Dialog.Content>
    </Dialog.Portal>
  );
}
