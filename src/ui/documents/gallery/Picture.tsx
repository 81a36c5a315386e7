/** A template's volumes as a small picture. Thirty of them stand in the gallery, so each is but a few paths. */
import { memo } from 'react';
import type { Report } from '../../../check/report.ts';
import { volumes } from '../../../check/volumes.ts';
import { type Box, boxesInRow, riseOf } from '../../../editor/scene/boxes.ts';
import { colourOf } from '../../controls/volumes/VolumeRow.tsx';

export interface PictureProps {
  readonly report: Report;
  /** Most it takes, in pixels. */
  readonly width: number;
  readonly height: number;
}

export const Picture = memo(function Picture({ report, width, height }: PictureProps) {
  const list = volumes(report.root);
  const boxes = boxesInRow(
    list.map(({ shape }) => shape),
    width,
    height,
  );
  const colours = list.map(colourOf);
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto max-w-full"
    >
      {[...new Set(colours)].flatMap((fill) =>
        faces.map(({ opacity, draw }) => (
          <path
            key={`${fill} ${opacity}`}
            fill={fill}
            opacity={opacity}
            d={boxes.flatMap((box, i) => (colours[i] === fill ? [draw(box)] : [])).join('')}
          />
        )),
      )}
    </svg>
  );
});

/** Front, top and side of a box, as they are drawn in the strip below the canvas. */
const faces: readonly { readonly opacity: number; readonly draw: (box: Box) => string }[] = [
  { opacity: 0.62, draw: ({ x, y, wide, high }) => move(x, y - high) + line(wide, 0, 0, high, -wide, 0) },
  {
    opacity: 0.38,
    draw: (box) => move(box.x, box.y - box.high) + line(box.wide, 0, box.deep, -riseOf(box), -box.wide, 0),
  },
  {
    opacity: 0.9,
    draw: (box) => move(box.x + box.wide, box.y) + line(0, -box.high, box.deep, -riseOf(box), 0, box.high),
  },
];

const move = (x: number, y: number): string => `M${x.toFixed(1)},${y.toFixed(1)}`;
/** Steps from corner to corner, and back to the first. */
const line = (...steps: readonly number[]): string => `l${steps.map((n) => n.toFixed(1)).join(' ')}z`;
