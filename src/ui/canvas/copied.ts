/** Where the copies of an Alt-drag are drawn, by the names of what they are copies of. */
import { create } from 'zustand';
import type { Places } from '../../state/view.ts';

const none: Places = {};

export const useCopies = create<{ readonly places: Places }>()(() => ({ places: none }));

/** Shows as copies what is dragged, or takes them away again. */
export const showCopies = (places: Places = none): void => useCopies.setState({ places });
