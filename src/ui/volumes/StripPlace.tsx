/** The strip's place under the canvas, kept free while its code is on the way, so that the canvas never changes its height. */
import { AfterPaint } from '../parts/AfterPaint.tsx';
import { later } from '../parts/later.ts';
import { useStrip } from './open.ts';

const Strip = later(async () => (await import('./Strip.tsx')).Strip);

export function StripPlace() {
  const open = useStrip((state) => state.open);
  return (
    <div className={`shrink-0 bg-paper ${open ? 'h-[88px]' : 'h-8'}`}>
      <AfterPaint>
        <Strip />
      </AfterPaint>
    </div>
  );
}
