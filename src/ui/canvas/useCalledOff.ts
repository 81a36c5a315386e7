/** Escape calls a wire off that is being drawn: then it is no longer shown either. */
import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditor } from '../editor.ts';

export function useCalledOff(): void {
  const editor = useEditor();
  const store = useStoreApi();
  useEffect(
    () =>
      editor.hand.subscribe((now, before) => {
        const { connection, cancelConnection } = store.getState();
        if (before.gesture && !now.gesture && connection.inProgress) cancelConnection();
      }),
    [editor, store],
  );
}
