/** Actions that search: commands, blocks to add, the palette; and the list of all keys. */
import { openAddMenu } from '../commands/adding/place.ts';
import { focusSearch } from '../commands/focus.ts';
import type { Desk } from '../desk.ts';
import type { Action } from './action.ts';

export const finding = {
  commands: {
    name: 'Commands',
    keys: ['Mod+K'],
    anywhere: true,
    also: 'search find block by name go to palette',
    perform: (desk: Desk) => desk.finding.show({ what: 'commands' }),
  },
  add: {
    name: 'Add a block',
    keys: ['/', 'Shift+A'],
    also: 'search insert new layer',
    perform: openAddMenu,
  },
  search: { name: 'Search the palette', keys: ['P'], also: 'blocks', perform: focusSearch },
  keys: {
    name: 'Keys',
    keys: ['?'],
    also: 'help shortcuts keyboard',
    perform: (desk: Desk) => desk.finding.show({ what: 'keys' }),
  },
} as const satisfies Record<string, Action>;
