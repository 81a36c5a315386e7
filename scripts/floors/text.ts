/** What no import shows: a page's globals in the editor, `getState()` in a view, state at the top of a module. */

interface Rule {
  readonly name: string;
  /** The files it holds for. */
  readonly files: RegExp;
  readonly forbidden: RegExp;
  readonly why: string;
}

const rules: readonly Rule[] = [
  {
    name: 'no-page-in-the-editor',
    files: /^src\/editor\//,
    forbidden:
      /(?<![\w.'])(window|localStorage|sessionStorage|navigator|indexedDB)[.[(]|globalThis[.]document/,
    why: 'the editor runs without a page: the host lends what a page has',
  },
  {
    name: 'no-dom-in-the-editor',
    files: /^src\/editor\//,
    forbidden:
      /(?<![\w.'])document[.](querySelector|getElement|createElement|activeElement|body|documentElement|addEventListener|hidden|visibilityState|title)\b|\b(requestAnimationFrame|matchMedia|HTMLElement|KeyboardEvent|PointerEvent)\b/,
    why: 'the editor knows no DOM: the host lends what a page has',
  },
  {
    name: 'no-get-state-in-a-view',
    files: /^src\/ui\/.*[.]tsx$/,
    forbidden: /[.]getState\(/,
    why: 'a view subscribes to a store or asks the editor; what it reads aside is not redrawn',
  },
  {
    name: 'no-state-in-a-module',
    files: /^src\/(editor|ui)\//,
    forbidden: /^(export )?(let|var) /m,
    why: 'state belongs to an editor or a component: two of them can stand on one page',
  },
];

/** Comments may name what code may not. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

/** The faults of one file of `src`; tests may do what they need. */
export function faultsOfText(file: string, text: string): readonly { rule: string; words: string }[] {
  if (/[.](test|fixture)[.]tsx?$/.test(file)) return [];
  const code = withoutComments(text);
  return rules
    .filter(({ files }) => files.test(file))
    .flatMap(({ name, forbidden, why }) => {
      const found = forbidden.exec(code);
      if (!found) return [];
      const line = code.slice(0, found.index).split('\n').length;
      return [{ rule: name, words: `${name}: ${file}:${line} has \`${found[0].trim()}\`; ${why}` }];
    });
}
