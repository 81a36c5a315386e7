/** A network as the row of its volumes: height and width go down, channels go up. In a card of the gallery, or larger. */
import { kinds } from '../../../blocks/table.ts';
import type { Volume } from '../../../check/volumes.ts';
import { type Box, boxesInRow, riseOf } from '../../../editor/scene/boxes.ts';
import { colour } from '../colour.ts';

export interface VolumeRowProps {
  readonly volumes: readonly Volume[];
  /** In pixels; the drawing fills them. */
  readonly width: number;
  readonly height: number;
}

export function VolumeRow({ volumes, width, height }: VolumeRowProps) {
  const boxes = boxesInRow(
    volumes.map((volume) => volume.shape),
    width,
    height,
  );
  return (
    <svg aria-hidden="true" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {boxes.map((box, i) => (
        // The same place in the row is the same box.
        // biome-ignore lint/suspicious/noArrayIndexKey: volumes have no other name.
        <BoxDrawing key={i} box={box} fill={colourOf(volumes[i] as Volume)} />
      ))}
    </svg>
  );
}

/** An instance gives what the convolutions in it give, so it is drawn as they are. */
export const colourOf = ({ kind, shape }: Volume): string =>
  colour(kinds.get(kind)?.family ?? (kind === 'module' && shape.length === 3 ? 'convolution' : 'module'));

export function BoxDrawing({ box, fill }: { readonly box: Box; readonly fill: string }) {
  const { x, y, wide, high, deep } = box;
  const up = riseOf(box);
  const points = (...list: readonly (readonly [number, number])[]): string =>
    list.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
  return (
    <g fill={fill}>
      <rect
        x={x.toFixed(1)}
        y={(y - high).toFixed(1)}
        width={wide.toFixed(1)}
        height={high.toFixed(1)}
        opacity="0.62"
      />
      <polygon
        points={points(
          [x, y - high],
          [x + wide, y - high],
          [x + wide + deep, y - high - up],
          [x + deep, y - high - up],
        )}
        opacity="0.38"
      />
      <polygon
        points={points(
          [x + wide, y],
          [x + wide, y - high],
          [x + wide + deep, y - high - up],
          [x + wide + deep, y - up],
        )}
        opacity="0.9"
      />
    </g>
  );
}
