/** Document, report and view as the nodes and wires that React Flow draws; each keeps its object while it is unchanged. */
import { useMemo, useRef } from 'react';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { type Face, faces } from './face.ts';
import { type BlockNode, nodeProjection } from './nodes.ts';
import { useDrop } from './target.ts';
import { type WireEdge, wireProjection } from './wires.ts';

export function useProjection(): { readonly nodes: BlockNode[]; readonly edges: WireEdge[] } {
  const report = useProject((state) => state.report);
  const selection = useView((state) => state.selection);
  const selectedWires = useView((state) => state.wires);
  const dragged = useView((state) => state.dragged);
  const target = useDrop((state) => state.wire);
  const memory = useRef({
    faces: new Map() as ReadonlyMap<string, Face>,
    nodes: nodeProjection(),
    wires: wireProjection(),
  });
  const layout = report.root.linked.module.layout;
  const shown = useMemo(() => {
    memory.current.faces = faces(report, memory.current.faces);
    return memory.current.faces;
  }, [report]);
  const nodes = useMemo(
    () => memory.current.nodes(shown, { layout, dragged, selection }),
    [shown, layout, dragged, selection],
  );
  const edges = useMemo(
    () =>
      memory.current.wires(report, {
        at: (id) => dragged[id] ?? layout[id],
        selected: selectedWires,
        target,
      }),
    [report, layout, dragged, selectedWires, target],
  );
  return { nodes, edges };
}
