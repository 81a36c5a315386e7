/** What was chosen last from a list, the latest first. The browser remembers it, where it may. */

export interface Recent {
  readonly list: () => readonly string[];
  readonly note: (id: string) => void;
}

export function recent(name: string, most: number): Recent {
  const key = `netloom.recent.${name}`;
  let kept: readonly string[] | undefined;
  const list = (): readonly string[] => {
    kept ??= read(key).slice(0, most);
    return kept;
  };
  const note = (id: string): void => {
    kept = [id, ...list().filter((each) => each !== id)].slice(0, most);
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing knows it until the page is closed.
    }
  };
  return { list, note };
}

function read(key: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

export const recentAdds = recent('blocks', 6);
export const recentCommands = recent('commands', 6);
