/** For tests: documents of any size in shapes that tempt to look at every wire for every block. */
import type { Block, Module, Project, Wire } from './project.ts';

const block = (id: string, kind = 'activation', params: Block['params'] = {}): Block => ({
  id,
  kind,
  params,
});
const wire = (from: string, to: string, port = 0): Wire => ({ from: [from, 0], to: [to, port] });
const some = <T>(n: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, i) => make(i));

function document(
  blocks: readonly Block[],
  wires: readonly Wire[],
  modules: Project['modules'] = {},
): Project {
  const main: Module = {
    name: 'main',
    params: [],
    blocks,
    wires,
    layout: Object.fromEntries(blocks.map(({ id }, i) => [id, [(i % 100) * 240, Math.floor(i / 100) * 120]])),
  };
  return { format: 'netloom', version: 1, name: 'Large', root: 'main', modules: { main, ...modules } };
}

const [input, end] = [block('input', 'input'), block('end', 'port-out')];
const b = (i: number): string => `b${i}`;

/** Each of about `n` blocks between an input and an output. */
export const large = {
  'a row': (n: number) =>
    document(
      [input, ...some(n, (i) => block(b(i))), end],
      [wire('input', b(0)), ...some(n - 1, (i) => wire(b(i), b(i + 1))), wire(b(n - 1), 'end')],
    ),
  'residual blocks': (n: number) =>
    document(
      [
        input,
        block('b0'),
        ...some(n - 1, (i) => block(b(i + 1), i % 2 ? 'add' : 'conv2d', i % 2 ? {} : { filters: 3 })),
        end,
      ],
      [
        wire('input', b(0)),
        ...some(n - 1, (i) => wire(b(i), b(i + 1))),
        ...some((n - 1) >> 1, (i) => wire(b(2 * i), b(2 * i + 2), 1)),
        wire(b(n - 1), 'end'),
      ],
    ),
  'a join of all': (n: number) =>
    document(
      [input, ...some(n, (i) => block(b(i))), block('sum', 'add'), end],
      [...some(n, (i) => wire('input', b(i))), ...some(n, (i) => wire(b(i), 'sum', i)), wire('sum', 'end')],
    ),
  'all wires at one input': (n: number) =>
    document(
      [input, ...some(n, (i) => block(b(i))), block('last'), end],
      [...some(n, (i) => wire('input', b(i))), ...some(n, (i) => wire(b(i), 'last')), wire('last', 'end')],
    ),
  'ways that lead nowhere': (n: number) =>
    document(
      [input, ...some(n, (i) => block(b(i))), end],
      [wire('input', 'end'), ...some(n, (i) => wire('input', b(i)))],
    ),
  'blocks without a wire': (n: number) =>
    document([input, ...some(n, (i) => block(b(i))), end], [wire('input', 'end')]),
  'a cycle of all': (n: number) =>
    document(
      [input, ...some(n, (i) => block(b(i))), end],
      [...some(n, (i) => wire(b(i), b((i + 1) % n))), wire('b0', 'end')],
    ),
  'equal instances': (n: number) =>
    document(
      [input, ...some(n, (i): Block => ({ ...block(b(i), 'module'), module: 'unit' })), end],
      [wire('input', b(0)), ...some(n - 1, (i) => wire(b(i), b(i + 1))), wire(b(n - 1), 'end')],
      {
        unit: {
          name: 'Unit',
          params: [],
          blocks: [block('in', 'port-in'), block('out', 'port-out')],
          wires: [wire('in', 'out')],
          layout: {},
        },
      },
    ),
} satisfies Readonly<Record<string, (n: number) => Project>>;

/**
 * The document with its lists of blocks and wires watched: `reads` tells how often an element of them was read. Work that
 * is linear doubles its reads with the document; work that looks at every wire for every block takes four times as many.
 */
export function watched(project: Project): { readonly project: Project; readonly reads: () => number } {
  let reads = 0;
  const watch = <T extends object>(list: T): T =>
    new Proxy(list, {
      get: (target, key, receiver) => {
        reads++;
        return Reflect.get(target, key, receiver);
      },
    });
  const modules = Object.fromEntries(
    Object.entries(project.modules).map(([key, module]) => [
      key,
      { ...module, blocks: watch(module.blocks), wires: watch(module.wires) },
    ]),
  );
  return { project: { ...project, modules }, reads: () => reads };
}
