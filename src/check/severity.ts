/** How much a problem matters: an error keeps the network from being built or trained as drawn. */
import type { Problem, ProblemCode, Severity } from './report.ts';

const lesser: Partial<Record<ProblemCode, Severity>> = {
  unreachable: 'warning',
  'several-main-outputs': 'warning',
  'softmax-twice': 'warning',
  'extra-param': 'warning',
  'image-resized': 'warning',
  'unread-rows': 'hint',
  bottleneck: 'hint',
};

export const severity = (code: ProblemCode): Severity => lesser[code] ?? 'error';

/** What only says that the drawing is not done: a wire, an input or an output is still to come. */
export const unfinished: ReadonlySet<ProblemCode> = new Set([
  'unconnected',
  'too-few-inputs',
  'unreachable',
  'no-input',
  'no-output',
]);

/** Whether something drawn has to be repaired. What is not finished is no such thing: it would nag at every new block. */
export const isWrong = ({ severity, code }: Pick<Problem, 'severity' | 'code'>): boolean =>
  severity === 'error' && !unfinished.has(code);
