/** Actions that search: commands, blocks to add, the palette; and the list of all keys. */
import { Command, Keyboard, PanelLeft, Plus } from 'lucide-react';
import { openAddMenu } from '../adding/place.ts';
import { focusSearch } from '../commands/focus.ts';
import { useFinder } from '../find/finder.ts';
import type { Action } from './action.ts';

export const finding = {
  commands: {
    name: 'Commands',
    keys: ['Mod+K'],
    anywhere: true,
    icon: Command,
    also: 'search find block by name go to palette',
    perform: () => useFinder.getState().show({ what: 'commands' }),
  },
  add: {
    name: 'Add a block',
    keys: ['/', 'Shift+A'],
    icon: Plus,
    also: 'search insert new layer',
    perform: openAddMenu,
  },
  search: { name: 'Search the palette', keys: ['P'], icon: PanelLeft, also: 'blocks', perform: focusSearch },
  keys: {
    name: 'Keys',
    keys: ['?'],
    icon: Keyboard,
    also: 'help shortcuts keyboard',
    perform: () => useFinder.getState().show({ what: 'keys' }),
  },
} as const satisfies Record<string, Action>;
