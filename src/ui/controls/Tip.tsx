/** A word about a control on hover and focus. */
import { cloneElement, type DOMAttributes, type ReactElement } from 'react';
import { type Said, useTips } from './tips.ts';

export interface TipProps {
  readonly text: Said['text'];
  readonly side?: Said['side'];
  /** One element that takes the handlers of pointer and focus. */
  readonly children: ReactElement<DOMAttributes<Element>>;
}

export function Tip({ text, side = 'bottom', children }: TipProps) {
  const tips = useTips();
  const { onPointerEnter, onPointerLeave, onPointerDown, onFocus, onBlur } = children.props;
  return cloneElement(children, {
    onPointerEnter: (event) => {
      onPointerEnter?.(event);
      // A finger has no way to rest over a thing without pressing it.
      if (event.pointerType !== 'touch') tips?.say({ anchor: event.currentTarget, text, side });
    },
    onPointerLeave: (event) => {
      onPointerLeave?.(event);
      tips?.sayNothing();
    },
    onPointerDown: (event) => {
      onPointerDown?.(event);
      tips?.sayNothing();
    },
    onFocus: (event) => {
      onFocus?.(event);
      if (event.currentTarget.matches(':focus-visible'))
        tips?.say({ anchor: event.currentTarget, text, side });
    },
    onBlur: (event) => {
      onBlur?.(event);
      tips?.sayNothing();
    },
  });
}
