/** How much a problem matters: an error keeps the network from being built or trained as drawn. */
import type { ProblemCode, Severity } from './report.ts';

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
