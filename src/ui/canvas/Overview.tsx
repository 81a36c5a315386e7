/** The whole network small, in the corner: what is seen of it is bright, and can be dragged to see something else. */

import { MiniMap } from '@xyflow/react';
import { useDeferredValue } from 'react';
import { mapSize } from '../../editor/commands/sight.ts';
import { colour } from '../controls/colour.ts';
import { useDocument, usePanels } from '../editor.ts';
import type { FlowNode } from './flow.ts';

const fill = ({ type, data: { face } }: FlowNode): string =>
  type === 'frame' ? 'transparent' : face.severity === 'error' ? 'var(--error-line)' : colour(face.look);
const line = ({ type }: FlowNode): string => (type === 'frame' ? 'var(--edge)' : 'transparent');

export function Overview() {
  const open = usePanels((state) => state.minimap);
  // Another document is drawn large first.
  const draft = useDocument((state) => state.draft);
  const late = useDeferredValue(draft) !== draft;
  if (!open || late) return null;
  return (
    <MiniMap<FlowNode>
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
