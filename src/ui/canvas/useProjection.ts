/** Document, report and view as the nodes and wires that React Flow draws; each keeps its object while it is unchanged. */
import { useMemo, useRef } from 'react';
import { useProjectNow } from '../../state/project.ts';
import { useViewNow } from '../../state/view.ts';
import { type Face, faces } from './face.ts';
import { nodeProjection, type Shown } from './nodes.ts';
import { type Sheet, sceneOf, sheets } from './scene.ts';
import { useDrop } from './target.ts';
import { type WireEdge, wireProjection } from './wires.ts';

export interface Projection {
  readonly scene: Sheet;
  readonly nodes: Shown[];
  readonly edges: WireEdge[];
}

export function useProjection(): Projection {
  const report = useProjectNow((state) => state.report);
  const inside = useViewNow((state) => state.inside);
  const expanded = useViewNow((state) => state.expanded);
  const scope = useViewNow((state) => state.scope);
  const selection = useViewNow((state) => state.selection);
  const selected = useViewNow((state) => state.wires);
  const dragged = useViewNow((state) => state.dragged);
  const target = useDrop((state) => state.wire);
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
  return { scene, nodes, edges };
}
