/** What stands on the canvas, as the picture of it takes it: the module that is shown, with what stands open in it. */
import type { Report } from '../../check/report.ts';
import type { Drawing, DrawnBlock, DrawnWire } from '../../formats/picture/drawing.ts';
import type { Path } from '../../graph/path.ts';
import { inShort, several } from '../numbers.ts';
import { type Face, faces } from './face.ts';
import { type DrawnNode, type FacesOf, nodeProjection } from './nodes.ts';
import { type Sheet, sceneOf } from './scene.ts';
import { hasRoom, wayOf } from './way.ts';
import { type DrawnWire as Drawn, wireProjection } from './wires.ts';

/** About the width of a character of a wire's label, in pixels. */
const letter = 6.2;
const none = new Set<string>();

export function drawingOf(report: Report, inside: Path, expanded: ReadonlySet<string>): Drawing {
  const scene = sceneOf(report, inside, expanded);
  const known = new Map<string, ReadonlyMap<string, Face>>();
  const facesOf: FacesOf = (sheet: Sheet) => {
    const made = known.get(sheet.prefix) ?? faces(report, sheet.checked, new Map());
    known.set(sheet.prefix, made);
    return made;
  };
  const nodes = nodeProjection()(scene, facesOf, { scope: inside, selection: none });
  const edges = wireProjection()(report, scene, facesOf, {
    scope: inside,
    selected: none,
    target: undefined,
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const { module } = scene.checked.linked;
  const { params, macs } = inside.length === 0 ? report.totals : scene.checked.cost;
  return {
    title: inside.length === 0 ? report.project.name : `${report.project.name}: ${module.name}`,
    line: `${several(params, 'parameter')}, ${inShort(macs)} multiplications for one image`,
    blocks: nodes.map(blockOf),
    wires: edges.flatMap((edge) => wireOf(edge, byId)),
  };
}

function blockOf({ type, position, width = 0, height = 0, data: { face, ports } }: DrawnNode): DrawnBlock {
  return {
    form: type ?? 'block',
    ...position,
    width,
    height,
    ink: face.look,
    title: face.title,
    summary: face.summary,
    words: face.words,
    figure: face.params > 0 ? inShort(face.params) : '',
    shape: face.shape,
    times: face.times,
    module: face.look === 'module',
    wrong: face.severity === 'error',
    bypassed: face.bypassed,
    down: ports.down,
    // The free port of a join waits for a wire; in a picture nothing waits.
    inputs: ports.inputs.filter((_, port) => port !== face.free),
    outputs: ports.outputs,
  };
}

function wireOf(edge: Drawn, byId: ReadonlyMap<string, DrawnNode>): readonly DrawnWire[] {
  const [from, to] = [byId.get(edge.source), byId.get(edge.target)];
  const start = from?.handles?.find(({ id }) => id === edge.sourceHandle);
  const end = to?.handles?.find(({ id }) => id === edge.targetHandle);
  if (!from || !to || !start || !end) return [];
  const middle = (node: DrawnNode, { x, y, width = 0, height = 0 }: typeof start): [number, number] => [
    node.position.x + x + width / 2,
    node.position.y + y + height / 2,
  ];
  const [a, b] = [middle(from, start), middle(to, end)];
  const { path, labelX, labelY } = wayOf(a, b, edge.data?.lane ?? null, edge.data?.down);
  const text = edge.data?.label ?? '';
  const room = hasRoom(b[0] - a[0], b[1] - a[1], letter * text.length + 10, edge.data?.down);
  return [
    {
      path,
      wrong: edge.className?.includes('wrong') ?? false,
      ...(text && room && { label: { text, x: labelX, y: labelY } }),
    },
  ];
}
