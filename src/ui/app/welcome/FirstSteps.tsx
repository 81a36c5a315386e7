/** On a first visit: three steps to a trained network. It covers nothing, ticks off what is done, and goes for ever. */

import { Check, X } from 'lucide-react';
import { returnToBlock } from '../../../editor/commands/focus.ts';
import type { Step } from '../../../editor/view/steps.ts';
import { useEditor, useSteps } from '../../editor.ts';

const steps: readonly { readonly id: Step; readonly name: string; readonly about: string }[] = [
  { id: 'drag', name: 'Drag a block', about: 'from the list above onto a wire' },
  { id: 'mend', name: 'Mend a mismatch', about: 'by a button beside the red block' },
  { id: 'train', name: 'Press Train', about: 'and watch the curves' },
];

export function FirstSteps() {
  const editor = useEditor();
  const { dismissed, done, dismiss } = useSteps();
  if (dismissed) return null;
  return (
    <section
      aria-label="First steps"
      className="shrink-0 border-t border-line bg-accent-soft py-2.5 pr-1.5 pl-3"
    >
      <div className="flex items-center">
        <h2 className="flex-1 text-xs font-semibold">First steps</h2>
        <button
          type="button"
          aria-label="Dismiss the first steps"
          onClick={() => {
            dismiss();
            returnToBlock(editor);
          }}
          className="grid size-6 place-items-center rounded-md text-ink hover:bg-hover"
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      </div>
      <ol className="mt-1 flex flex-col gap-1.5 text-xs">
        {steps.map(({ id, name, about }, i) => (
          <li key={id} className="flex gap-2 leading-snug">
            <span
              aria-hidden="true"
              className="grid size-4 shrink-0 place-items-center rounded-full bg-strong text-[10px] font-semibold text-on-strong"
            >
              {done.has(id) ? <Check className="size-2.5" strokeWidth={3} /> : i + 1}
            </span>
            <span>
              <span className="font-semibold">{name}</span> {about}
              {done.has(id) && <span className="sr-only">, done</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
