import { describe, expect, it } from 'vitest';
import { kinds } from '../blocks/table.ts';
import { addBlock, type NewBlock, setBypass, setRepeat } from '../graph/edit/blocks.ts';
import { connect, disconnect } from '../graph/edit/wires.ts';
import type { Module, Project } from '../graph/project.ts';
import { check } from './check.ts';
import { leaves } from './leaves.ts';

/** A chain of blocks, each wired to the one before. */
function chain(...blocks: NewBlock[]): Module {
  let module: Module = { name: 'main', params: [], blocks: [], wires: [], layout: {} };
  let last: string | undefined;
  for (const block of blocks) {
    const [next, id] = addBlock(module, block, [0, 0]);
    module = last === undefined ? next : connect(next, [last, 0], [id, 0]);
    last = id;
  }
  return module;
}
const project = (main: Module, more: Project['modules'] = {}): Project => ({
  format: 'netloom',
  version: 1,
  name: 'Test',
  root: 'main',
  modules: { main, ...more },
});
const image = (height: number, channels: number): NewBlock => ({
  kind: 'input',
  params: { height, width: height, channels },
});
const conv = (params: NewBlock['params'] = {}): NewBlock => ({ kind: 'conv2d', params });

describe('check', () => {
  it('gives every block its shape and cost, and the network their sum', () => {
    const main = chain(
      image(28, 1),
      conv({ filters: 8, kernel: [5, 5], padding: 'valid' }),
      { kind: 'flatten' },
      { kind: 'dense', params: { units: 10, activation: 'linear' } },
      { kind: 'output' },
    );
    const report = check(project(main));
    expect(report.problems).toEqual([]);
    expect(report.root.blocks.get('conv2d')?.outs).toEqual([[24, 24, 8]]);
    expect(report.root.blocks.get('output')?.shape).toEqual([10]);
    // 5·5·1·8 + 8 and 4608·10 + 10
    expect(report.totals.params).toBe(208 + 46_090);
    expect(report.totals.macs).toBe(24 * 24 * 8 * 25 + 46_080);
  });

  it('says that an empty document needs an input and an output', () => {
    expect(check(project(chain())).problems.map((p) => p.message)).toEqual([
      'The network needs an Input but has none. Add an Input block.',
      'The network needs an output but has none. Add a Softmax output.',
    ]);
  });

  it('names the block and the input that has no wire', () => {
    const main = chain(image(8, 3), conv(), { kind: 'port-out' });
    const report = check(project(disconnect(main, main.wires.slice(0, 1))));
    expect(report.problems.map((p) => [p.code, p.at, p.message])).toEqual([
      [
        'unreachable',
        ['input'],
        'Input leads to no output, so it takes no part in the network. Wire it on, or delete it.',
      ],
      [
        'unconnected',
        ['conv2d'],
        'Conv 3×3 needs a wire on its input but has none. Drag one to it from the block before.',
      ],
    ]);
  });

  it('names both shapes where Add gets unlike ones, and goes on with the first', () => {
    let main = chain(image(28, 64), conv({ filters: 128, stride: 2 }), { kind: 'add' }, { kind: 'port-out' });
    main = connect(main, ['input', 0], ['add', 1]);
    const report = check(project(main));
    expect(report.problems.map((p) => p.message)).toEqual([
      'Add needs equal shapes but gets 14 × 14 × 128 from Conv 3×3 and 28 × 28 × 64 from Input. Bring the shortcut to the shape of the branch, for example with W_s.',
    ]);
    expect(report.root.blocks.get('port_out')?.shape).toEqual([14, 14, 128]);
  });

  it('finds a loop in a file and names its blocks', () => {
    const main = chain(image(8, 3), { kind: 'add' }, conv({ filters: 3 }), { kind: 'port-out' });
    const looped = { ...main, wires: [...main.wires, { from: ['conv2d', 0], to: ['add', 1] } as const] };
    const report = check(project(looped));
    expect(report.problems.find((p) => p.code === 'loop')?.message).toMatch(
      /^The wires (Add → Conv 3×3 → Add|Conv 3×3 → Add → Conv 3×3) go round in a loop\. Remove one of them\.$/,
    );
  });

  it('counts a repeated block as often as it stands, and names its iterations', () => {
    const main = setRepeat(chain(image(8, 3), conv({ filters: 4 }), { kind: 'port-out' }), 'conv2d', 3);
    const report = check(project(main));
    // 3·3·3·4 + 4, then twice 3·3·4·4 + 4
    expect(report.totals.params).toBe(112 + 2 * 148);
    expect([...leaves(report.root)].map((leaf) => leaf.path.join('/'))).toEqual([
      'input',
      'conv2d:1',
      'conv2d:2',
      'conv2d:3',
      'port_out',
    ]);
  });

  it('refuses a repetition that fails later', () => {
    const pools = setRepeat(chain(image(8, 1), { kind: 'maxpool' }, { kind: 'port-out' }), 'maxpool', 5);
    expect(check(project(pools)).problems.map((p) => p.message)).toContain(
      'Max pool 2×2 is repeated 5 times but no longer fits at repetition 4. Repeat it at most 3 times.',
    );
  });

  it('passes the input through a bypassed block', () => {
    const main = setBypass(chain(image(8, 3), conv({ filters: 4 }), { kind: 'port-out' }), 'conv2d', true);
    const report = check(project(main));
    expect(report.totals.params).toBe(0);
    expect(report.root.blocks.get('port_out')?.shape).toEqual([8, 8, 3]);
  });

  it('resolves references to module parameters, and shares equal instances', () => {
    const inner: Module = {
      ...chain({ kind: 'port-in' }, conv({ filters: { param: 'n', times: 4, plus: -1 } }), {
        kind: 'port-out',
      }),
      params: [{ id: 'n', type: 'int', min: 1, max: 100, value: 2 }],
    };
    const use: NewBlock = { kind: 'module', module: 'inner', params: { n: 3 } };
    const report = check(project(chain(image(8, 11), use, use, { kind: 'port-out' }), { inner }));
    expect(report.problems).toEqual([]);
    expect(report.root.blocks.get('inner')?.outs).toEqual([[8, 8, 11]]);
    expect(report.root.blocks.get('inner')?.runs?.[0]?.checked).toBe(
      report.root.blocks.get('inner_2')?.runs?.[0]?.checked,
    );
  });

  it('says when a module contains itself or is missing', () => {
    const self = chain({ kind: 'port-in' }, { kind: 'module', module: 'self' }, { kind: 'port-out' });
    const main = chain(image(8, 3), { kind: 'module', module: 'self' }, { kind: 'module', module: 'gone' });
    const codes = check(project(main, { self })).problems.map((p) => p.code);
    expect(codes).toContain('recursion');
    expect(codes).toContain('missing-module');
  });

  it('gives the same result objects for blocks that an edit does not reach', () => {
    const before = project(chain(image(8, 3), conv(), conv({ filters: 8 }), { kind: 'port-out' }));
    const main = before.modules.main as Module;
    const blocks = main.blocks.map((b) => (b.id === 'conv2d_2' ? { ...b, params: { filters: 9 } } : b));
    const [a, b] = [check(before), check(project({ ...main, blocks }))];
    expect(b.root.blocks.get('conv2d')).toBe(a.root.blocks.get('conv2d'));
    expect(b.root.blocks.get('conv2d_2')).not.toBe(a.root.blocks.get('conv2d_2'));
  });

  it('refuses what would be too large before writing it out', () => {
    let modules: Project['modules'] = { m0: chain({ kind: 'port-in' }, conv(), { kind: 'port-out' }) };
    for (let depth = 1; depth < 12; depth++) {
      const use: NewBlock = { kind: 'module', module: `m${depth - 1}` };
      const many = Array.from({ length: 10 }, () => use);
      modules = { ...modules, [`m${depth}`]: chain({ kind: 'port-in' }, ...many, { kind: 'port-out' }) };
    }
    const main = chain(image(8, 3), { kind: 'module', module: 'm11' }, { kind: 'port-out' });
    expect(check(project(main, modules)).problems.map((p) => p.message)).toEqual([
      'The network needs more than 100,000 blocks when every module and repeat is written out. Lower a repeat.',
    ]);
  });

  it('asks of the data only when one is chosen', () => {
    const main = chain(
      image(28, 3),
      { kind: 'globalavgpool' },
      { kind: 'dense', params: { units: 20, activation: 'linear' } },
      { kind: 'output', params: { classes: 20 } },
    );
    expect(check(project(main)).problems).toEqual([]);
    const digits = { name: 'Digits', image: [28, 28, 1] as const, classes: [...'0123456789'] };
    expect(check(project(main), { data: digits }).problems.map((p) => p.message)).toEqual([
      'Softmax output needs one class for each of the 10 of Digits but has 20. Set the units to 10.',
    ]);
  });

  it('hints at rows that the stride leaves unread, as in AlexNet’s 224', () => {
    const alex = (side: number) =>
      check(
        project(
          chain(image(side, 3), conv({ kernel: [11, 11], stride: 4, padding: 'valid' }), {
            kind: 'port-out',
          }),
        ),
      );
    expect(alex(227).problems).toEqual([]);
    expect(alex(224).problems.map((p) => [p.severity, p.message])).toEqual([
      [
        'hint',
        'Conv 11×11 never reads the last row and column of its input, since the stride 4 does not divide. Change the input’s size, the stride or the padding if that was not meant.',
      ],
    ]);
  });

  it('lets a join be bypassed by a parameter', () => {
    const byFlag: Module = {
      ...chain(image(8, 3), { kind: 'add', bypass: { param: 'plain' } }, { kind: 'port-out' }),
      params: [{ id: 'plain', type: 'flag', value: true }],
    };
    expect(check(project(byFlag)).problems).toEqual([]);
    const kept: Module = { ...byFlag, params: [{ id: 'plain', type: 'flag', value: false }] };
    expect(check(project(kept)).problems.map((p) => p.code)).toEqual(['too-few-inputs']);
  });

  it('warns of a second softmax only where one is applied', () => {
    const soft: NewBlock = { kind: 'activation', params: { function: 'softmax' } };
    const ends = (block: NewBlock): Module =>
      chain(image(1, 10), { kind: 'flatten' }, block, { kind: 'output' });
    expect(check(project(ends(soft))).problems.map((p) => p.message)).toEqual([
      'Softmax output needs the raw scores but gets a softmax of them. Set the activation before it to linear.',
    ]);
    expect(check(project(ends({ ...soft, bypass: true }))).problems).toEqual([]);
    const inner: Module = {
      ...chain({ kind: 'port-in' }, { kind: 'port-out' }),
      params: [{ id: 'activation', type: 'text', max: 20, value: 'softmax' }],
    };
    expect(check(project(ends({ kind: 'module', module: 'inner' }), { inner })).problems).toEqual([]);
  });

  it('repeats a block although a later repetition leaves rows unread', () => {
    // 8 → 3 → 1 by 2 × 2 at stride 3, which leaves the last row of 3 unread.
    const pool: NewBlock = { kind: 'maxpool', params: { window: [2, 2], stride: 3 }, repeat: 2 };
    expect(check(project(chain(image(8, 1), pool, { kind: 'port-out' }))).ok).toBe(true);
  });

  it('knows every kind of block', () => {
    expect(kinds.size).toBe(22);
  });
});
