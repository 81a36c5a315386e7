/** How much memory the next run needs, before it starts; where the device has less, the batch that fits as a button. */

import { useDeferredValue, useMemo } from 'react';
import { compile } from '../../compile/compile.ts';
import { memory } from '../../compile/memory.ts';
import { allowedOn } from '../../editor/training/allowed.ts';
import { inBytes, partsInWords, shortage } from '../../editor/training/memory.ts';
import { Button } from '../controls/Button.tsx';
import { useDocument, useEditor, useExpected, useRuns } from '../editor.ts';

export function MemoryLine() {
  const { deviceMemory } = useEditor().host;
  const report = useDeferredValue(useDocument((state) => state.report));
  const batch = useRuns((state) => state.recipe.batch);
  const optimizer = useRuns((state) => state.recipe.optimizer);
  const setRecipe = useRuns((state) => state.setRecipe);
  const wanted = useRuns((state) => state.backend);
  const expected = useExpected((state) => state.expected);
  const model = useMemo(() => (report.ok ? compile(report) : null), [report]);
  // Wasm is the rule where nothing is known yet: it comes after the graphics cards.
  const backend = wanted === 'auto' ? (expected?.name ?? 'wasm') : wanted;
  if (!model?.outputs.some((output) => output.loss !== 'none')) return null;
  const step = { batch, optimizer, backend };
  const needed = memory(model, step);
  const short = shortage(model, step, allowedOn(backend, { tensor: expected?.tensor, deviceMemory }));
  return (
    // A shortage stands above the recipe, where it is seen; else the line comes last.
    <section
      aria-label="Memory for training"
      className={`shrink-0 text-xs leading-[17px] ${short ? '' : 'order-1 min-h-9'}`}
    >
      {short ? (
        <div className="flex items-center gap-2 rounded-md bg-warning-soft px-2 py-1 text-warning">
          <p role="status" className="min-w-0 flex-1">
            {short.sentence}
          </p>
          {short.batch !== null && (
            <Button
              className="h-7! shrink-0 px-2! text-xs"
              onClick={() => setRecipe({ batch: short.batch ?? batch })}
            >
              Set batch to {short.batch}
            </Button>
          )}
        </div>
      ) : (
        <p className="text-soft">
          Memory for training at batch {batch}:{' '}
          <strong className="font-semibold text-ink">{inBytes(needed.total)}</strong>: {partsInWords(needed)}.
        </p>
      )}
    </section>
  );
}
