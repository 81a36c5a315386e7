/** The repairs of a problem. What tries them out is fetched with the first problem that is shown. */
import type { FixesProps } from './FixButtons.tsx';
import { later } from './later.ts';

export const Fixes = later<FixesProps>(async () => (await import('./FixButtons.tsx')).FixButtons);
