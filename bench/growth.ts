/**
 * How check grows with the document: the time per block of 10,000 and of 50,000 against that of 1,000, and documents made
 * to be hard, against `JSON.parse` of the same text. Each round measures both sides one after the other, so that a ratio
 * tells of the code and not of what else the machine does.
 */
import { check } from '../src/check/check.ts';
import { setParams } from '../src/graph/edit/blocks.ts';
import { copy, paste } from '../src/graph/edit/clip.ts';
import { editModule } from '../src/graph/edit/project.ts';
import { connect } from '../src/graph/edit/wires.ts';
import type { Block, Module, Project, Wire } from '../src/graph/project.ts';
import { median, medianTime, short } from './median.ts';
import type { Line } from './table.ts';

const rounds = 21;
/** Rounds before anything is measured, so that the engine has compiled the code. */
const warm = 300;

export function growthBench(): readonly Line[] {
  const small = JSON.stringify(chain(1000));
  for (let i = 0; i < warm; i++) perBlock(small, 1000, 1);
  return [
    against(small, 10_000, rounds, 1.3),
    against(small, 50_000, 9, 1.5),
    ...edits(),
    ...Object.entries(hard).map(([what, project]) => crafted(what, project)),
  ];
}

/** A document just parsed shares no object with an earlier one, so nothing of it is cached. */
function perBlock(text: string, blocks: number, times: number): number {
  const copies = Array.from({ length: times }, () => JSON.parse(text) as Project);
  const begun = performance.now();
  for (const each of copies) check(each);
  return (performance.now() - begun) / times / blocks;
}

/** As many blocks on both sides, so that as much garbage is collected. */
function against(small: string, blocks: number, count: number, most: number): Line {
  const large = JSON.stringify(chain(blocks));
  for (let i = 0; i < 5; i++) perBlock(large, blocks, 1);
  const pairs = Array.from({ length: count }, () => ({
    small: perBlock(small, 1000, blocks / 1000),
    large: perBlock(large, blocks, 1),
  }));
  const ratio = median(pairs.map((each) => each.large / each.small));
  return {
    what: `${blocks.toLocaleString('en-US')} blocks: check, nothing cached`,
    ms: short(median(pairs.map((each) => each.large)) * blocks),
    relative: `${short(ratio)} × the time per block of 1,000`,
    target: `≤ ${most} ×`,
    ok: ratio <= most,
  };
}

/** What one edit of a large document costs, against checking it anew. */
function edits(): readonly Line[] {
  const large = chain(10_000);
  const text = JSON.stringify(large);
  const full = median(numbered(rounds, () => perBlock(text, 10_000, 1))) * 10_000;
  const line = (what: string, act: (round: number) => unknown): Line => {
    const ms = medianTime(rounds, act);
    return {
      what: `10,000 blocks: ${what}`,
      ms: short(ms),
      relative: `${short(ms / full)} × check of a copy`,
    };
  };
  let now = large;
  const edit = (change: (module: Module) => Module): void => {
    now = editModule(now, 'main', change);
    check(now);
  };
  const clip = copy(
    large,
    large.modules.main as Module,
    new Set(large.modules.main?.blocks.map(({ id }) => id)),
  );
  return [
    line('edit and check', (round) =>
      edit((module) => setParams(module, 'dense_9998', { l2: (round + 1) / 1e6 })),
    ),
    line('the output wired elsewhere and check', (round) =>
      edit((module) => connect(module, [round % 2 ? 'dense_9998' : 'input', 0], ['output_9999', 0])),
    ),
    line('pasted into themselves', () => paste(large, 'main', clip, [40, 40])),
  ];
}

/** Targets are generous: what was quadratic took a hundred times as long. */
function crafted(what: string, project: Project): Line {
  const text = JSON.stringify(project);
  const parse = medianTime(rounds, () => JSON.parse(text));
  const times = Array.from({ length: 5 }, () => {
    const copy = JSON.parse(text) as Project;
    return medianTime(1, () => check(copy));
  });
  const ms = median(times);
  return {
    what: `${what}: check`,
    ms: short(ms),
    relative: `${short(ms / parse)} × JSON.parse`,
    target: '≤ 40 ×',
    ok: ms / parse <= 40,
  };
}

const document = (main: Module, more: Project['modules'] = {}): Project => ({
  format: 'netloom',
  version: 1,
  name: 'Bench',
  root: 'main',
  modules: { main, ...more },
});
const graph = (blocks: readonly Block[], wires: readonly Wire[]): Module => ({
  name: 'main',
  params: [],
  blocks,
  wires,
  layout: {},
});
const plain = (id: string, kind: string, params: Block['params'] = {}): Block => ({ id, kind, params });
const numbered = <T>(n: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, i) => make(i));

const many = 20_000;
const hard: Readonly<Record<string, Project>> = {
  '20,000 wires at one input': document(
    graph(
      [plain('input', 'input'), plain('relu', 'activation'), plain('end', 'port-out')],
      [
        ...numbered(many, (): Wire => ({ from: ['input', 0], to: ['relu', 0] })),
        { from: ['relu', 0], to: ['end', 0] },
      ],
    ),
  ),
  '20,000 blocks that lead nowhere': document(
    graph(
      [
        plain('input', 'input'),
        plain('end', 'port-out'),
        ...numbered(many, (i) => plain(`b${i}`, 'activation')),
      ],
      [
        { from: ['input', 0], to: ['end', 0] },
        ...numbered(many, (i): Wire => ({ from: ['input', 0], to: [`b${i}`, 0] })),
      ],
    ),
  ),
  '20,000 values that no parameter takes': document(
    graph(
      [
        plain('input', 'input'),
        {
          ...plain('unit', 'module', Object.fromEntries(numbered(many, (i) => [`x${i}`, i]))),
          module: 'unit',
        },
        plain('end', 'port-out'),
      ],
      [
        { from: ['input', 0], to: ['unit', 0] },
        { from: ['unit', 0], to: ['end', 0] },
      ],
    ),
    {
      unit: {
        ...graph([plain('in', 'port-in'), plain('out', 'port-out')], [{ from: ['in', 0], to: ['out', 0] }]),
        params: numbered(many, (i) => ({ id: `p${i}`, type: 'int', min: 0, max: 9, value: 1 })),
      },
    },
  ),
};

/** Residual blocks in a row. */
function chain(blocks: number): Project {
  const list: Block[] = [plain('input', 'input', { channels: 16 })];
  const wires: Wire[] = [];
  const put = (kind: string, params: Block['params'] = {}): string => {
    const before = (list.at(-1) as Block).id;
    const id = `${kind}_${list.length}`;
    list.push({ id, kind, params });
    wires.push({ from: [before, 0], to: [id, 0] });
    return id;
  };
  while (list.length < blocks - 6) {
    const skip = (list.at(-1) as Block).id;
    put('conv2d', { filters: 16, activation: 'linear', bias: false });
    put('batchnorm');
    wires.push({ from: [skip, 0], to: [put('add'), 1] });
    put('activation');
  }
  while (list.length < blocks - 3) put('activation');
  put('globalavgpool');
  put('dense', { units: 10, activation: 'linear' });
  put('output');
  return document(graph(list, wires));
}
