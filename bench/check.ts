/**
 * What check costs: ResNet-152 folded and written out, with nothing cached and after one edit; compile beside it, and how
 * it grows (`growth.ts`). Medians in milliseconds, code warm, and relative to `JSON.parse` of the written-out
 * document in this same run.
 */
import { readFileSync } from 'node:fs';
import { check } from '../src/check/check.ts';
import { compile } from '../src/compile/compile.ts';
import { setParams } from '../src/graph/edit/blocks.ts';
import { unfold } from '../src/graph/edit/modules/unfold.ts';
import { editModule } from '../src/graph/edit/project.ts';
import type { Block, Module, Project } from '../src/graph/project.ts';
import { growthBench } from './growth.ts';
import { median, medianTime, short } from './median.ts';
import type { Line } from './table.ts';

const rounds = 41;
/** Before anything is measured the code has run so often that the engine has compiled it. */
const warm = 300;

/** One value of one block. `wide`: it changes what flows on, so that all downstream is computed again. */
interface Edit {
  readonly what: string;
  readonly key: string;
  readonly block: string;
  readonly values: (round: number) => Block['params'];
  readonly target: number | undefined;
}

interface Case {
  readonly name: string;
  readonly project: Project;
  readonly edits: readonly Edit[];
}

export function checkBench(): readonly Line[] {
  const folded = JSON.parse(
    readFileSync(new URL('../templates/resnet-152.json', import.meta.url), 'utf8'),
  ) as Project;
  const flat = unfolded(folded);
  const text = JSON.stringify(flat);
  const parse = medianTime(rounds * 5, () => JSON.parse(text));
  const main = flat.modules[flat.root] as Module;
  const convolutions = main.blocks.filter(({ kind }) => kind === 'conv2d').map(({ id }) => id);
  const middle = convolutions[convolutions.length >> 1] as string;
  const l2 = (round: number) => ({ l2: (round + 1) / 1e6 });
  const definition = (Object.entries(folded.modules).find(
    ([key, { blocks }]) => key !== folded.root && blocks.some(({ kind }) => kind === 'conv2d'),
  ) ?? [folded.root])[0];
  const inside = (kind: string, key: string): string =>
    folded.modules[key]?.blocks.find((block) => block.kind === kind)?.id ?? '';
  const cases: readonly Case[] = [
    {
      name: `ResNet-152 folded (${count(folded)} blocks)`,
      project: folded,
      edits: [
        edit('a value of a block', folded.root, inside('dense', folded.root), l2),
        edit('a value in a definition', definition, inside('conv2d', definition), l2),
        edit(
          'the size of its input',
          folded.root,
          inside('input', folded.root),
          (round) => ({
            height: 224 + 8 * round,
          }),
          true,
        ),
      ],
    },
    {
      name: `ResNet-152 written out (${main.blocks.length} blocks)`,
      project: flat,
      edits: [
        edit('a value of a block', flat.root, middle, l2),
        edit(
          'the size of its input',
          flat.root,
          main.blocks.find(({ kind }) => kind === 'input')?.id ?? '',
          (round) => ({
            height: 224 + 8 * round,
          }),
          true,
        ),
      ],
    },
  ];
  const lines: Line[] = [{ what: 'JSON.parse of ResNet-152 written out', ms: short(parse) }];
  for (const each of cases) lines.push(...measured(each, parse));
  return [...lines, ...growthBench()];
}

const edit = (what: string, key: string, block: string, values: Edit['values'], isWide = false): Edit => ({
  what,
  key,
  block,
  values,
  target: isWide ? undefined : 0.5,
});

const count = ({ modules }: Project): number =>
  Object.values(modules).reduce((sum, { blocks }) => sum + blocks.length, 0);

function unfolded(project: Project): Project {
  const answer = unfold(project);
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.project;
}

function measured({ name, project, edits }: Case, parse: number): readonly Line[] {
  const line = (what: string, ms: number, target?: number): Line => ({
    what: `${name}: ${what}`,
    ms: short(ms),
    relative: `${short(ms / parse)} × JSON.parse`,
    ...(target !== undefined && { target: `≤ ${target} ms`, ok: ms <= target }),
  });
  const full = fresh(project);
  const lines = [line('check, nothing cached', full, 5)];
  for (const { what, key, block, values, target } of edits) {
    let now = project;
    const change = (round: number): Project => {
      now = editModule(now, key, (module) => setParams(module, block, values(round)));
      return now;
    };
    const states = Array.from({ length: warm + rounds }, (_, round) => change(round));
    for (const state of states.slice(0, warm)) check(state);
    const ms = medianTime(rounds, (round) => check(states[warm + round] as Project));
    lines.push(line(`check after one edit, ${what}`, ms, target));
  }
  const report = check(project);
  if (report.ok) {
    for (let i = 0; i < warm; i++) compile(report);
    const ms = medianTime(rounds, () => compile(report));
    lines.push(line('compile', ms));
  }
  return lines;
}

/** A document just parsed shares no object with an earlier one, so nothing of it is cached. */
function fresh(project: Project): number {
  const text = JSON.stringify(project);
  for (let i = count(project) > 5000 ? rounds : warm; i > 0; i--) check(JSON.parse(text) as Project);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const copy = JSON.parse(text) as Project;
    times.push(medianTime(1, () => check(copy)));
  }
  return median(times);
}
