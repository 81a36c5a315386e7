/** Who is answered what: commands of several senders to one engine, in this process. */
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { check } from '../../check/check.ts';
import { compile } from '../../compile/compile.ts';
import { initialWeights } from '../../compile/weights.ts';
import type { DataSource } from '../../data/dataset.ts';
import type { Project } from '../../graph/project.ts';
import { ask, tell } from '../ask.ts';
import type { CommandId, Engine, Event, RunSpec } from '../protocol.ts';
import { localEngine } from './local.ts';

const file = new URL('../../../templates/lenet-5.json', import.meta.url);
const model = compile(check(JSON.parse(readFileSync(file, 'utf8')) as Project));
const weights = initialWeights(model, 1);
const digits: DataSource = { source: 'digits', name: 'Digits', values: { count: 100, seed: 1 } };
const broken: DataSource = { source: 'idx', name: 'none', values: {}, files: [] };
const recipe = { optimizer: 'sgd', rate: 0.01, batch: 10, epochs: 1, validation: 0, seed: 1 } as const;
const spec = (run: string, change: Partial<RunSpec> = {}): RunSpec => ({
  run,
  model,
  weights,
  recipe,
  data: digits,
  backend: 'wasm',
  ...change,
});

const engines: Engine[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.end();
});

function open() {
  const engine = localEngine({ wasm: {}, yield: () => new Promise((go) => setImmediate(go)) }, 0);
  engines.push(engine);
  const events: Event[] = [];
  engine.hear((event) => events.push(event));
  const answering = (id: CommandId) => events.filter(({ answers }) => answers === id);
  return { engine, events, answering };
}

test('data that is refused while a run starts is told to whoever asked for it, and the run goes on', async () => {
  const { engine, events } = open();
  const run = ask(engine, { type: 'start', spec: spec('a') });
  const refused = await ask(engine, { type: 'load', data: broken });
  expect(refused.type).toBe('refused');
  expect(await run).toMatchObject({ type: 'stopped', run: 'a', reason: 'finished' });
  expect(events.filter(({ type }) => type === 'refused')).toEqual([refused]);
});

test('a run whose own data is refused fails with the sentence', async () => {
  const { engine } = open();
  const ended = await ask(engine, { type: 'start', spec: spec('a', { data: broken }) });
  const refused = await ask(engine, { type: 'load', data: broken });
  expect(ended).toMatchObject({ type: 'stopped', reason: 'failed' });
  expect('message' in ended && 'message' in refused && ended.message === refused.message).toBe(true);
});

test('news of a run name it and answer its start; a run and a load of the same data both hear how far it is', async () => {
  const { engine, events, answering } = open();
  const load = tell(engine, { type: 'load', data: digits });
  const start = tell(engine, { type: 'start', spec: spec('a') });
  while (!events.some(({ type }) => type === 'stopped')) await new Promise((go) => setTimeout(go, 5));
  const types = (id: CommandId) => [...new Set(answering(id).map(({ type }) => type))];
  expect(types(load)).toEqual(['loading', 'data']);
  expect(answering(load).some((event) => 'run' in event)).toBe(false);
  expect(types(start)).toEqual(['loading', 'starting', 'backend', 'step', 'epoch', 'stopped']);
  expect(answering(start).every((event) => 'run' in event && event.run === 'a')).toBe(true);
  expect(events).toHaveLength(answering(load).length + answering(start).length);
});

test('a new run stops the one before; questions and orders for a run that is not there are refused', async () => {
  const { engine } = open();
  const long = { ...recipe, epochs: 10_000 };
  const first = ask(engine, { type: 'start', spec: spec('a', { recipe: long }) });
  const second = ask(engine, { type: 'start', spec: spec('b') });
  expect(await first).toMatchObject({ run: 'a', reason: 'stopped' });
  expect(await second).toMatchObject({ run: 'b', reason: 'finished' });
  expect((await ask(engine, { type: 'weights', run: 'b' })).type).toBe('weights');
  for (const type of ['weights', 'pause', 'resume'] as const)
    expect((await ask(engine, { type, run: 'a' })).type, type).toBe('refused');
  expect((await ask(engine, { type: 'pause', run: 'b' })).type).toBe('refused');
});

test('an engine that is ended tells whoever waits, says nothing more, and begins anew with the next command', async () => {
  const { engine, events } = open();
  const run = ask(engine, { type: 'start', spec: spec('a', { recipe: { ...recipe, epochs: 10_000 } }) });
  while (!events.some(({ type }) => type === 'step')) await new Promise((go) => setTimeout(go, 5));
  engine.end();
  expect(await run).toMatchObject({
    reason: 'failed',
    message: 'The engine was ended. Start the training again.',
  });
  const said = events.length;
  for (let i = 0; i < 20; i++) await new Promise((go) => setTimeout(go, 1));
  expect(events).toHaveLength(said);
  expect((await ask(engine, { type: 'start', spec: spec('b') })).type).toBe('stopped');
});
