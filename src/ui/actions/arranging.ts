/** Actions that arrange blocks. What they need is fetched when it is first wanted. */
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
  LayoutDashboard,
  type LucideIcon,
  WandSparkles,
} from 'lucide-react';
import type { Edge } from '../../graph/arrange/align.ts';
import { useView } from '../../state/view.ts';
import { isInstance } from '../commands/instance.ts';
import type { Action } from './action.ts';

const arranged = async (
  act: (commands: typeof import('../commands/arrange.ts')) => unknown,
): Promise<void> => {
  act(await import('../commands/arrange.ts'));
};
const several = (n: number) => (): boolean => useView.getState().selection.size >= n;

const align = (name: string, icon: LucideIcon, edge: Edge) => ({
  name,
  keys: [] as readonly string[],
  icon,
  enabled: several(2),
  perform: () => void arranged((commands) => commands.align(edge)),
});

export const arranging = {
  tidy: {
    name: 'Tidy up',
    keys: ['Shift+T'],
    icon: WandSparkles,
    perform: () => void arranged(({ tidyUp }) => tidyUp()),
  },
  tidySelection: {
    name: 'Tidy up selection',
    keys: ['T'],
    icon: LayoutDashboard,
    enabled: several(2),
    perform: () => void arranged(({ tidySelection }) => tidySelection()),
  },
  tidyInside: {
    name: 'Tidy up inside',
    keys: [],
    icon: WandSparkles,
    enabled: isInstance,
    perform: () => void arranged(({ tidyInside }) => tidyInside()),
  },
  tidyEverything: {
    name: 'Tidy up everything, modules too',
    keys: [],
    icon: WandSparkles,
    perform: () => void arranged(({ tidyEverything }) => tidyEverything()),
  },
  tidyRight: {
    name: 'Tidy up left to right',
    keys: [],
    icon: ArrowRight,
    perform: () => void arranged(({ tidyUp }) => tidyUp(false)),
  },
  tidyDown: {
    name: 'Tidy up top to bottom',
    keys: [],
    icon: ArrowDown,
    perform: () => void arranged(({ tidyUp }) => tidyUp(true)),
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
    perform: () => void arranged(({ distribute }) => distribute('across')),
  },
  distributeDown: {
    name: 'Distribute vertically',
    keys: [],
    icon: AlignVerticalSpaceAround,
    enabled: several(3),
    perform: () => void arranged(({ distribute }) => distribute('down')),
  },
} as const satisfies Record<string, Action>;
