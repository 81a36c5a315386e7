/** For tests of modules: small documents in a row. */
import type { Block, Module, Project } from '../../project.ts';
import { connect } from '../wires.ts';

/** Blocks in a row, 232 pixels apart, each wired to the one before. */
export function chain(...blocks: readonly (Omit<Block, 'params'> & Partial<Block>)[]): Module {
  const module: Module = { name: 'Chain', params: [], blocks: [], wires: [], layout: {} };
  return {
    ...module,
    blocks: blocks.map((block) => ({ params: {}, ...block })),
    wires: blocks.slice(1).map(({ id }, i) => ({ from: [blocks[i]?.id as string, 0], to: [id, 0] })),
    layout: Object.fromEntries(blocks.map(({ id }, i) => [id, [i * 232, 0]])),
  };
}
export const of = (main: Module, modules: Project['modules'] = {}): Project => ({
  format: 'netloom',
  version: 1,
  name: 'P',
  root: 'main',
  modules: { main, ...modules },
});
export const wires = (module: Module | undefined): readonly string[] =>
  (module?.wires ?? []).map(({ from, to }) => `${from.join(':')} → ${to.join(':')}`);
export const done = <T extends object>(result: T | { readonly problem: string }): T => {
  if ('problem' in result) throw new Error(result.problem);
  return result;
};
export const problemOf = (result: object): unknown => ('problem' in result ? result.problem : undefined);

/** image → a → b → sum, and image → sum, → end. */
export const residual: Module = connect(
  chain(
    { id: 'image', kind: 'input' },
    { id: 'a', kind: 'conv2d' },
    { id: 'b', kind: 'batchnorm' },
    { id: 'sum', kind: 'add' },
    { id: 'end', kind: 'port-out' },
  ),
  ['image', 0],
  ['sum', 1],
);

export const unit: Module = {
  ...chain(
    { id: 'in', kind: 'port-in' },
    { id: 'conv', kind: 'conv2d', params: { filters: { param: 'filters', times: 2 } } },
    { id: 'bn', kind: 'batchnorm' },
    { id: 'out', kind: 'port-out' },
  ),
  name: 'Unit',
  params: [{ id: 'filters', type: 'int', label: 'Filters', min: 1, max: 99, value: 8 }],
};
export const use = (id: string, more: Partial<Block> = {}): Block => ({
  id,
  kind: 'module',
  module: 'unit',
  params: {},
  ...more,
});
export const two = of(
  chain({ id: 'image', kind: 'input' }, use('first'), use('second', { params: { filters: 24 } }), {
    id: 'end',
    kind: 'port-out',
  }),
  { unit },
);
