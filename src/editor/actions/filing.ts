/** Actions on the document as a whole. What is written, shared or painted is the page's to do. */
import type { Desk } from '../desk.ts';
import { blank } from '../document/blank.ts';
import type { Action } from './action.ts';

const hasBlocks = (desk: Desk): boolean => desk.document.getState().report.root.order.length > 0;

export const filing = {
  save: {
    name: 'Save project',
    keys: ['Mod+S'],
    anywhere: true,
    also: 'file download keep',
    perform: (desk: Desk) => desk.host.page.save(),
  },
  newDocument: {
    name: 'New document',
    keys: [],
    also: 'file blank empty',
    perform: (desk: Desk) => desk.document.open(blank()),
  },
  templates: {
    name: 'Templates',
    keys: [],
    also: 'gallery open examples',
    perform: (desk: Desk) => desk.sheets.show({ what: 'templates' }),
  },
  share: {
    name: 'Copy share link',
    keys: [],
    also: 'url',
    perform: (desk: Desk) => desk.host.page.share(),
  },
  picture: {
    name: 'Save a picture (SVG)',
    keys: [],
    also: 'export image slides paper',
    enabled: hasBlocks,
    perform: (desk: Desk) => desk.host.page.picture('svg'),
  },
  pixels: {
    name: 'Save a picture (PNG)',
    keys: [],
    also: 'export image slides',
    enabled: hasBlocks,
    perform: (desk: Desk) => desk.host.page.picture('png'),
  },
  table: {
    name: 'Table of layers',
    keys: [],
    also: 'summary print shapes parameters markdown csv',
    enabled: hasBlocks,
    perform: (desk: Desk) => desk.sheets.show({ what: 'table-of-layers' }),
  },
  light: {
    name: 'Light theme',
    keys: [],
    also: 'colour',
    perform: (desk: Desk) => desk.host.page.paint('light'),
  },
  dark: {
    name: 'Dark theme',
    keys: [],
    also: 'colour',
    perform: (desk: Desk) => desk.host.page.paint('dark'),
  },
  system: {
    name: 'Theme of the system',
    keys: [],
    also: 'colour auto',
    perform: (desk: Desk) => desk.host.page.paint('auto'),
  },
} as const satisfies Record<string, Action>;
