/** Actions that arrange blocks. What they need is fetched when it is first wanted. */

import type { Edge } from '../../graph/arrange/align.ts';
import { isInstance } from '../commands/instance.ts';
import type { Desk } from '../desk.ts';
import type { Action } from './action.ts';

const arranged = async (
  act: (commands: typeof import('../commands/arrange.ts')) => unknown,
): Promise<void> => {
  act(await import('../commands/arrange.ts'));
};
const several =
  (n: number) =>
  (desk: Desk): boolean =>
    desk.view.getState().selection.size >= n;

const align = (name: string, edge: Edge) => ({
  name,
  keys: [] as readonly string[],
  enabled: several(2),
  perform: (desk: Desk) => void arranged((commands) => commands.align(desk, edge)),
});

export const arranging = {
  tidy: {
    name: 'Tidy up',
    keys: ['Shift+T'],
    perform: (desk: Desk) => void arranged(({ tidyUp }) => tidyUp(desk)),
  },
  tidySelection: {
    name: 'Tidy up selection',
    keys: ['T'],
    enabled: several(2),
    perform: (desk: Desk) => void arranged(({ tidySelection }) => tidySelection(desk)),
  },
  tidyInside: {
    name: 'Tidy up inside',
    keys: [],
    enabled: isInstance,
    perform: (desk: Desk) => void arranged(({ tidyInside }) => tidyInside(desk)),
  },
  tidyEverything: {
    name: 'Tidy up everything, modules too',
    keys: [],
    perform: (desk: Desk) => void arranged(({ tidyEverything }) => tidyEverything(desk)),
  },
  tidyRight: {
    name: 'Tidy up left to right',
    keys: [],
    perform: (desk: Desk) => void arranged(({ tidyUp }) => tidyUp(desk, false)),
  },
  tidyDown: {
    name: 'Tidy up top to bottom',
    keys: [],
    perform: (desk: Desk) => void arranged(({ tidyUp }) => tidyUp(desk, true)),
  },
  alignLeft: align('Align left', 'left'),
  alignCentre: align('Align centres', 'centre'),
  alignRight: align('Align right', 'right'),
  alignTop: align('Align top', 'top'),
  alignMiddle: align('Align middles', 'middle'),
  alignBottom: align('Align bottom', 'bottom'),
  distributeAcross: {
    name: 'Distribute horizontally',
    keys: [],
    enabled: several(3),
    perform: (desk: Desk) => void arranged(({ distribute }) => distribute(desk, 'across')),
  },
  distributeDown: {
    name: 'Distribute vertically',
    keys: [],
    enabled: several(3),
    perform: (desk: Desk) => void arranged(({ distribute }) => distribute(desk, 'down')),
  },
} as const satisfies Record<string, Action>;
