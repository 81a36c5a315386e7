/** Everything a person can do by a name: one list feeds the keys, the buttons and the context menu. */
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  ArrowDown,
  ArrowRight,
  Boxes,
  CircleSlash,
  ClipboardPaste,
  Copy,
  CopyPlus,
  LayoutDashboard,
  LogOut,
  type LucideIcon,
  Map as MapIcon,
  Maximize,
  Maximize2,
  Minimize2,
  PencilLine,
  Redo2,
  Scissors,
  SquareArrowOutUpRight,
  SquareDashedMousePointer,
  Trash2,
  Undo2,
  Ungroup,
  Unlink,
  WandSparkles,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { Edge } from '../graph/arrange/align.ts';
import { useProject } from '../state/project.ts';
import { useView } from '../state/view.ts';
import { findAgain, fitBlocks, fitView, zoomIn, zoomOut } from './canvas/camera.ts';
import { useMinimap } from './canvas/minimap.ts';
import { copySelected, cutSelected, pasteHere } from './commands/clipboard.ts';
import { focusName, focusSearch } from './commands/focus.ts';
import { canDetach, canTakeApart, isInstance, openInstance } from './commands/instance.ts';
import {
  duplicate,
  nudge,
  removeSelected,
  selectAll,
  selectNone,
  someBypassable,
  toggleBypass,
} from './commands/selection.ts';
import { canExpand, canFold, canLeave, expandSelected, foldSelected, leave } from './commands/travel.ts';
import { keyActions } from './keyActions.ts';
import { showDialog } from './parts/dialogs.ts';

export interface Action {
  readonly name: string;
  /** As `keys.ts` reads them; `Mod` is Ctrl, on a Mac Cmd. Keys in `native` are left to the browser's own event. */
  readonly keys: readonly string[];
  readonly native?: true;
  /** While a field is typed in, too. */
  readonly anywhere?: true;
  readonly icon?: LucideIcon;
  readonly enabled?: () => boolean;
  readonly perform: () => void;
}

const project = () => useProject.getState();
const some = (): boolean => useView.getState().selection.size > 0;
const one = (): boolean => useView.getState().selection.size === 1;
const anything = (): boolean => some() || useView.getState().wires.size > 0;
/** What arranges blocks is fetched when it is first wanted. */
const arranging = async (
  act: (commands: typeof import('./commands/arrange.ts')) => unknown,
): Promise<void> => {
  act(await import('./commands/arrange.ts'));
};
const several = (n: number) => (): boolean => useView.getState().selection.size >= n;

const align = (name: string, icon: LucideIcon, edge: Edge) => ({
  name,
  keys: [] as readonly string[],
  icon,
  enabled: several(2),
  perform: () => void arranging(({ align: act }) => act(edge)),
});
/** What changes modules is fetched when it is first wanted. */
const modules = async (act: (commands: typeof import('./commands/modules.ts')) => unknown): Promise<void> => {
  act(await import('./commands/modules.ts'));
};
const near = 8;
const far = 32;

const arrow = (key: string, dx: number, dy: number, distance: number): Action => ({
  name: `Move ${key.replace(/.*Arrow/, '').toLowerCase()}`,
  keys: [key],
  enabled: some,
  perform: () => nudge(dx * distance, dy * distance),
});

export const actions = {
  undo: {
    name: 'Undo',
    keys: ['Mod+Z'],
    icon: Undo2,
    enabled: () => project().history.past.length > 0,
    perform: () => {
      project().undo();
      requestAnimationFrame(findAgain);
    },
  },
  redo: {
    name: 'Redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    icon: Redo2,
    enabled: () => project().history.future.length > 0,
    perform: () => {
      project().redo();
      requestAnimationFrame(findAgain);
    },
  },
  cut: {
    name: 'Cut',
    keys: ['Mod+X'],
    native: true,
    icon: Scissors,
    enabled: some,
    perform: () => void cutSelected(),
  },
  copy: {
    name: 'Copy',
    keys: ['Mod+C'],
    native: true,
    icon: Copy,
    enabled: some,
    perform: () => void copySelected(),
  },
  paste: {
    name: 'Paste',
    keys: ['Mod+V'],
    native: true,
    icon: ClipboardPaste,
    perform: () => void pasteHere(),
  },
  duplicate: { name: 'Duplicate', keys: ['Mod+D'], icon: CopyPlus, enabled: some, perform: duplicate },
  remove: {
    name: 'Delete',
    keys: ['Delete', 'Backspace'],
    icon: Trash2,
    enabled: anything,
    perform: removeSelected,
  },
  rename: { name: 'Rename', keys: ['F2'], icon: PencilLine, enabled: one, perform: focusName },
  bypass: {
    name: 'Bypass',
    keys: ['Mod+B'],
    icon: CircleSlash,
    enabled: someBypassable,
    perform: toggleBypass,
  },
  makeModule: {
    name: 'Make module',
    keys: ['Mod+G'],
    icon: Boxes,
    enabled: some,
    perform: () => void showDialog(async () => (await import('./modules/MakeModule.tsx')).MakeModule),
  },
  takeApart: {
    name: 'Take apart',
    keys: ['Mod+Shift+G'],
    icon: Ungroup,
    enabled: canTakeApart,
    perform: () => void modules((each) => each.takeApartSelected()),
  },
  openModule: {
    name: 'Open module',
    keys: ['Mod+Enter'],
    icon: SquareArrowOutUpRight,
    enabled: isInstance,
    perform: openInstance,
  },
  expand: {
    name: 'Open in place',
    keys: ['E'],
    icon: Maximize2,
    enabled: canExpand,
    perform: expandSelected,
  },
  fold: { name: 'Fold', keys: ['E'], icon: Minimize2, enabled: canFold, perform: foldSelected },
  detach: {
    name: 'Detach',
    keys: [],
    icon: Unlink,
    enabled: canDetach,
    perform: () => void modules((each) => each.detachSelected()),
  },
  unfold: { name: 'Unfold everything', keys: [], perform: () => void modules((each) => each.unfoldAll()) },
  selectAll: { name: 'Select all', keys: ['Mod+A'], icon: SquareDashedMousePointer, perform: selectAll },
  selectNone: { name: 'Select nothing', keys: ['Escape'], enabled: anything, perform: selectNone },
  // The same key as above, where nothing is selected.
  leave: { name: 'Leave module', keys: ['Escape'], icon: LogOut, enabled: canLeave, perform: leave },
  tidy: {
    name: 'Tidy up',
    keys: ['Shift+T'],
    icon: WandSparkles,
    perform: () => void arranging(({ tidyUp }) => tidyUp()),
  },
  tidySelection: {
    name: 'Tidy up selection',
    keys: ['T'],
    icon: LayoutDashboard,
    enabled: several(2),
    perform: () => void arranging(({ tidySelection }) => tidySelection()),
  },
  tidyInside: {
    name: 'Tidy up inside',
    keys: [],
    enabled: isInstance,
    perform: () => void arranging(({ tidyInside }) => tidyInside()),
  },
  tidyEverything: {
    name: 'Tidy up everything, modules too',
    keys: [],
    perform: () => void arranging(({ tidyEverything }) => tidyEverything()),
  },
  tidyRight: {
    name: 'Tidy up left to right',
    keys: [],
    icon: ArrowRight,
    perform: () => void arranging(({ tidyUp }) => tidyUp(false)),
  },
  tidyDown: {
    name: 'Tidy up top to bottom',
    keys: [],
    icon: ArrowDown,
    perform: () => void arranging(({ tidyUp }) => tidyUp(true)),
  },
  alignLeft: align('Align left', AlignStartVertical, 'left'),
  alignCentre: align('Align centres', AlignCenterVertical, 'centre'),
  alignRight: align('Align right', AlignEndVertical, 'right'),
  alignTop: align('Align top', AlignStartHorizontal, 'top'),
  alignMiddle: align('Align middles', AlignCenterHorizontal, 'middle'),
  alignBottom: align('Align bottom', AlignEndHorizontal, 'bottom'),
  distributeAcross: {
    name: 'Distribute horizontally',
    keys: [],
    icon: AlignHorizontalSpaceAround,
    enabled: several(3),
    perform: () => void arranging(({ distribute }) => distribute('across')),
  },
  distributeDown: {
    name: 'Distribute vertically',
    keys: [],
    icon: AlignVerticalSpaceAround,
    enabled: several(3),
    perform: () => void arranging(({ distribute }) => distribute('down')),
  },
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
    enabled: some,
    perform: () => fitBlocks(useView.getState().selection),
  },
  zoomIn: { name: 'Zoom in', keys: ['Mod+=', 'Mod++'], icon: ZoomIn, perform: zoomIn },
  zoomOut: { name: 'Zoom out', keys: ['Mod+-'], icon: ZoomOut, perform: zoomOut },
  ...keyActions,
  search: { name: 'Search blocks', keys: ['/', 'Shift+A'], perform: focusSearch },
  left: arrow('ArrowLeft', -1, 0, near),
  right: arrow('ArrowRight', 1, 0, near),
  up: arrow('ArrowUp', 0, -1, near),
  down: arrow('ArrowDown', 0, 1, near),
  farLeft: arrow('Shift+ArrowLeft', -1, 0, far),
  farRight: arrow('Shift+ArrowRight', 1, 0, far),
  farUp: arrow('Shift+ArrowUp', 0, -1, far),
  farDown: arrow('Shift+ArrowDown', 0, 1, far),
} as const satisfies Record<string, Action>;

export type ActionId = keyof typeof actions;

export const isEnabled = (action: Action): boolean => action.enabled?.() ?? true;
