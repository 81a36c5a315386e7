/** Keys as they stand on the keyboard. */

const arrows: Readonly<Record<string, string>> = { Left: '←', Right: '→', Up: '↑', Down: '↓' };

/** Keys for people: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function showKeys(keys: string, mac = false): string {
  const named = keys
    .replace('Escape', 'Esc')
    .replace('Delete', mac ? '⌫' : 'Del')
    .replace(/Arrow(\w+)/, (_, way: string) => arrows[way] ?? way);
  return mac
    ? named.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥')
    : named.replace('Mod', 'Ctrl');
}
