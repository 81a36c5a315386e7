/** Actions on the selection and on what is seen of the canvas. */

import { selectDownstream, selectUpstream } from '../commands/reach.ts';
import { selectAll, selectNone } from '../commands/selection.ts';
import { fitBlocks, fitView, zoomIn, zoomOut } from '../commands/sight.ts';
import { canLeave, leave } from '../commands/travel.ts';
import type { Desk } from '../desk.ts';
import type { Action } from './action.ts';

const some = (desk: Desk): boolean => desk.view.getState().selection.size > 0;
const anything = (desk: Desk): boolean => some(desk) || desk.view.getState().wires.size > 0;

export const selecting = {
  selectAll: { name: 'Select all', keys: ['Mod+A'], perform: selectAll },
  selectNone: {
    name: 'Select nothing',
    keys: ['Escape'],
    enabled: anything,
    perform: selectNone,
  },
  // The same key as above, where nothing is selected.
  leave: { name: 'Leave module', keys: ['Escape'], enabled: canLeave, perform: leave },
  upstream: {
    name: 'Select upstream',
    keys: ['U'],
    also: 'before ancestors inputs path',
    enabled: some,
    perform: selectUpstream,
  },
  downstream: {
    name: 'Select downstream',
    keys: ['D'],
    also: 'after behind descendants outputs',
    enabled: some,
    perform: selectDownstream,
  },
} as const satisfies Record<string, Action>;

export const viewing = {
  minimap: {
    name: 'Minimap',
    keys: ['Shift+M'],
    perform: (desk: Desk) => desk.panels.showMinimap(!desk.panels.getState().minimap),
  },
  fit: { name: 'Fit view', keys: ['Shift+1'], perform: (desk: Desk) => fitView(desk) },
  fitSelection: {
    name: 'Fit selection',
    keys: ['Shift+2'],
    enabled: some,
    perform: (desk: Desk) => fitBlocks(desk, desk.view.getState().selection),
  },
  zoomIn: { name: 'Zoom in', keys: ['Mod+=', 'Mod++'], perform: zoomIn },
  zoomOut: { name: 'Zoom out', keys: ['Mod+-'], perform: zoomOut },
} as const satisfies Record<string, Action>;
