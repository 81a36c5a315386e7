/** Actions on the selection and on what is seen of the canvas. */
import {
  ArrowLeftToLine,
  ArrowRightToLine,
  LogOut,
  Map as MapIcon,
  Maximize,
  Scan,
  SquareDashed,
  SquareDashedMousePointer,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useView } from '../../state/view.ts';
import { fitBlocks, fitView, zoomIn, zoomOut } from '../canvas/camera.ts';
import { useMinimap } from '../canvas/minimap.ts';
import { selectDownstream, selectUpstream } from '../commands/reach.ts';
import { selectAll, selectNone } from '../commands/selection.ts';
import { canLeave, leave } from '../commands/travel.ts';
import type { Action } from './action.ts';

const some = (): boolean => useView.getState().selection.size > 0;
const anything = (): boolean => some() || useView.getState().wires.size > 0;

export const selecting = {
  selectAll: { name: 'Select all', keys: ['Mod+A'], icon: SquareDashedMousePointer, perform: selectAll },
  selectNone: {
    name: 'Select nothing',
    keys: ['Escape'],
    icon: SquareDashed,
    enabled: anything,
    perform: selectNone,
  },
  // The same key as above, where nothing is selected.
  leave: { name: 'Leave module', keys: ['Escape'], icon: LogOut, enabled: canLeave, perform: leave },
  upstream: {
    name: 'Select upstream',
    keys: ['U'],
    icon: ArrowLeftToLine,
    also: 'before ancestors inputs path',
    enabled: some,
    perform: selectUpstream,
  },
  downstream: {
    name: 'Select downstream',
    keys: ['D'],
    icon: ArrowRightToLine,
    also: 'after behind descendants outputs',
    enabled: some,
    perform: selectDownstream,
  },
} as const satisfies Record<string, Action>;

export const viewing = {
  minimap: {
    name: 'Minimap',
    keys: ['Shift+M'],
    icon: MapIcon,
    perform: () => useMinimap.getState().setOpen(!useMinimap.getState().open),
  },
  fit: { name: 'Fit view', keys: ['Shift+1'], icon: Maximize, perform: () => fitView() },
  fitSelection: {
    name: 'Fit selection',
    keys: ['Shift+2'],
    icon: Scan,
    enabled: some,
    perform: () => fitBlocks(useView.getState().selection),
  },
  zoomIn: { name: 'Zoom in', keys: ['Mod+=', 'Mod++'], icon: ZoomIn, perform: zoomIn },
  zoomOut: { name: 'Zoom out', keys: ['Mod+-'], icon: ZoomOut, perform: zoomOut },
} as const satisfies Record<string, Action>;
