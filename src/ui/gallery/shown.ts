/** Opens the gallery of templates. */
import { showDialog } from '../parts/dialogs.ts';

/** Fetches the gallery and its templates before it is opened: on the way of the pointer to the button. */
export async function prepareGallery() {
  const { Gallery, prepare } = await import('./Gallery.tsx');
  prepare();
  return Gallery;
}

export const showGallery = (): Promise<void> => showDialog(prepareGallery);
