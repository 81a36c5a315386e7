/** What the palette offers: every kind of block, a few of them with settings that have a name, and the shipped modules. */
import { kinds } from '../../blocks/table.ts';
import type { Module } from '../../graph/project.ts';
import type { Added } from '../commands/add.ts';
import { familyOrder, heading, type Look } from '../families.ts';

export interface Entry extends Added {
  readonly id: string;
  readonly label: string;
  readonly look: Look;
  readonly about: string;
  /** Other words by which people look for it. */
  readonly also: string;
}

export interface Group {
  readonly look: Look;
  readonly heading: string;
  readonly entries: readonly Entry[];
}

const also: Readonly<Record<string, string>> = {
  conv2d: 'convolution filter kernel',
  depthwise: 'convolution mobilenet',
  separable: 'convolution xception mobilenet',
  maxpool: 'pooling subsampling',
  avgpool: 'pooling subsampling mean',
  globalavgpool: 'pooling gap mean',
  globalmaxpool: 'pooling',
  batchnorm: 'normalization bn',
  lrn: 'lrn normalization alexnet krizhevsky contrast brightness',
  activation: 'relu elu sigmoid tanh softmax nonlinearity leaky',
  dropout: 'regularization',
  dense: 'fully connected linear fc',
  add: 'residual shortcut sum',
  concat: 'inception merge stack',
  zeropad: 'padding border',
  padchannels: 'shortcut option a zeros',
  output: 'classes loss head',
};

/** Kinds with settings that the field has a name for. */
const named: readonly Entry[] = [
  {
    id: 'conv1x1',
    label: '1×1 Conv',
    look: 'convolution',
    about: 'Mixes the channels of each pixel: fewer or more of them, at the same height and width.',
    also: 'pointwise bottleneck network in network projection',
    block: { kind: 'conv2d', params: { kernel: [1, 1] } },
  },
  {
    id: 'port-out',
    label: 'Feature output',
    look: 'output',
    about: 'Gives out what arrives as it is, without classes and without a loss.',
    also: 'plain port',
    block: { kind: 'port-out' },
  },
];

const plain: readonly Entry[] = [...kinds.values()].map((kind) => ({
  id: kind.kind,
  label: kind.label,
  look: kind.family,
  about: kind.about,
  also: also[kind.kind] ?? '',
  block: { kind: kind.kind },
}));

/** A module with all the definitions that it uses. */
const ofModule = (key: string, modules: Readonly<Record<string, Module>>): Entry => ({
  id: `module ${key}`,
  label: modules[key]?.name ?? key,
  look: 'module',
  about: modules[key]?.about ?? 'A module: a network in a block.',
  also: 'module',
  block: { kind: 'module', module: key },
  modules,
});

/** Groups in the palette's order; those without an entry that matches are left out. */
export function groups(modules: Readonly<Record<string, Module>>, search: string): readonly Group[] {
  const conv = plain.findIndex((entry) => entry.id === 'conv2d');
  const all = [
    ...plain.slice(0, conv + 1),
    ...named,
    ...plain.slice(conv + 1),
    ...Object.keys(modules).map((key) => ofModule(key, modules)),
  ].sort((a, b) => Number(a.id === 'port-out') - Number(b.id === 'port-out'));
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (entry: Entry): boolean => {
    const text = `${entry.label} ${heading[entry.look]} ${entry.also}`.toLowerCase().replace('×', 'x');
    return words.every((word) => text.includes(word.replace('×', 'x')));
  };
  return familyOrder.flatMap((look) => {
    const entries = all.filter((entry) => entry.look === look && matches(entry));
    return entries.length > 0 ? [{ look, heading: heading[look], entries }] : [];
  });
}
