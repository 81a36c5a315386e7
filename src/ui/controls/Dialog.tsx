/** A dialog: a title, a line about it, a body, and three ways out: Escape, a click beside it, the cross. */
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

export interface DialogFrameProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly wide?: boolean;
  /** Whether its body is a form: the first field has the keyboard. */
  readonly asks?: boolean;
  /** In the head, beside the cross. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export interface DialogProps extends DialogFrameProps {
  readonly close: () => void;
}

export function Dialog({ close, ...frame }: DialogProps) {
  return (
    <Radix.Root open onOpenChange={(wanted) => !wanted && close()}>
      <DialogFrame {...frame} />
    </Radix.Root>
  );
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

/** The dialog without what opens and closes it. */
export function DialogFrame({ title, about, wide = false, asks = false, tools, children }: DialogFrameProps) {
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 bg-[#0b111d]/40 print:hidden" />
      <Radix.Content
        {...(asks && { onOpenAutoFocus: focusFirst })}
        {...(about === undefined && { 'aria-describedby': undefined })}
        className={`fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100vh-40px)] -translate-x-1/2 -translate-y-1/2 flex-col overflow-hidden rounded-2xl border border-line bg-paper text-ink shadow-lift outline-none ${wide ? 'w-[min(960px,calc(100vw-40px))]' : 'w-[min(480px,calc(100vw-40px))]'}`}
      >
        <div className="flex min-h-16 shrink-0 items-center gap-4 border-b border-line py-3 pr-3 pl-6 print:hidden">
          <div className="min-w-0 flex-1">
            <Radix.Title className="text-[15px] leading-tight font-bold tracking-tight">{title}</Radix.Title>
            {about !== undefined && (
              <Radix.Description className="text-soft text-xs">{about}</Radix.Description>
            )}
          </div>
          {tools}
          <Radix.Close asChild>
            <Button look="bare" square aria-label="Close">
              <X aria-hidden="true" size={16} />
            </Button>
          </Radix.Close>
        </div>
        {asks ? (
          <div data-asked="" className="flex flex-col gap-3.5 overflow-y-auto px-6 py-5">
            {children}
          </div>
        ) : (
          children
        )}
      </Radix.Content>
    </Radix.Portal>
  );
}
