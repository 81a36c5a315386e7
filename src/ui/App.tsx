/** The page: header, palette, canvas over the bottom panel, inspector. Panels give way to the canvas on small screens. */
import { PanelLeft, PanelRight } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import { useView } from '../state/view.ts';
import { Canvas } from './canvas/Canvas.tsx';
import { Notices } from './files/Notices.tsx';
import { Header } from './header/Header.tsx';
import { BottomPanel } from './panel/BottomPanel.tsx';
import { Spoken } from './panel/Spoken.tsx';
import { AfterPaint } from './parts/AfterPaint.tsx';
import { IconButton } from './parts/IconButton.tsx';
import { later } from './parts/later.ts';
import { OpenDialog } from './parts/OpenDialog.tsx';
import { useInput } from './useInput.ts';
import { Strip } from './volumes/Strip.tsx';

const Palette = later(async () => (await import('./palette/Palette.tsx')).Palette);
const Inspector = later(async () => (await import('./inspector/Inspector.tsx')).Inspector);

export function App() {
  useInput();
  const palette = useView((state) => state.palette);
  const inspector = useView((state) => state.inspector);
  return (
    <Tooltip.Provider delayDuration={500} skipDelayDuration={200}>
      <div className="flex h-full flex-col">
        <Header />
        <div className="flex min-h-0 flex-1">
          {palette && (
            <div className="w-[212px] shrink-0 border-r border-line max-[1200px]:w-[180px]">
              <AfterPaint>
                <Palette />
              </AfterPaint>
            </div>
          )}
          <main className="flex min-w-0 flex-1 flex-col">
            <div className="relative min-h-0 flex-1">
              <Canvas />
              <Toggles />
            </div>
            <Strip />
            <BottomPanel />
          </main>
          {inspector && (
            <div className="w-[288px] shrink-0 border-l border-line max-[1200px]:w-[256px]">
              <AfterPaint>
                <Inspector />
              </AfterPaint>
            </div>
          )}
        </div>
      </div>
      <OpenDialog />
      <Notices />
      <Spoken />
    </Tooltip.Provider>
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
