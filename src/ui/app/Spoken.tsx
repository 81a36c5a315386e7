/** Where a screen reader is told what an edit has changed; nothing of it is seen. */
import { useSaid } from '../editor.ts';

export function Spoken() {
  const { text, count } = useSaid();
  return (
    <p aria-live="polite" data-said="" className="sr-only">
      {/* The same sentence again is news only where its text differs. */}
      {text + (count % 2 === 0 ? '' : '\u00a0')}
    </p>
  );
}
