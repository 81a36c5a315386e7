/** A template's volumes as a small picture. */
import type { Report } from '../../check/report.ts';
import { volumes } from '../../check/volumes.ts';
import { VolumeRow } from '../volumes/VolumeRow.tsx';

export interface PictureProps {
  readonly report: Report;
  /** Most it takes, in pixels. */
  readonly width: number;
  readonly height: number;
}

export function Picture({ report, width, height }: PictureProps) {
  return (
    <span className="flex max-w-full justify-center [&>svg]:h-auto [&>svg]:max-w-full">
      <VolumeRow volumes={volumes(report.root)} width={width} height={height} />
    </span>
  );
}
