/**
 * Where a text stops being JSON. `JSON.parse` says so in other words in every browser, and in some not at all; this
 * walks the grammar (RFC 8259) once more, without recursion, and only after `JSON.parse` has refused.
 */
const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON's strings may not hold them
  /[ \t\n\r]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

type Wish = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/** Offset of the first character that cannot stand there; the text's length where it only ends too early. */
export function locate(text: string): number {
  const open: string[] = [];
  let wish: Wish = 'value';
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) break;
    const [all, mark, string] = found;
    const next = step(wish, open, mark ?? (string === undefined ? 'literal' : 'string'));
    if (next === undefined) return at + all.length - all.trimStart().length;
    wish = next;
    at += all.length;
  }
  const rest = text.slice(at);
  return text.length - rest.trimStart().length;
}

function step(wish: Wish, open: string[], mark: string): Wish | undefined {
  const top = open.at(-1);
  switch (wish) {
    case 'key or }':
    case 'key':
      if (mark === 'string') return ':';
      return mark === '}' && wish === 'key or }' ? close(open) : undefined;
    case ':':
      return mark === ':' ? 'value' : undefined;
    case ', or end':
      if (mark === ',' && top !== undefined) return top === '{' ? 'key' : 'value';
      return (mark === '}' && top === '{') || (mark === ']' && top === '[') ? close(open) : undefined;
    case 'value or ]':
      if (mark === ']') return close(open);
      return value(open, mark);
    case 'value':
      return value(open, mark);
    default:
      return wish satisfies never;
  }
}

function value(open: string[], mark: string): Wish | undefined {
  if (mark === 'string' || mark === 'literal') return ', or end';
  if (mark !== '{' && mark !== '[') return undefined;
  open.push(mark);
  return mark === '{' ? 'key or }' : 'value or ]';
}

function close(open: string[]): Wish {
  open.pop();
  return ', or end';
}

/** `line 3, column 14`, counted from 1. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
}
