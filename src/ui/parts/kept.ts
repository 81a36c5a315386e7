/**
 * Small choices that the browser remembers from visit to visit. Where it keeps nothing (a private window, storage closed
 * to the page) a choice lasts as long as the page.
 */

/** What was kept under a key, or null. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then it is not kept.
  }
}

/** A kept list of texts; empty where there is none, or something else was put there. */
export function recallList(key: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(recall(key) ?? '[]');
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
