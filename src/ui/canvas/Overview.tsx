/** The whole network small, in the corner: what is seen of it is bright, and can be dragged to see something else. */
import { MiniMap } from '@xyflow/react';
import { useProject, useProjectNow } from '../../state/project.ts';
import { colour } from '../families.ts';
import { mapSize, useMinimap } from './minimap.ts';
import type { Shown } from './nodes.ts';

const fill = ({ type, data: { face } }: Shown): string =>
  type === 'frame' ? 'transparent' : face.severity === 'error' ? 'var(--error-line)' : colour(face.look);
const line = ({ type }: Shown): string => (type === 'frame' ? 'var(--edge)' : 'transparent');

export function Overview() {
  const open = useMinimap((state) => state.open);
  // Another document is drawn large first.
  const drawn = useProject((state) => state.draft);
  const late = useProjectNow((state) => state.draft) !== drawn;
  if (!open || late) return null;
  return (
    <MiniMap<Shown>
      pannable
      zoomable
      ariaLabel="Map of the network"
      position="bottom-right"
      nodeColor={fill}
      nodeStrokeColor={line}
      nodeStrokeWidth={12}
      nodeBorderRadius={20}
      bgColor="var(--paper)"
      maskColor="var(--veil)"
      className="minimap"
      style={mapSize}
    />
  );
}
