/** The word that is said of a control, beside it. */
import { Tooltip } from 'radix-ui';
import { useEffect, useId } from 'react';
import { useStore } from 'zustand';
import { type Said, type Tips, useTips } from './tips.ts';

export function TipSheet() {
  const tips = useTips();
  return tips && <Shown tips={tips} />;
}

function Shown({ tips }: { readonly tips: Tips }) {
  const said = useStore(tips.said, (state) => state.said);
  return said && <Sheet said={said} sayNothing={tips.sayNothing} />;
}

interface SheetProps {
  readonly said: Said;
  readonly sayNothing: () => void;
}

function Sheet({ said: { anchor, text, side }, sayNothing }: SheetProps) {
  const id = useId();
  useEffect(() => {
    const before = anchor.getAttribute('aria-describedby');
    anchor.setAttribute('aria-describedby', before ? `${before} ${id}` : id);
    const hide = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') sayNothing();
    };
    // A control that has moved or gone has nothing said of it.
    window.addEventListener('scroll', sayNothing, true);
    window.addEventListener('keydown', hide, true);
    return () => {
      if (before) anchor.setAttribute('aria-describedby', before);
      else anchor.removeAttribute('aria-describedby');
      window.removeEventListener('scroll', sayNothing, true);
      window.removeEventListener('keydown', hide, true);
    };
  }, [anchor, id, sayNothing]);
  const { left, top, width, height } = anchor.getBoundingClientRect();
  if (!anchor.isConnected) return null;
  return (
    <Tooltip.Provider>
      <Tooltip.Root open>
        <Tooltip.Trigger asChild>
          <span
            aria-hidden="true"
            className="pointer-events-none fixed"
            style={{ left, top, width, height }}
          />
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content
            id={id}
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="pointer-events-none z-50 max-w-64 rounded-md bg-strong px-2.5 py-1.5 text-xs leading-snug text-on-strong shadow-lift"
          >
            {text}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
