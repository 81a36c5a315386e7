/** The repairs of a problem. What tries them out is fetched with the first problem that is shown. */
import { later } from './later.ts';
import type { FixesProps } from './problem.ts';

export const Fixes = later<FixesProps>(async () => (await import('./FixButtons.tsx')).FixButtons);
