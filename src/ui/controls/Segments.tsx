/** A few choices side by side, of which one holds. */
export interface SegmentsProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly name?: string }[];
  readonly set: (value: string) => void;
}

export function Segments({ label, value, options, set }: SegmentsProps) {
  const at = options.findIndex((option) => option.value === value);
  const go = (steps: number, group: HTMLElement): void => {
    const next = (at + steps + options.length) % options.length;
    const option = options[next];
    if (option) set(option.value);
    group.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  };
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="flex h-7.5 overflow-hidden rounded-md border border-line bg-paper"
      onKeyDown={(event) => {
        const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (steps === undefined) return;
        event.preventDefault();
        go(steps, event.currentTarget);
      }}
    >
      {options.map((option, i) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot look like this in all browsers
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-label={option.name}
          title={option.name}
          aria-checked={option.value === value}
          tabIndex={i === Math.max(0, at) ? 0 : -1}
          onClick={() => set(option.value)}
          className={`min-w-0 flex-1 truncate px-0.5 text-xs ${i > 0 ? 'border-l border-line' : ''} ${option.value === value ? 'bg-strong font-medium text-on-strong' : 'text-soft hover:bg-hover'}`}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
