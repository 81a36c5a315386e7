/** One document with a block of every kind, for tests of what a format can express. */
import type { Block, Project, Wire } from '../../graph/project.ts';

/** Two inputs, a side branch, a plain output, an Add of one source with itself, a repeat, and every kind of block. */
export function everything(): Project {
  const blocks: Block[] = [];
  const wires: Wire[] = [];
  const add = (id: string, kind: string, params: Block['params'], ...from: string[]): string => {
    blocks.push({ id, kind, params });
    from.forEach((source, port) => {
      wires.push({ from: [source, 0], to: [id, port] });
    });
    return id;
  };
  add('a', 'input', { height: 12, width: 12, channels: 2 });
  add('b', 'input', { height: 12, width: 12, channels: 4 });
  add('grouped', 'conv2d', { filters: 4, groups: 2, activation: 'softmax' }, 'a');
  add('twice', 'add', {}, 'grouped', 'grouped');
  add('joined', 'add', {}, 'twice', 'b');
  blocks.push({ id: 'more', kind: 'conv2d', params: { filters: 4, dilation: 2 }, repeat: 3 });
  wires.push({ from: ['joined', 0], to: ['more', 0] });
  const table = [
    [1, 0, 1, 1],
    [0, 1, 1, 1],
    [0, 0, 1, 1],
    [1, 0, 0, 1],
  ];
  add('some', 'partialconv', { table, activation: 'tanh' }, 'more');
  add('bn', 'batchnorm', {}, 'some');
  add('lrn', 'lrn', { alpha: 0.2 }, 'bn');
  add('depth', 'depthwise', { dilation: 2, multiplier: 2, activation: 'leaky-relu' }, 'lrn');
  add('sep', 'separable', { filters: 8, activation: 'scaled-tanh' }, 'depth');
  add('wide', 'padchannels', { channels: 11, stride: 2 }, 'sep');
  add('s2', 'subsampling', {}, 'sep');
  add('max', 'maxpool', {}, 'sep');
  add('mean', 'avgpool', { padding: 'same' }, 'sep');
  add('cat', 'concat', {}, 'wide', 'max', 'mean', 's2');
  add('border', 'zeropad', { top: 1, bottom: 0, left: 2, right: 3 }, 'cat');
  add('bent', 'activation', { function: 'elu' }, 'border');
  add('drop', 'dropout', {}, 'bent');
  add('gmax', 'globalmaxpool', {}, 'drop');
  add('gavg', 'globalavgpool', {}, 'drop');
  add('both', 'concat', {}, 'gmax', 'gavg');
  add('longer', 'padchannels', { channels: 80 }, 'both');
  add('flat', 'flatten', {}, 'max');
  add('side', 'dense', { units: 3, activation: 'linear' }, 'flat');
  add('side_out', 'output', { classes: 3, weight: 0.3 }, 'side');
  add('fc', 'dense', { units: 5, activation: 'linear' }, 'longer');
  add('out', 'output', { classes: 5 }, 'fc');
  add('f6', 'dense', { units: 84, activation: 'scaled-tanh' }, 'longer');
  add('nearest', 'rbf', { classes: 11, weight: 0.5 }, 'f6');
  add('features', 'port-out', {}, 'cat');
  add('again', 'port-out', {}, 'cat');
  add('copy', 'port-out', {}, 'b');
  return {
    format: 'netloom',
    version: 1,
    name: 'Every block',
    root: 'main',
    modules: { main: { name: 'Test', params: [], blocks, wires, layout: {} } },
  };
}
