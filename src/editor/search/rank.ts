/** How well what is typed means a name: the smaller the better. */

const plain = (text: string): string => text.toLowerCase().replaceAll('×', 'x');

/**
 * 0 the name itself, 1 its beginning, 2 beginnings of its words, 3 parts of it, 4 other words for it; undefined where one
 * of the words is found nowhere. `1x1` means `1×1`.
 */
export function rank(search: string, name: string, also = ''): number | undefined {
  const text = plain(search).trim();
  const label = plain(name);
  if (text === '' || label === text) return 0;
  if (label.startsWith(text)) return 1;
  const begins = (word: string, within: string): boolean =>
    within.split(/[\s(/-]+/).some((each) => each.startsWith(word));
  const other = plain(also);
  let worst = 2;
  for (const word of text.split(/\s+/)) {
    if (begins(word, label)) continue;
    if (label.includes(word)) worst = Math.max(worst, 3);
    else if (begins(word, other)) worst = 4;
    else return undefined;
  }
  return worst;
}

/** What was found, the best first; equals keep their order, those used of late before the others. */
export function ranked<Item>(
  items: readonly Item[],
  search: string,
  of: (item: Item) => { readonly id: string; readonly label: string; readonly also?: string },
  recent: readonly string[],
): readonly Item[] {
  const place = (id: string): number => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  return items
    .flatMap((item) => {
      const { id, label, also } = of(item);
      const value = rank(search, label, also);
      return value === undefined ? [] : [{ item, value, late: place(id) }];
    })
    .sort((a, b) => a.value - b.value || a.late - b.late)
    .map(({ item }) => item);
}
