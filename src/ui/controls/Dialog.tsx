/** A dialog: a title, a line about it, a body, and three ways out: Escape, a click beside it, the cross. */
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly about?: string;
  readonly wide?: boolean;
  /** In the head, beside the cross. */
  readonly tools?: ReactNode;
  readonly close: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, about, wide = false, tools, close, children }: DialogProps) {
  return (
    <Radix.Root open onOpenChange={(wanted) => !wanted && close()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[#0b111d]/40 print:hidden" />
        <Radix.Content
          {...(!about && { 'aria-describedby': undefined })}
          className={`fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100vh-40px)] -translate-x-1/2 -translate-y-1/2 flex-col overflow-hidden rounded-2xl border border-line bg-paper text-ink shadow-lift outline-none ${wide ? 'w-[min(960px,calc(100vw-40px))]' : 'w-[min(480px,calc(100vw-40px))]'}`}
        >
          <div className="flex min-h-16 shrink-0 items-center gap-4 border-b border-line py-3 pr-3 pl-6 print:hidden">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-[15px] leading-tight font-bold tracking-tight">
                {title}
              </Radix.Title>
              {about && <Radix.Description className="text-soft text-xs">{about}</Radix.Description>}
            </div>
            {tools}
            <Radix.Close asChild>
              <Button look="bare" square aria-label="Close">
                <X aria-hidden="true" size={16} />
              </Button>
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
