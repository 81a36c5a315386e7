/** A small drawing of what a block gives: its height and depth follow height and width, its thickness the channels. */
import type { Shape } from '../../blocks/shape.ts';
import { solid } from '../../formats/picture/solid.ts';

export function Volume({ shape, colour }: { readonly shape: Shape | null; readonly colour: string }) {
  return (
    <svg aria-hidden="true" width="30" height="40" fill={colour}>
      {shape &&
        solid(shape).map(({ corners, opacity }) => (
          <polygon
            key={opacity}
            points={corners.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
            opacity={opacity}
          />
        ))}
    </svg>
  );
}
