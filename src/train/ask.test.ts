/** Questions and answers with an engine that is a few lines: it keeps what it is sent and says what the test wants. */
import { expect, test } from 'vitest';
import { ask, tell } from './ask.ts';
import { line } from './line.ts';
import type { Command, Engine, Event } from './protocol.ts';

function fake() {
  const sent: Command[] = [];
  const { hear, say } = line();
  const engine: Engine = { hear, send: (command) => sent.push(command), end: () => {} };
  return { engine, sent, say };
}

test('each command has a name of its own', () => {
  const { engine, sent } = fake();
  const names = [1, 2, 3].map(() => tell(engine, { type: 'stop', run: 'a' }));
  expect(new Set(names).size).toBe(3);
  expect(sent).toEqual(names.map((id) => ({ type: 'stop', run: 'a', id })));
});

test('a question is answered by what names it, not by what is said to others or on the way', async () => {
  const { engine, sent, say } = fake();
  const first = ask(engine, { type: 'weights', run: 'a' });
  const second = ask(engine, { type: 'weights', run: 'a' });
  const [one, other] = sent.map(({ id }) => id) as [string, string];
  const answer = (answers: string, name: string): Event => ({
    type: 'weights',
    answers,
    weights: new Map([[name, { shape: [1], data: Float32Array.of(1) }]]),
  });
  say({ type: 'loading', answers: one, done: 1, total: 2 });
  say(answer(other, 'other'));
  say(answer(one, 'one'));
  expect(await first).toEqual(answer(one, 'one'));
  expect(await second).toEqual(answer(other, 'other'));
});

test('a question that is refused says why', async () => {
  const { engine, sent, say } = fake();
  const data = ask(engine, {
    type: 'load',
    data: { source: 'digits', name: 'Digits', values: { count: 1, seed: 1 } },
  });
  const refused: Event = { type: 'refused', answers: sent[0]?.id ?? '', message: 'No.' };
  say(refused);
  expect(await data).toEqual(refused);
});

test('an engine that does not answer in time has refused, and a late answer finds nobody', async () => {
  const { engine, sent, say } = fake();
  const asked = ask(engine, { type: 'review', run: 'a', count: 1 }, 0);
  const answers = sent[0]?.id ?? '';
  expect(await asked).toEqual({ type: 'refused', answers, message: 'The engine did not answer.' });
  say({ type: 'reviewed', answers, images: [], wrong: 0, of: 0 });
});
