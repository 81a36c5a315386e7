/** Choices that are remembered from visit to visit, read from and written to the host's storage. */
import type { Storage } from '../host.ts';

/** A kept list of texts; empty where there is none, or something else was put there. */
export function recallList(storage: Storage, key: string): readonly string[] {
  const list = recallJson(storage, key);
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}

/** A kept JSON value; undefined where there is none. */
export function recallJson(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.recall(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export const keepJson = (storage: Storage, key: string, value: unknown): void =>
  storage.keep(key, JSON.stringify(value));
