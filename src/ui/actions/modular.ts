/** Actions on modules: make, take apart, open, fold, detach. What changes modules is fetched when it is first wanted. */
import {
  Boxes,
  Maximize2,
  Minimize2,
  SquareArrowOutUpRight,
  UnfoldHorizontal,
  Ungroup,
  Unlink,
} from 'lucide-react';
import { useView } from '../../state/view.ts';
import { canDetach, canTakeApart, isInstance, openInstance } from '../commands/instance.ts';
import { canExpand, canFold, expandSelected, foldSelected } from '../commands/travel.ts';
import { showDialog } from '../parts/dialogs.ts';
import type { Action } from './action.ts';

const some = (): boolean => useView.getState().selection.size > 0;

const modules = async (
  act: (commands: typeof import('../commands/modules.ts')) => unknown,
): Promise<void> => {
  act(await import('../commands/modules.ts'));
};

export const modular = {
  makeModule: {
    name: 'Make module',
    keys: ['Mod+G'],
    icon: Boxes,
    enabled: some,
    perform: () => void showDialog(async () => (await import('../modules/MakeModule.tsx')).MakeModule),
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
  unfold: {
    name: 'Unfold everything',
    keys: [],
    icon: UnfoldHorizontal,
    perform: () => void modules((each) => each.unfoldAll()),
  },
} as const satisfies Record<string, Action>;
