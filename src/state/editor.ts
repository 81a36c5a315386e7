/** The one editor of the page, for what trains it. */
import type { Editor } from '../editor/editor.ts';

export const shared: { editor?: Editor } = {};
const of = (): Editor => shared.editor as Editor;
export const useProject = {
  getState: () => of().document.getState(),
  subscribe: (hear: Parameters<Editor['document']['subscribe']>[0]) => of().document.subscribe(hear),
};
