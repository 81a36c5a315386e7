/** Whether the gallery of templates is open. Its code is fetched when it is first asked for. */
import type { ComponentType } from 'react';
import { create } from 'zustand';
import { useNotice } from '../../state/notice.ts';

export interface GalleryProps {
  readonly close: () => void;
}

interface Shown {
  readonly open: boolean;
  readonly Gallery: ComponentType<GalleryProps> | null;
}

export const useGallery = create<Shown>()(() => ({ open: false, Gallery: null }));

/** Fetches the gallery and its templates before it is opened: on the way of the pointer to the button. */
export async function prepareGallery(): Promise<void> {
  const { Gallery, prepare } = await import('./Gallery.tsx');
  useGallery.setState({ Gallery });
  prepare();
}

export async function showGallery(): Promise<void> {
  try {
    await prepareGallery();
    useGallery.setState({ open: true });
  } catch {
    useNotice.getState().say('The templates could not be fetched. Try again in a moment.', 'bad');
  }
}

export const hideGallery = (): void => useGallery.setState({ open: false });
