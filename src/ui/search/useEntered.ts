/** Enter that was pressed before a search was drawn chooses the first that is found, once its field is there. */
import { type RefObject, useEffect } from 'react';
import { useFinding } from '../editor.ts';

export function useEntered(field: RefObject<HTMLInputElement | null>): void {
  const entered = useFinding((state) => state.entered);
  useEffect(() => {
    if (!entered) return;
    const frame = requestAnimationFrame(() =>
      field.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
    );
    return () => cancelAnimationFrame(frame);
  }, [entered, field]);
}
