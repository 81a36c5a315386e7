/** What was chosen last from a list, the latest first. The browser remembers it, where it may. */
import { keep, recallList } from '../parts/kept.ts';

export interface Recent {
  readonly list: () => readonly string[];
  readonly note: (id: string) => void;
}

export function recent(name: string, most: number): Recent {
  const key = `netloom.recent.${name}`;
  let kept: readonly string[] | undefined;
  const list = (): readonly string[] => {
    kept ??= recallList(key).slice(0, most);
    return kept;
  };
  const note = (id: string): void => {
    kept = [id, ...list().filter((each) => each !== id)].slice(0, most);
    keep(key, JSON.stringify(kept));
  };
  return { list, note };
}

export const recentAdds = recent('blocks', 6);
export const recentCommands = recent('commands', 6);
