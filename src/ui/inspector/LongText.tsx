/** A paragraph that would push all else away: its beginning, and the rest on a press. */
import { useState } from 'react';

/** Characters that are shown in any case. */
const most = 300;

export function LongText({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  if (text.length <= most) return <p className="mt-2 leading-relaxed text-soft">{text}</p>;
  return (
    <>
      <p className={`mt-2 leading-relaxed text-soft ${open ? '' : 'line-clamp-6'}`}>{text}</p>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="rounded-sm text-xs text-accent underline-offset-2 hover:underline"
      >
        {open ? 'Show less' : 'Read on'}
      </button>
    </>
  );
}
