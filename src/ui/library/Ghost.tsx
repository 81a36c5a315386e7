/** The block under the pointer while it is carried to the canvas. */
import { blockSize } from '../../graph/place.ts';
import { colour } from '../controls/colour.ts';
import { useHand } from '../editor.ts';

export function Ghost() {
  const carried = useHand((state) => state.carried);
  if (!carried) return null;
  const {
    label,
    look,
    at: [x, y],
    over,
  } = carried;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed top-0 left-0 z-50 flex items-center gap-3 rounded-[10px] border-[1.5px] bg-paper px-3 shadow-lift"
      style={{
        width: blockSize.width,
        height: blockSize.height,
        transform: `translate(${x - blockSize.width / 2}px, ${y - blockSize.height / 2}px)`,
        borderColor: over ? 'var(--accent)' : 'var(--edge)',
        opacity: over ? 0.95 : 0.7,
      }}
    >
      <span className="h-9 w-[3px] rounded-sm" style={{ background: colour(look) }} />
      <span className="font-semibold">{label}</span>
    </div>
  );
}
