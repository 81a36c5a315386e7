/** Sums as a person reads them: `5·5·6·16 + 16 = 2,416`. Factors are written as given, results with thousands apart. */

/** A whole number with its thousands apart: 2,416. */
export const count = (value: number): string => value.toLocaleString('en-US');

/** Factors side by side: `5·5·6`. A factor may be a sum already in words. */
export const times = (...factors: readonly (number | string)[]): string => factors.join('·');

/** A sum in words and its result: `5·5·6·16 + 16 = 2,416`. */
export const equals = (words: string, result: number): string => `${words} = ${count(result)}`;

/** Two sides without blanks, as in titles: `3×3`. */
export const sides = ([height, width]: readonly [number, number]): string => `${height}×${width}`;

/** The parts that say something, set apart by dots: `32 · stride 2 · same`. */
export const dotted = (...parts: readonly (string | number | false)[]): string =>
  parts.filter((part) => part !== false && part !== '').join(' · ');

/** A product for its own sake, with room to count the factors: `28 · 28 · 32 · 5 · 5 · 192`. */
export const product = (...factors: readonly (number | string)[]): string => factors.join(' · ');

/** A large whole number with one decimal and a unit: 120.4 M. */
export function inUnits(value: number): string {
  const [size, unit] = units.find(([least]) => value >= 0.99995 * least) ?? [1, ''];
  return unit === '' ? count(value) : `${(value / size).toFixed(1)} ${unit}`;
}

const units = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;
