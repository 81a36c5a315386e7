/** The strip's place under the canvas, kept free while its code is on the way, so that the canvas never changes its height. */

import { AfterPaint } from '../../controls/AfterPaint.tsx';
import { later } from '../../controls/later.ts';
import { usePanels } from '../../editor.ts';

const Strip = later(async () => (await import('./Strip.tsx')).Strip);

export function StripPlace() {
  const open = usePanels((state) => state.strip);
  return (
    <div className={`shrink-0 bg-paper ${open ? 'h-[88px]' : 'h-8'}`}>
      <AfterPaint>
        <Strip />
      </AfterPaint>
    </div>
  );
}
