/** What the command palette finds: actions, blocks of the document, blocks to add, templates, tabs. */
import type { LucideIcon } from 'lucide-react';
import type { Report } from '../../check/report.ts';
import { scope } from '../../state/open.ts';
import { usePanel } from '../../state/panel.ts';
import { type Action, actions, isEnabled } from '../actions.ts';
import { addHere } from '../commands/add.ts';
import { goToBlock } from '../commands/travel.ts';
import type { Look } from '../families.ts';
import { loadTemplate, openTemplate, templateIds } from '../files/templates.ts';
import { showKeys } from '../keys.ts';
import { groups } from '../palette/entries.ts';
import { everywhere } from './everywhere.ts';

export interface Item {
  readonly id: string;
  readonly label: string;
  /** Beside the label: the way to a block. */
  readonly note?: string;
  readonly keys?: string;
  readonly icon?: LucideIcon | undefined;
  /** Of a block. */
  readonly look?: Look;
  readonly also?: string;
  readonly off?: boolean;
  readonly perform: () => void;
}

export interface Source {
  readonly heading: string;
  readonly items: readonly Item[];
  /** Shown before anything is typed. */
  readonly atOnce?: true;
  /** Shown of it at most. */
  readonly most: number;
}

const ofActions = (): readonly Item[] => {
  const list = Object.entries<Action>(actions).filter(([id]) => id !== 'commands');
  return list.map(([id, action]) => ({
    id: `action ${id}`,
    label: action.name,
    icon: action.icon,
    off: !isEnabled(action),
    perform: action.perform,
    ...(action.keys[0] && { keys: showKeys(action.keys[0]) }),
    ...(action.also && { also: action.also }),
  }));
};

const tabs = [
  ['problems', 'Problems'],
  ['train', 'Train'],
  ['try', 'Try it'],
  ['data', 'Data'],
] as const;

const ofTabs = (): readonly Item[] =>
  tabs.map(([id, label]) => ({
    id: `tab ${id}`,
    label: `Go to ${label}`,
    also: 'tab panel show',
    perform: () => usePanel.getState().show(id),
  }));

const ofBlocks = (report: Report): readonly Item[] =>
  everywhere(report.root).map(({ path, name, within, look }) => ({
    id: `block ${path.join('/')}`,
    label: name,
    note: [...within, path.at(-1)].join(' › '),
    look,
    also: path.at(-1) ?? '',
    perform: () => goToBlock(path),
  }));

const ofEntries = (report: Report): readonly Item[] =>
  groups({ project: report.project, key: scope().linked.key }, '')
    .flatMap((group) => group.entries)
    .filter((entry) => !entry.refused)
    .map((entry) => ({
      id: `add ${entry.id}`,
      label: `Add ${entry.label}`,
      look: entry.look,
      also: entry.also,
      perform: () => addHere(entry),
    }));

const names = new Map<string, string>();

/** Names of the templates, which stand in their files. Those that cannot be fetched are left out. */
export async function templateNames(): Promise<ReadonlyMap<string, string>> {
  await Promise.all(
    templateIds.map(async (id) => {
      if (names.has(id)) return;
      const project = await loadTemplate(id).catch(() => undefined);
      if (project) names.set(id, project.name);
    }),
  );
  return names;
}

const ofTemplates = (): readonly Item[] =>
  templateIds.flatMap((id) => {
    const name = names.get(id);
    return name === undefined
      ? []
      : [
          {
            id: `template ${id}`,
            label: `Open ${name}`,
            also: 'template network',
            perform: () => void openTemplate(id),
          },
        ];
  });

export const sources = (report: Report): readonly Source[] => [
  { heading: 'Commands', items: ofActions(), atOnce: true, most: 60 },
  { heading: 'Go to a block', items: ofBlocks(report), most: 12 },
  { heading: 'Add', items: ofEntries(report), most: 8 },
  { heading: 'Templates', items: ofTemplates(), most: 8 },
  { heading: 'Tabs', items: ofTabs(), atOnce: true, most: 8 },
];
