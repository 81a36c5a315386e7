/** A name typed where it stands, as a heading. */
import { useState } from 'react';

export interface LineFieldProps {
  /** What is heard. */
  readonly name: string;
  readonly text: string;
  readonly placeholder?: string;
  readonly id?: string;
  readonly keep: (text: string) => void;
}

export function LineField({ name, text, placeholder, id, keep }: LineFieldProps) {
  const [draft, setDraft] = useState<string>();
  const done = (): void => {
    if (draft !== undefined) keep(draft.trim());
    setDraft(undefined);
  };
  return (
    <input
      id={id}
      aria-label={name}
      maxLength={200}
      placeholder={placeholder}
      value={draft ?? text}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setDraft(undefined);
      }}
      className="-mx-2 block h-8 w-[calc(100%+16px)] min-w-0 rounded-md border border-transparent bg-transparent px-2 text-[14px] font-semibold hover:border-line focus:border-edge"
    />
  );
}
