/** The editor that a part of the page shows, by a context: every view reads it from here, and calls its actions with it. */
import { createContext, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { Checked } from '../check/report.ts';
import { showKeys } from '../editor/actions/key-names.ts';
import type { DocumentState } from '../editor/document/document.ts';
import type { Editor } from '../editor/editor.ts';
import { checkedHere } from '../editor/view/standing.ts';
import type { ViewState } from '../editor/view/view.ts';

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('this part of the page stands outside of an editor');
  return editor;
}

/** Document and view as a part of the page sees them that follows the canvas; null where it sees the editor's own. */
export interface Followed {
  readonly document: StoreApi<DocumentState>;
  readonly view: StoreApi<ViewState>;
}

export const FollowedContext = createContext<Followed | null>(null);

/** The module in which the selection stands, as check sees it. */
export function useScope(): Checked {
  const report = useDocument((state) => state.report);
  const scope = useView((state) => state.scope);
  return checkedHere(report, scope);
}

/** Keys for people, as this machine's keyboard has them. */
export function useKeyNames(): (keys: string) => string {
  const { mac } = useEditor().host;
  return (keys) => showKeys(keys, mac);
}

/** All of a store, or what a selector takes of it. */
interface Read<S> {
  (): S;
  <T>(selector: (state: S) => T): T;
}

const whole = <S>(state: S): S => state;

const reading =
  <S>(storeOf: (editor: Editor) => StoreApi<S>): Read<S> =>
  (selector: (state: S) => unknown = whole) =>
    useStore(storeOf(useEditor()), selector) as never;

export const useDocument = reading((editor) => useContext(FollowedContext)?.document ?? editor.document);
export const useView = reading((editor) => useContext(FollowedContext)?.view ?? editor.view);
export const usePanels = reading((editor) => editor.panels);
export const useNotice = reading((editor) => editor.notice);
export const useFinding = reading((editor) => editor.finding);
export const useQuestion = reading((editor) => editor.question);
export const useSheets = reading((editor) => editor.sheets);
export const useHand = reading((editor) => editor.hand);
export const useSteps = reading((editor) => editor.steps);
export const useSaid = reading((editor) => editor.said);
export const useDrafts = reading((editor) => editor.drafts.state);
export const useData = reading((editor) => editor.data);
export const useRuns = reading((editor) => editor.runs);
export const useTryout = reading((editor) => editor.tryout);
export const useExpected = reading((editor) => editor.expected);
