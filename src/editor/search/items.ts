/** What the command palette finds: actions, blocks of the document, blocks to add, templates, tabs. */

import type { Report } from '../../check/report.ts';
import { type Action, type ActionId, actions, isEnabled } from '../actions/actions.ts';
import { showKeys } from '../actions/key-names.ts';
import { addHere } from '../commands/add.ts';
import { groups } from '../commands/adding/entries.ts';
import { goToBlock } from '../commands/travel.ts';
import type { Editor } from '../editor.ts';
import { scope } from '../here.ts';
import type { Look } from '../look.ts';
import { everywhere } from './everywhere.ts';

export interface Item {
  readonly id: string;
  readonly label: string;
  /** Beside the label: the way to a block. */
  readonly note?: string;
  readonly keys?: string;
  /** The action that it is: its icon is the page's. */
  readonly action?: ActionId;
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

const ofActions = (editor: Editor): readonly Item[] => {
  const list = (Object.entries(actions) as [ActionId, Action][]).filter(([id]) => id !== 'commands');
  return list.map(([id, action]) => ({
    id: `action ${id}`,
    label: action.name,
    action: id,
    off: !isEnabled(editor, action),
    perform: () => action.perform(editor),
    ...(action.keys[0] && { keys: showKeys(action.keys[0], editor.host.mac) }),
    ...(action.also && { also: action.also }),
  }));
};

const tabs = [
  ['problems', 'Problems'],
  ['train', 'Train'],
  ['try', 'Try it'],
  ['data', 'Data'],
] as const;

const ofTabs = (editor: Editor): readonly Item[] =>
  tabs.map(([id, label]) => ({
    id: `tab ${id}`,
    label: `Go to ${label}`,
    also: 'tab panel show',
    perform: () => editor.panels.show(id),
  }));

const ofBlocks = (editor: Editor, report: Report): readonly Item[] =>
  everywhere(report.root).map(({ path, name, within, look }) => ({
    id: `block ${path.join('/')}`,
    label: name,
    note: [...within, path.at(-1)].join(' › '),
    look,
    also: path.at(-1) ?? '',
    perform: () => goToBlock(editor, path),
  }));

const ofEntries = (editor: Editor, report: Report): readonly Item[] =>
  groups({ project: report.project, key: scope(editor).linked.key }, '')
    .flatMap((group) => group.entries)
    .filter((entry) => !entry.refused)
    .map((entry) => ({
      id: `add ${entry.id}`,
      label: `Add ${entry.label}`,
      look: entry.look,
      also: entry.also,
      perform: () => addHere(editor, entry),
    }));

const ofTemplates = (editor: Editor): readonly Item[] =>
  editor.templates.ids.flatMap((id) => {
    const name = editor.templates.names().get(id);
    return name === undefined
      ? []
      : [
          {
            id: `template ${id}`,
            label: `Open ${name}`,
            also: 'template network',
            perform: () => void editor.templates.open(id),
          },
        ];
  });

export const sources = (editor: Editor, report: Report): readonly Source[] => [
  { heading: 'Commands', items: ofActions(editor), atOnce: true, most: 60 },
  { heading: 'Go to a block', items: ofBlocks(editor, report), most: 12 },
  { heading: 'Add', items: ofEntries(editor, report), most: 8 },
  { heading: 'Templates', items: ofTemplates(editor), most: 8 },
  { heading: 'Tabs', items: ofTabs(editor), atOnce: true, most: 8 },
];
