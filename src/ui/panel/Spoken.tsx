/** Tells a screen reader what an edit has changed; nothing of it is seen. */
import { useEffect } from 'react';
import { listen } from '../spoken/listen.ts';
import { useSaid } from '../spoken/said.ts';

export function Spoken() {
  const { text, count } = useSaid();
  useEffect(listen, []);
  return (
    <p aria-live="polite" data-said="" className="sr-only">
      {/* The same sentence again is news only where its text differs. */}
      {text + (count % 2 === 0 ? '' : '\u00a0')}
    </p>
  );
}
