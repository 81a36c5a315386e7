/** The colour of a family of blocks: a token of the style sheet by the family's name. */
import type { Look } from '../../editor/look.ts';

/** CSS colour of a family's stripe, drawing and figures. */
export const colour = (family: Look): string => `var(--${family})`;
