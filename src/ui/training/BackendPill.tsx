/** On what the network is trained, or will probably be, and why; the dot is green where a graphics card does it. */

import { useEffect } from 'react';
import { backendTitle } from '../../train/adapter.ts';
import type { BackendName } from '../../train/protocol.ts';
import { useEditor, useExpected, useRuns } from '../editor.ts';

/** Name and reason of the backend of the run that is on or was last; before it, of the one chosen or expected. */
export function useBackend(): { readonly name: BackendName; readonly why: string } | null {
  const used = useRuns((state) => state.run?.backend ?? null);
  const wanted = useRuns((state) => state.backend);
  const expected = useExpected((state) => state.expected);
  const { expected: looking } = useEditor();
  useEffect(() => {
    const idle = window.requestIdleCallback ?? ((found: () => void) => setTimeout(found, 500));
    idle(() => void looking.find());
  }, [looking]);
  if (used) return { name: used.name, why: used.why };
  return wanted === 'auto' ? expected : { name: wanted, why: 'Chosen by hand in the Train tab.' };
}

export function BackendPill() {
  const editor = useEditor();
  const backend = useBackend();
  const gpu = backend?.name === 'webgpu' || backend?.name === 'webgl';
  return (
    <button
      type="button"
      aria-label={backend ? `Backend: ${backendTitle[backend.name]}. ${backend.why}` : 'Backend'}
      title={backend?.why ?? 'Looking for a graphics card'}
      onClick={() => editor.panels.show('train')}
      className="flex h-8 min-w-24 items-center justify-center gap-1.5 whitespace-nowrap rounded-lg px-2 text-soft text-xs hover:bg-hover data-[gpu=true]:text-good"
      data-gpu={gpu}
    >
      <span aria-hidden className="size-2 rounded-full bg-wire data-[gpu=true]:bg-good" data-gpu={gpu} />
      {backend ? backendTitle[backend.name] : '…'}
    </button>
  );
}
