/** What the palette offers: every kind of block, a few of them with settings that have a name, and modules. */
import { structural, type Words } from '../../../blocks/structural.ts';
import { kinds } from '../../../blocks/table.ts';
import { definitions } from '../../../graph/edit/clip.ts';
import { unusedModules, usesOf } from '../../../graph/edit/modules/definitions.ts';
import type { Block, Module, Project } from '../../../graph/project.ts';
import { shipped } from '../../../graph/shipped/shipped.ts';
import { familyOrder, heading, type Look } from '../../look.ts';
import { several } from '../../numbers.ts';
import type { Added } from '../add.ts';
import { contains } from '../recursion.ts';

export interface Entry extends Added {
  readonly id: string;
  readonly label: string;
  readonly look: Look;
  readonly about: string;
  /** Other words by which people look for it. */
  readonly also: string;
  /** Of a definition of the document: its key, and how many blocks use it. */
  readonly definition?: { readonly key: string; readonly uses: number };
  /** Why it cannot be added where the person stands. */
  readonly refused?: string;
}

export interface Group {
  readonly id: string;
  readonly heading: string;
  /** Where there is room for less. */
  readonly short?: string;
  readonly entries: readonly Entry[];
}

/** A kind with settings that the field has a name for. */
const pointwise: Entry = {
  id: 'conv1x1',
  label: '1×1 Conv',
  look: 'convolution',
  about: 'Mixes the channels of each pixel: fewer or more of them, at the same height and width.',
  also: 'pointwise bottleneck network in network projection',
  block: { kind: 'conv2d', params: { kernel: [1, 1] } },
};

/** The ends of a module, and where those of a network would be: Feature output. */
const port = (kind: 'port-in' | 'port-out', { label, about, also }: Words): Entry => ({
  id: kind,
  label,
  look: structural[kind].look,
  about,
  also,
  block: { kind },
});
const features = port('port-out', structural['port-out'].inNetwork);
const inputPort = port('port-in', structural['port-in'].inModule);
const outputPort = port('port-out', structural['port-out'].inModule);

const plain: readonly Entry[] = [...kinds.values()].map((kind) => ({
  id: kind.kind,
  label: kind.label,
  look: kind.family,
  about: kind.about,
  also: kind.also,
  block: { kind: kind.kind },
}));

const conv = plain.findIndex((entry) => entry.id === 'conv2d');
const withPointwise = [...plain.slice(0, conv + 1), pointwise, ...plain.slice(conv + 1)];
const ofNetwork = [...withPointwise, features];
const ofModule = [inputPort, ...withPointwise.filter((entry) => entry.id !== 'input'), outputPort];

/** Where the person stands: only modules have ports, and no module can hold itself. */
export interface Standing {
  readonly project: Project;
  /** Key of the module in which blocks are added. */
  readonly key: string;
}

/** A module with all the definitions that it uses. */
function moduleEntry(key: string, modules: Project['modules'], own: boolean, at: Standing): Entry {
  const { name, about } = modules[key] as Module;
  const block = { kind: 'module', module: key };
  const words = structural.module.inModule;
  const uses = own ? usesOf(at.project, key) : 0;
  const recursive = contains({ modules: { ...modules, ...at.project.modules } }, key, at.key);
  return {
    id: `${own ? 'own' : 'module'} ${key}`,
    label: name.trim() || key,
    look: structural.module.look,
    about: about ?? (own ? `A module of this document, in ${several(uses, 'block')}.` : words.about),
    also: words.also,
    block,
    ...(!own && {
      modules: definitions({ modules } as Project, [{ ...block, id: '', params: {} } as Block]),
    }),
    ...(own && { definition: { key, uses } }),
    ...(recursive && { refused: `${name} cannot stand inside itself. Add it in another module.` }),
  };
}

/** Shipped modules; not those of which the document has a version of its own, which stands among its modules. */
function shippedEntries(at: Standing): readonly Entry[] {
  const { modules } = at.project;
  return Object.keys(shipped)
    .filter((key) => !Object.hasOwn(modules, key) || same(modules[key], shipped[key]))
    .map((key) => moduleEntry(key, shipped, false, at));
}

/** Whatever the order of the keys: a file lists them as it likes. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

/** The document's definitions, those that nothing uses last. */
function ownEntries(at: Standing): readonly Entry[] {
  const unused = new Set(unusedModules(at.project));
  const keys = Object.keys(at.project.modules).filter((key) => key !== at.project.root);
  return [...keys.filter((key) => !unused.has(key)), ...keys.filter((key) => unused.has(key))].map((key) =>
    moduleEntry(key, at.project.modules, true, at),
  );
}

/** Groups in the palette's order; those without an entry that matches are left out. */
export function groups(at: Standing, search: string): readonly Group[] {
  const blocks = at.key === at.project.root ? ofNetwork : ofModule;
  const all = familyOrder.flatMap((look): readonly Group[] =>
    look === 'module'
      ? [
          { id: 'module', heading: heading.module, entries: shippedEntries(at) },
          // Below, so that the first one that comes moves nothing from under the pointer.
          {
            id: 'own',
            heading: 'Modules of this document',
            short: 'This document',
            entries: ownEntries(at),
          },
        ]
      : [{ id: look, heading: heading[look], entries: blocks.filter((entry) => entry.look === look) }],
  );
  const words = plainText(search).split(/\s+/).filter(Boolean);
  return all.flatMap((group) => {
    const entries = words.length === 0 ? group.entries : found(group, words);
    return entries.length > 0 ? [{ ...group, entries }] : [];
  });
}

/** What is called so comes before what is only described so. */
function found(group: Group, words: readonly string[]): readonly Entry[] {
  const called = (entry: Entry): boolean =>
    holds(`${entry.label} ${group.heading} ${heading[entry.look]} ${entry.also}`, words);
  const described = (entry: Entry): boolean => holds(`${entry.label} ${entry.also} ${entry.about}`, words);
  return [
    ...group.entries.filter(called),
    ...group.entries.filter((entry) => !called(entry) && described(entry)),
  ];
}

const plainText = (text: string): string => text.toLowerCase().replaceAll('×', 'x');
const holds = (text: string, words: readonly string[]): boolean =>
  words.every((word) => plainText(text).includes(word));

/** What Enter adds: the entry whose name begins so, else is so, else the first that other words name. */
export function best(list: readonly Group[], search: string): Entry | undefined {
  const entries = list.flatMap((group) => group.entries).filter((entry) => !entry.refused);
  const text = plainText(search).trim();
  const words = text.split(/\s+/).filter(Boolean);
  return (
    entries.find((entry) => plainText(entry.label).startsWith(text)) ??
    entries.find((entry) => holds(entry.label, words)) ??
    entries.find((entry) => holds(`${entry.label} ${entry.also}`, words)) ??
    entries[0]
  );
}
