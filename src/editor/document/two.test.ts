/** Two editors in one process, as two tabs or two halves of a page are: each keeps its own document under its own draft. */
import { expect, it } from 'vitest';
import { addHere } from '../commands/add.ts';
import { createEditor } from '../editor.ts';
import { shownModule } from '../here.ts';
import { fakeHost } from '../host.fixture.ts';
import type { Locks } from './claim.ts';

/** Locks as a browser lends them: who asks for one that is held waits, or gives up. */
function locks(): Locks {
  const held = new Set<string>();
  return {
    request: async (name, { signal }, act) => {
      while (held.has(name)) {
        if (signal.aborted) throw new Error('given up');
        await new Promise((done) => setTimeout(done, 5));
      }
      held.add(name);
      await act();
      held.delete(name);
    },
  };
}

const kinds = (editor: ReturnType<typeof createEditor>): readonly string[] =>
  shownModule(editor).blocks.map(({ kind }) => kind);

it('neither sees, undoes nor overwrites what the other does', async () => {
  const shared = fakeHost();
  const both = { drafts: shared.drafts, locks: locks() };
  const [first, second] = [createEditor(fakeHost(both)), createEditor(fakeHost(both))];
  const keeping = [first.drafts.start(), second.drafts.start()];

  addHere(first, { block: { kind: 'conv2d' } });
  addHere(first, { block: { kind: 'activation' } });
  addHere(second, { block: { kind: 'dense' } });
  expect(kinds(first)).toEqual(['conv2d', 'activation']);
  expect(kinds(second)).toEqual(['dense']);
  expect(first.document.getState().draft).not.toBe(second.document.getState().draft);

  second.document.undo();
  expect(kinds(second)).toEqual([]);
  expect(kinds(first)).toEqual(['conv2d', 'activation']);
  second.document.redo();

  for (const { flush } of keeping) await flush();
  expect(shared.kept.size).toBe(2);
  const kept = [...shared.kept.values()].map(({ project }) =>
    (project as ReturnType<typeof first.document.getState>['history']['now']).modules.main?.blocks.map(
      ({ kind }) => kind,
    ),
  );
  expect(kept).toContainEqual(['conv2d', 'activation']);
  expect(kept).toContainEqual(['dense']);

  // What the first keeps is opened in the second: as a copy, which is kept under a draft of its own.
  const draft = shared.kept.get(first.document.getState().draft);
  if (!draft) throw new Error('the first document was not kept');
  await second.drafts.open(draft);
  expect(kinds(second)).toEqual(['conv2d', 'activation']);
  expect(second.document.getState().draft).not.toBe(draft.id);
  addHere(second, { block: { kind: 'flatten' } });
  await keeping[1]?.flush();
  await keeping[0]?.flush();
  expect(kinds(first)).toEqual(['conv2d', 'activation']);
  expect(shared.kept.size).toBe(3);
  for (const { stop } of keeping) stop();
});
