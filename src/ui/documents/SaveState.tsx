/** Whether the open document is kept as a draft, beside its name. */
import { useDrafts } from '../editor.ts';

const words = { saved: 'saved', saving: 'saving…', off: 'not kept' } as const;

export function SaveState() {
  const state = useDrafts((each) => each.state);
  const message = useDrafts((each) => each.message);
  return (
    <span
      role="status"
      aria-label={state === 'off' ? message : `Draft ${words[state]}`}
      title={message || 'Kept as a draft in this browser; Save project writes a file.'}
      className={`inline-block w-14 whitespace-nowrap ${state === 'off' ? 'text-warning' : 'text-faint'}`}
    >
      {words[state]}
    </span>
  );
}
