/** The page: header, palette, canvas over the bottom panel, inspector. Panels give way to the canvas on small screens. */

import { PanelLeft, PanelRight } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import type { Editor } from '../../editor/editor.ts';
import type { Question } from '../../editor/view/question.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import type { CanvasCamera } from '../canvas/camera.ts';
import { AfterPaint } from '../controls/AfterPaint.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { later } from '../controls/later.ts';
import { createTips, TipsContext } from '../controls/tips.ts';
import { EditorContext, FollowedContext, usePanels, useQuestion } from '../editor.ts';
import { Finder } from '../search/Finder.tsx';
import { StripPlace } from '../views/volumes/StripPlace.tsx';
import { behind } from './behind.ts';
import { Header } from './header/Header.tsx';
import { listen } from './input.ts';
import { LeftPanel } from './LeftPanel.tsx';
import { Notices } from './Notices.tsx';
import { OpenSheet } from './OpenSheet.tsx';
import { BottomPanel } from './panels/BottomPanel.tsx';
import { Sash } from './panels/Sash.tsx';
import { useSize } from './panels/sizes.ts';
import { Spoken } from './Spoken.tsx';

const Chooser = later<{ readonly question: Question }>(
  async () => (await import('../search/Chooser.tsx')).Chooser,
);
const TipSheet = later(async () => (await import('../controls/TipSheet.tsx')).TipSheet);
const Inspector = later(async () => (await import('../inspector/Inspector.tsx')).Inspector);

export interface AppProps {
  readonly editor: Editor;
  readonly camera: CanvasCamera;
  /** The part of the page in which it is shown. */
  readonly root: HTMLElement;
}

export function App({ editor, camera, root }: AppProps) {
  const [tips] = useState(createTips);
  const [followed] = useState(() => behind(editor));
  useLayoutEffect(() => followed.follow(), [followed]);
  useEffect(() => listen(editor, root), [editor, root]);
  return (
    <EditorContext value={editor}>
      <TipsContext value={tips}>
        <FollowedContext value={followed}>
          <Page camera={camera} />
        </FollowedContext>
      </TipsContext>
    </EditorContext>
  );
}

function Page({ camera }: Pick<AppProps, 'camera'>) {
  const palette = usePanels((state) => state.palette);
  const inspector = usePanels((state) => state.inspector);
  const asked = useQuestion((state) => state.question);
  return (
    <>
      <div className="flex h-full flex-col">
        <Header />
        <div className="flex min-h-0 flex-1">
          {palette && (
            <Side side="left">
              <LeftPanel />
            </Side>
          )}
          <main className="relative flex min-w-0 flex-1 flex-col">
            {palette && <Sash side="left" />}
            <div className="relative min-h-0 flex-1">
              <FollowedContext value={null}>
                <Canvas camera={camera} />
              </FollowedContext>
              <Toggles />
            </div>
            <StripPlace />
            <BottomPanel />
            {inspector && <Sash side="right" />}
          </main>
          {inspector && (
            <Side side="right">
              <Inspector />
            </Side>
          )}
        </div>
      </div>
      <OpenSheet />
      <Finder />
      <Notices />
      {asked && <Chooser question={asked} />}
      <Spoken />
      <AfterPaint>
        <TipSheet />
      </AfterPaint>
    </>
  );
}

/** A panel beside the canvas, as wide as it was left. */
function Side({ side, children }: { readonly side: 'left' | 'right'; readonly children: ReactNode }) {
  const { size: width } = useSize(side);
  return (
    <div
      data-pane={side}
      className={`shrink-0 border-line ${side === 'left' ? 'border-r' : 'border-l'}`}
      style={{ width }}
    >
      <AfterPaint>{children}</AfterPaint>
    </div>
  );
}

/** At the canvas's upper corners, beside the panels that they open and close. */
function Toggles() {
  const { palette, inspector, showPalette, showInspector } = usePanels();
  return (
    <>
      <IconButton
        look="bare"
        icon={PanelLeft}
        name={palette ? 'Hide the palette' : 'Show the palette'}
        aria-pressed={palette}
        className="absolute top-2 left-2 z-10"
        onClick={() => showPalette(!palette)}
      />
      <IconButton
        look="bare"
        icon={PanelRight}
        name={inspector ? 'Hide the inspector' : 'Show the inspector'}
        aria-pressed={inspector}
        className="absolute top-2 right-2 z-10"
        onClick={() => showInspector(!inspector)}
      />
    </>
  );
}
