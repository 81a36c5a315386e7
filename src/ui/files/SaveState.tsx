/** Whether the open document is kept as a draft, beside its name. */
import { useAutosave } from '../../state/autosave.ts';

const words = { saved: 'saved', saving: 'saving…', off: 'not kept' } as const;

export function SaveState() {
  const state = useAutosave((each) => each.state);
  const message = useAutosave((each) => each.message);
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
