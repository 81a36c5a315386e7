/** Actions on the document as a whole. What they need is fetched when they are first wanted. */
import { FilePlus2, ImageDown, LayoutTemplate, Link, Save, SunMoon, Table2 } from 'lucide-react';
import { blank } from '../../state/blank.ts';
import { useProject } from '../../state/project.ts';
import { showGallery } from '../gallery/shown.ts';
import { showDialog } from '../parts/dialogs.ts';
import type { Theme } from '../theme.ts';
import type { Action } from './action.ts';

const hasBlocks = (): boolean => useProject.getState().report.root.order.length > 0;
const savePicture = async (format: 'svg' | 'png'): Promise<void> =>
  (await import('../files/picture.ts')).savePicture('network', format);

const paint = async (theme: Theme): Promise<void> => (await import('../theme.ts')).setTheme(theme);

export const filing = {
  save: {
    name: 'Save project',
    keys: ['Mod+S'],
    anywhere: true,
    icon: Save,
    also: 'file download keep',
    perform: () => void import('../files/save.ts').then(({ saveProject }) => saveProject()),
  },
  newDocument: {
    name: 'New document',
    keys: [],
    icon: FilePlus2,
    also: 'file blank empty',
    perform: () => useProject.getState().open(blank()),
  },
  templates: {
    name: 'Templates',
    keys: [],
    icon: LayoutTemplate,
    also: 'gallery open examples',
    perform: () => void showGallery(),
  },
  share: {
    name: 'Copy share link',
    keys: [],
    icon: Link,
    also: 'url',
    perform: () => void import('../files/link.ts').then(({ shareLink }) => shareLink()),
  },
  picture: {
    name: 'Save a picture (SVG)',
    keys: [],
    icon: ImageDown,
    also: 'export image slides paper',
    enabled: hasBlocks,
    perform: () => void savePicture('svg'),
  },
  pixels: {
    name: 'Save a picture (PNG)',
    keys: [],
    icon: ImageDown,
    also: 'export image slides',
    enabled: hasBlocks,
    perform: () => void savePicture('png'),
  },
  table: {
    name: 'Table of layers',
    keys: [],
    icon: Table2,
    also: 'summary print shapes parameters markdown csv',
    enabled: hasBlocks,
    perform: () => void showDialog(async () => (await import('../files/SummaryDialog.tsx')).SummaryDialog),
  },
  light: { name: 'Light theme', keys: [], icon: SunMoon, also: 'colour', perform: () => void paint('light') },
  dark: { name: 'Dark theme', keys: [], icon: SunMoon, also: 'colour', perform: () => void paint('dark') },
  system: {
    name: 'Theme of the system',
    keys: [],
    icon: SunMoon,
    also: 'colour auto',
    perform: () => void paint('auto'),
  },
} as const satisfies Record<string, Action>;
