/** Marks beside a block's name: how often it stands in a row, that it is bypassed, that something warns. */
import { AlertTriangle, CircleSlash } from 'lucide-react';
import { inFull } from '../../editor/numbers.ts';
import type { Face } from '../../editor/scene/face.ts';

export const hasBadges = ({ times, bypassed, severity }: Face): boolean =>
  times > 1 || bypassed || severity === 'warning';

export function Badges({ face }: { readonly face: Face }) {
  return (
    <>
      {face.times > 1 && (
        <span className="shrink-0 rounded-full bg-strong px-1.5 text-[10px] leading-4 font-semibold text-on-strong">
          × {inFull(face.times)}
        </span>
      )}
      {face.bypassed && <CircleSlash aria-hidden="true" className="ml-auto size-3 shrink-0 text-faint" />}
      {face.severity === 'warning' && (
        <AlertTriangle aria-hidden="true" className="ml-auto size-3 shrink-0 text-warning-line" />
      )}
    </>
  );
}
