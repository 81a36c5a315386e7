/** An editor in a part of the page: the host that the browser makes for it, and its camera for the canvas to attach to. */

import type { Training } from '../../../editor/document/drafts.ts';
import { createEditor, type Editor } from '../../../editor/editor.ts';
import type { Page } from '../../../editor/host.ts';
import { followDocument, useData } from '../../../state/data.ts';
import { shared } from '../../../state/editor.ts';
import { useRuns } from '../../../state/runs.ts';
import { type CanvasCamera, createCamera } from '../../canvas/camera.ts';
import { setTheme } from '../theme.ts';
import { clipboard, clock, frames, isMac, storage } from './browser.ts';
import { browserDrafts } from './drafts.ts';
import { createFocus } from './focus.ts';
import { templates } from './templates.ts';

const choice = {
  getState: () => ({ recipe: useRuns.getState().recipe, digits: useData.getState().values.digits as Training['digits'] }),
  setState: ({ recipe, digits }: Training) => {
    useRuns.getState().setRecipe(recipe);
    useData.setState({ values: { ...useData.getState().values, digits: { ...digits } } });
  },
  subscribe: (hear: () => void) => {
    const stops = [useRuns.subscribe(hear), useData.subscribe(hear)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

export interface Opened {
  readonly editor: Editor;
  readonly camera: CanvasCamera;
}

/** `root`: the part of the page that shows it. */
export function openEditor(root: HTMLElement): Opened {
  const camera = createCamera();
  // What only the page can do is fetched when it is first wanted.
  const page: Page = {
    save: () => void import('../../documents/save.ts').then(({ saveProject }) => saveProject(editor)),
    share: () => void import('../../documents/link.ts').then(({ shareLink }) => shareLink(editor)),
    picture: (format) =>
      void import('../../documents/picture.ts').then(({ savePicture }) =>
        savePicture(editor, 'network', format),
      ),
    paint: setTheme,
    templates,
  };
  const editor = createEditor(
    {
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
    },
    choice,
  );
  shared.editor = editor;
  followDocument();
  return { editor, camera };
}
