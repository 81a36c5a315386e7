/** A row of plain blocks, of which the first may change the shape (He et al. 2015, figure 3, middle). */
import type { Module } from '../project.ts';
import { blockCount, chain, filters, portIn, portOut, stride, theOthers } from './parts.ts';

export const plainStage: Module = {
  name: 'Plain stage',
  about:
    'Plain blocks with the same filters, of which the first may halve the map: a residual stage without its shortcuts, to compare with. He et al. 2015, figure 3.',
  params: [blockCount(2), filters(64), stride],
  blocks: [
    portIn,
    {
      id: 'first',
      name: 'First block',
      kind: 'module',
      module: 'plain-block',
      params: { filters: { param: 'filters' }, stride: { param: 'stride' } },
    },
    {
      id: 'more',
      name: 'More blocks',
      kind: 'module',
      module: 'plain-block',
      params: { filters: { param: 'filters' } },
      ...theOthers,
    },
    portOut,
  ],
  wires: chain('in', 'first', 'more', 'out'),
  layout: { in: [0, 0], first: [272, 0], more: [544, 0], out: [816, 0] },
};
