/** The page: header, palette, canvas over the bottom panel, inspector. Panels give way to the canvas on small screens. */
import { PanelLeft, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useView } from '../state/view.ts';
import { Canvas } from './canvas/Canvas.tsx';
import { type Question, useChooser } from './chooser/store.ts';
import { Notices } from './files/Notices.tsx';
import { Finder } from './find/Finder.tsx';
import { Header } from './header/Header.tsx';
import { LeftPanel } from './LeftPanel.tsx';
import { BottomPanel } from './panel/BottomPanel.tsx';
import { Sash } from './panel/Sash.tsx';
import { Spoken } from './panel/Spoken.tsx';
import { useSize } from './panel/sizes.ts';
import { AfterPaint } from './parts/AfterPaint.tsx';
import { IconButton } from './parts/IconButton.tsx';
import { later } from './parts/later.ts';
import { OpenDialog } from './parts/OpenDialog.tsx';
import { useInput } from './useInput.ts';
import { StripPlace } from './volumes/StripPlace.tsx';

const Chooser = later<{ readonly question: Question }>(
  async () => (await import('./chooser/Chooser.tsx')).Chooser,
);
const TipSheet = later(async () => (await import('./parts/TipSheet.tsx')).TipSheet);
const Inspector = later(async () => (await import('./inspector/Inspector.tsx')).Inspector);

export function App() {
  useInput();
  const palette = useView((state) => state.palette);
  const inspector = useView((state) => state.inspector);
  const asked = useChooser((state) => state.question);
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
              <Canvas />
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
      <OpenDialog />
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
  const width = useSize(side);
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
  const { palette, inspector, showPalette, showInspector } = useView();
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
