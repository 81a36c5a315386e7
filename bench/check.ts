/** What check and compile cost: a graph of 500 blocks in full, after one edit, and compiled; medians in milliseconds. */
import { check } from '../src/check/check.ts';
import { compile } from '../src/compile/compile.ts';
import { addBlock, type NewBlock, setParams } from '../src/graph/edit/blocks.ts';
import { connect } from '../src/graph/edit/wires.ts';
import type { Module, Project } from '../src/graph/project.ts';

const blocks = 500;
const rounds = 41;

/** Convolutions and batch norms in a row, with a skip connection over every second pair. */
function graph(): Project {
  let module: Module = { name: 'main', params: [], blocks: [], wires: [], layout: {} };
  let last: string | undefined;
  let skip: string | undefined;
  const put = (block: NewBlock): string => {
    const [next, id] = addBlock(module, block, [0, 0]);
    module = last === undefined ? next : connect(next, [last, 0], [id, 0]);
    last = id;
    return id;
  };
  put({ kind: 'input', params: { channels: 16 } });
  while (module.blocks.length < blocks - 3) {
    skip = last;
    put({ kind: 'conv2d', params: { filters: 16, activation: 'linear', bias: false } });
    put({ kind: 'batchnorm' });
    const sum = put({ kind: 'add' });
    module = connect(module, [skip as string, 0], [sum, 1]);
    put({ kind: 'activation' });
  }
  put({ kind: 'globalavgpool' });
  put({ kind: 'dense', params: { units: 10, activation: 'linear' } });
  put({ kind: 'output' });
  return { format: 'netloom', version: 1, name: 'Bench', root: 'main', modules: { main: module } };
}

function median(act: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    act();
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[rounds >> 1] as number;
}

/** Milliseconds, and each relative to `JSON.parse` of the same document in this run. */
export function checkBench() {
  let project = graph();
  const text = JSON.stringify(project);
  const parse = median(() => JSON.parse(text));
  // A document just parsed shares no object with an earlier one, so nothing is remembered of it.
  const fresh = Array.from({ length: rounds }, () => JSON.parse(text) as Project);
  const full = median(() => check(fresh.pop() as Project));
  let filters = 16;
  const edits = Array.from({ length: rounds }, () => {
    const main = setParams(project.modules.main as Module, 'dense', { l2: ++filters / 1e6 });
    project = { ...project, modules: { main } };
    return project;
  });
  let next = 0;
  const edit = median(() => check(edits[next++] as Project));
  const report = check(project);
  const compiled = median(() => compile(report));
  const ms = (time: number): number => Number(time.toFixed(3));
  const relative = (time: number): number => Number((time / parse).toFixed(2));
  return {
    blocks: (project.modules.main as Module).blocks.length,
    milliseconds: { parse: ms(parse), full: ms(full), afterOneEdit: ms(edit), compile: ms(compiled) },
    relativeToParse: { full: relative(full), afterOneEdit: relative(edit), compile: relative(compiled) },
  };
}
