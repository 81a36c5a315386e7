/** Actions for those who work by keyboard: wiring, repairs, going along the data and from panel to panel. */

import { focusOutline, goToPane } from '../commands/focus.ts';
import { canWalk, walk } from '../commands/walk.ts';
import { canGive, canTake } from '../commands/wiring/can.ts';
import type { Desk } from '../desk.ts';
import type { Action } from './action.ts';

/** What tries edits out is fetched when it is first wanted. */
const wiring = async (act: (asking: typeof import('../commands/wiring/ask.ts')) => void): Promise<void> =>
  act(await import('../commands/wiring/ask.ts'));

export const along = {
  wireTo: {
    name: 'Wire to another block',
    keys: ['W'],
    enabled: canGive,
    perform: (desk: Desk) => void wiring(({ askTarget }) => askTarget(desk)),
  },
  wireFrom: {
    name: 'Wire from another block',
    keys: ['Shift+W'],
    enabled: canTake,
    perform: (desk: Desk) => void wiring(({ askSource }) => askSource(desk)),
  },
  repair: {
    name: 'Repair',
    keys: ['F'],
    enabled: (desk: Desk) => desk.document.getState().report.problems.length > 0,
    perform: (desk: Desk) => void import('../commands/repair.ts').then(({ askRepair }) => askRepair(desk)),
  },
  on: {
    name: 'Next block along the data',
    keys: ['Alt+ArrowRight'],
    enabled: canWalk,
    perform: (desk: Desk) => walk(desk, 'on'),
  },
  back: {
    name: 'Previous block along the data',
    keys: ['Alt+ArrowLeft'],
    enabled: canWalk,
    perform: (desk: Desk) => walk(desk, 'back'),
  },
  above: {
    name: 'Branch above',
    keys: ['Alt+ArrowUp'],
    enabled: canWalk,
    perform: (desk: Desk) => walk(desk, 'above'),
  },
  below: {
    name: 'Branch below',
    keys: ['Alt+ArrowDown'],
    enabled: canWalk,
    perform: (desk: Desk) => walk(desk, 'below'),
  },
  outline: { name: 'Go to the outline', keys: ['O'], perform: focusOutline },
  nextPane: {
    name: 'Next panel',
    keys: ['F6'],
    anywhere: true,
    perform: (desk: Desk) => goToPane(desk, 1),
  },
  previousPane: {
    name: 'Previous panel',
    keys: ['Shift+F6'],
    anywhere: true,
    perform: (desk: Desk) => goToPane(desk, -1),
  },
} as const satisfies Record<string, Action>;
