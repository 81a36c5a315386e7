/** The line that comes up below the header when something has happened, and goes by itself if it is not bad. */

import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useNotice } from '../editor.ts';

/** How long a plain notice stays, ms. */
const STAYS = 5000;

export function Notices() {
  const { text, tone, count, dismiss } = useNotice();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `count` begins the time anew for the same sentence
  useEffect(() => {
    if (!text || tone === 'bad') return;
    const timer = setTimeout(dismiss, STAYS);
    return () => clearTimeout(timer);
  }, [text, tone, count, dismiss]);
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 top-16 z-50 grid place-items-center px-4"
    >
      {text && (
        <div
          role={tone === 'bad' ? 'alert' : 'status'}
          className={`pointer-events-auto flex max-w-xl items-start gap-3 rounded-xl border px-4 py-2.5 shadow-lift ${
            tone === 'bad' ? 'border-error-line bg-error-soft text-error' : 'border-line bg-paper text-ink'
          }`}
        >
          <span className="min-w-0 break-words">{text}</span>
          <button
            type="button"
            aria-label="Dismiss"
            onClick={dismiss}
            className="mt-0.5 shrink-0 opacity-70 hover:opacity-100"
          >
            <X size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
