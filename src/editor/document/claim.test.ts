import { describe, expect, test } from 'vitest';
import { claimsOf, type Locks } from './claim.ts';

/** The browser's locks as two tabs share them: one holder at a time, the others wait until they give up. */
function sharedLocks(): Locks {
  const holders = new Map<string, Promise<void>>();
  return {
    request: async (name, { signal }, held) => {
      const refused = new Promise<never>((_, fail) => {
        signal.addEventListener('abort', () => fail(new DOMException('given up', 'AbortError')));
      });
      while (holders.has(name)) await Promise.race([holders.get(name), refused]);
      const ended = held().finally(() => holders.delete(name));
      holders.set(name, ended);
      await ended;
    },
  };
}

describe('a draft', () => {
  test('is held by the first tab that opens it, and refused to the second', async () => {
    const locks = sharedLocks();
    expect(await claimsOf(locks, 20).hold('a')).toBe(true);
    expect(await claimsOf(locks, 20).hold('a')).toBe(false);
  });

  test('is free for another tab once the first has gone on to another document', async () => {
    const locks = sharedLocks();
    const [first, second] = [claimsOf(locks, 20), claimsOf(locks, 20)];
    await first.hold('a');
    await first.hold('b');
    expect(await second.hold('a')).toBe(true);
    expect(await second.hold('b')).toBe(false);
  });

  test('may be asked for again by the tab that holds it', async () => {
    const claims = claimsOf(sharedLocks(), 20);
    await claims.hold('a');
    expect(await claims.hold('a')).toBe(true);
  });

  test('is everybody’s where the browser has no locks', async () => {
    expect(await claimsOf(undefined).hold('a')).toBe(true);
  });
});
