/** An editor in a part of the page: the host that the browser makes for it, and its camera for the canvas to attach to. */

import { createEditor, type Editor } from '../../../editor/editor.ts';
import type { Page } from '../../../editor/host.ts';
import { createClient } from '../../../train/client.ts';
import { type CanvasCamera, createCamera } from '../../canvas/camera.ts';
import { shareLink } from '../../documents/link.ts';
import { setTheme } from '../theme.ts';
import { clipboard, clock, frames, isMac, storage } from './browser.ts';
import { browserDrafts } from './drafts.ts';
import { createFocus } from './focus.ts';
import { templates } from './templates.ts';
import { beginningWeights } from './weights.ts';

export interface Opened {
  readonly editor: Editor;
  readonly camera: CanvasCamera;
}

/** `root`: the part of the page that shows it. */
export function openEditor(root: HTMLElement): Opened {
  const camera = createCamera();
  // What only the page can do is fetched when it is first wanted, where the first view does without it.
  const page: Page = {
    save: () => void import('../../documents/save.ts').then(({ saveProject }) => saveProject(editor)),
    share: () => void shareLink(editor),
    picture: (format) =>
      void import('../../documents/picture.ts').then(({ savePicture }) =>
        savePicture(editor, 'network', format),
      ),
    paint: setTheme,
    templates,
  };
  const editor = createEditor({
    mac: isMac(),
    storage,
    drafts: browserDrafts(),
    locks: navigator.locks,
    clipboard,
    clock,
    frames,
    camera,
    focus: createFocus(root),
    page,
    engine: createClient(),
    initialWeights: beginningWeights,
    deviceMemory: (navigator as { readonly deviceMemory?: number }).deviceMemory,
  });
  return { editor, camera };
}
