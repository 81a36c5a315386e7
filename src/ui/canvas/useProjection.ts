/** Document, report and view as the nodes and wires that React Flow draws; each keeps its object while it is unchanged. */

import { useMemo, useRef } from 'react';
import { type Face, faces } from '../../editor/scene/face.ts';
import { nodeProjection } from '../../editor/scene/nodes.ts';
import { type Sheet, sceneOf, sheets } from '../../editor/scene/scene.ts';
import { wireProjection } from '../../editor/scene/wires.ts';
import { useDocument, useHand, useView } from '../editor.ts';
import { type FlowEdge, type FlowNode, flowEdges, flowNodes } from './flow.ts';

export interface Projection {
  readonly scene: Sheet;
  readonly nodes: FlowNode[];
  readonly edges: FlowEdge[];
}

export function useProjection(): Projection {
  const report = useDocument((state) => state.report);
  const inside = useView((state) => state.inside);
  const expanded = useView((state) => state.expanded);
  const scope = useView((state) => state.scope);
  const selection = useView((state) => state.selection);
  const selected = useView((state) => state.wires);
  const dragged = useView((state) => state.dragged);
  const target = useHand((state) => state.target);
  const memory = useRef({
    faces: new Map<string, ReadonlyMap<string, Face>>(),
    nodes: nodeProjection(),
    wires: wireProjection(),
  });
  const scene = useMemo(
    () => sceneOf(report, inside, expanded, dragged),
    [report, inside, expanded, dragged],
  );
  const facesOf = useMemo(() => {
    const still = sceneOf(report, inside, expanded);
    const before = memory.current.faces;
    const made = new Map(
      [...sheets(still)].map(({ prefix, checked }) => [
        prefix,
        faces(report, checked, before.get(prefix) ?? new Map()),
      ]),
    );
    memory.current.faces = made;
    return (sheet: Sheet) => made.get(sheet.prefix) ?? new Map();
  }, [report, inside, expanded]);
  const nodes = useMemo(
    () => memory.current.nodes(scene, facesOf, { scope, selection }),
    [scene, facesOf, scope, selection],
  );
  const edges = useMemo(
    () => memory.current.wires(report, scene, facesOf, { scope, selected, target }),
    [report, scene, facesOf, scope, selected, target],
  );
  return { scene, nodes: flowNodes(nodes), edges: flowEdges(edges) };
}
