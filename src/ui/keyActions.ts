/** Actions for those who work by keyboard: wiring, repairs, going along the data and from panel to panel. */
import {
  ArrowDown,
  ArrowLeft,
  ArrowLeftToLine,
  ArrowRight,
  ArrowRightFromLine,
  ArrowUp,
  ListTree,
  PanelsTopLeft,
  Wrench,
} from 'lucide-react';
import { useProject } from '../state/project.ts';
import type { Action } from './actions/action.ts';
import { goToPane } from './commands/panes.ts';
import { canWalk, walk } from './commands/walk.ts';
import { focusOutline } from './outline/reach.ts';
import { canGive, canTake } from './wiring/can.ts';

/** What tries edits out is fetched when it is first wanted. */
const wiring = async (act: (asking: typeof import('./wiring/ask.ts')) => void): Promise<void> =>
  act(await import('./wiring/ask.ts'));

export const keyActions = {
  wireTo: {
    name: 'Wire to another block',
    keys: ['W'],
    icon: ArrowRightFromLine,
    enabled: canGive,
    perform: () => void wiring(({ askTarget }) => askTarget()),
  },
  wireFrom: {
    name: 'Wire from another block',
    keys: ['Shift+W'],
    icon: ArrowLeftToLine,
    enabled: canTake,
    perform: () => void wiring(({ askSource }) => askSource()),
  },
  repair: {
    name: 'Repair',
    keys: ['F'],
    icon: Wrench,
    enabled: () => useProject.getState().report.problems.length > 0,
    perform: () => void import('./commands/repair.ts').then(({ askRepair }) => askRepair()),
  },
  on: {
    name: 'Next block along the data',
    keys: ['Alt+ArrowRight'],
    icon: ArrowRight,
    enabled: canWalk,
    perform: () => walk('on'),
  },
  back: {
    name: 'Previous block along the data',
    keys: ['Alt+ArrowLeft'],
    icon: ArrowLeft,
    enabled: canWalk,
    perform: () => walk('back'),
  },
  above: {
    name: 'Branch above',
    keys: ['Alt+ArrowUp'],
    icon: ArrowUp,
    enabled: canWalk,
    perform: () => walk('above'),
  },
  below: {
    name: 'Branch below',
    keys: ['Alt+ArrowDown'],
    icon: ArrowDown,
    enabled: canWalk,
    perform: () => walk('below'),
  },
  outline: { name: 'Go to the outline', keys: ['O'], icon: ListTree, perform: focusOutline },
  nextPane: {
    name: 'Next panel',
    keys: ['F6'],
    icon: PanelsTopLeft,
    anywhere: true,
    perform: () => goToPane(1),
  },
  previousPane: {
    name: 'Previous panel',
    keys: ['Shift+F6'],
    icon: PanelsTopLeft,
    anywhere: true,
    perform: () => goToPane(-1),
  },
} as const satisfies Record<string, Action>;
