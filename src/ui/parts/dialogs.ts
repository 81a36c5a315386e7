/** The one dialog that is open, if any. Its code is fetched when it is first asked for, so that the page begins light. */
import type { ComponentType } from 'react';
import { create } from 'zustand';
import { useNotice } from '../../state/notice.ts';

export interface DialogBodyProps {
  readonly close: () => void;
}
type Body = ComponentType<DialogBodyProps>;

export const useDialog = create<{ readonly Body: Body | null }>()(() => ({ Body: null }));

export async function showDialog(load: () => Promise<Body>): Promise<void> {
  try {
    const Body = await load();
    useDialog.setState({ Body });
  } catch {
    useNotice
      .getState()
      .say('This part of Netloom could not be fetched. Check the connection and try again.', 'bad');
  }
}

export const closeDialog = (): void => useDialog.setState({ Body: null });
