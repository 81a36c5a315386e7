/** What was chosen last from a list, the latest first. Remembered from visit to visit. */
import type { Storage } from '../host.ts';
import { keepJson, recallList } from './kept.ts';

export interface Recent {
  readonly list: () => readonly string[];
  readonly note: (id: string) => void;
}

/** How many are remembered. */
const most = 6;

export function createRecent(storage: Storage, name: string): Recent {
  const key = `netloom.recent.${name}`;
  let kept = recallList(storage, key).slice(0, most);
  return {
    list: () => kept,
    note: (id) => {
      kept = [id, ...kept.filter((each) => each !== id)].slice(0, most);
      keepJson(storage, key, kept);
    },
  };
}
