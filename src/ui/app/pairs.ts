/**
 * Every pair of text and background that the page may put together. A unit test holds each to 4.5 : 1 in both themes; a
 * browser test holds what axe cannot judge to this list.
 */
const plains = ['ground', 'paper', 'sunken', 'hover'];
const families = [
  'convolution',
  'pooling',
  'joining',
  'normalisation',
  'activation',
  'dense',
  'input',
  'output',
  'module',
];

/** Names of tokens of `theme.css`. */
export const pairs: readonly (readonly [text: string, on: string])[] = [
  ...['ink', 'soft', 'faint', 'accent', 'error', 'warning', 'good'].flatMap((text) =>
    plains.map((on) => [text, on] as const),
  ),
  ...families.flatMap(
    (text) =>
      [
        [text, 'paper'],
        [text, 'ground'],
      ] as const,
  ),
  ['error', 'error-soft'],
  ['ink', 'error-soft'],
  ['warning', 'warning-soft'],
  ['ink', 'warning-soft'],
  ['ink', 'accent-soft'],
  ...['soft', 'faint', 'accent', 'error', 'warning', 'good'].map((text) => [text, 'accent-soft'] as const),
  ['on-strong', 'strong'],
];
