/** Actions on modules: make, take apart, open, fold, detach. What changes modules is fetched when it is first wanted. */

import { canDetach, canTakeApart, isInstance, openInstance } from '../commands/instance.ts';
import { canExpand, canFold, expandSelected, foldSelected } from '../commands/travel.ts';
import type { Desk } from '../desk.ts';
import type { Action } from './action.ts';

const some = (desk: Desk): boolean => desk.view.getState().selection.size > 0;

const modules = async (
  act: (commands: typeof import('../commands/modules.ts')) => unknown,
): Promise<void> => {
  act(await import('../commands/modules.ts'));
};

export const modular = {
  makeModule: {
    name: 'Make module',
    keys: ['Mod+G'],
    enabled: some,
    perform: (desk: Desk) => desk.sheets.show({ what: 'make-module' }),
  },
  takeApart: {
    name: 'Take apart',
    keys: ['Mod+Shift+G'],
    enabled: canTakeApart,
    perform: (desk: Desk) => void modules((each) => each.takeApartSelected(desk)),
  },
  openModule: {
    name: 'Open module',
    keys: ['Mod+Enter'],
    enabled: isInstance,
    perform: openInstance,
  },
  expand: {
    name: 'Open in place',
    keys: ['E'],
    enabled: canExpand,
    perform: expandSelected,
  },
  fold: { name: 'Fold', keys: ['E'], enabled: canFold, perform: foldSelected },
  detach: {
    name: 'Detach',
    keys: [],
    enabled: canDetach,
    perform: (desk: Desk) => void modules((each) => each.detachSelected(desk)),
  },
  unfold: {
    name: 'Unfold everything',
    keys: [],
    perform: (desk: Desk) => void modules((each) => each.unfoldAll(desk)),
  },
} as const satisfies Record<string, Action>;
