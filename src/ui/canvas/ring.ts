/** The line around a block: an error before the selection, the selection before a warning. */
import type { Face } from '../../editor/scene/face.ts';

const rings = {
  error: 'border-error-line ring-3 ring-error-line/25',
  warning: 'border-warning-line',
  fine: 'border-edge',
};

export function ringOf(severity: Face['severity'], selected: boolean): string {
  if (severity === 'error') return selected ? 'border-error-line ring-3 ring-error-line/45' : rings.error;
  return selected ? 'border-accent ring-3 ring-accent/25' : rings[severity];
}
