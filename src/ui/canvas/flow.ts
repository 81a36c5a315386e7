/**
 * What is drawn, in React Flow's terms. React Flow drops a node's handles, and so its wires, for a frame when it meets a new
 * object without size: ours bring size and handles along, and what is unchanged keeps its object.
 */
import type { Edge, Node, NodeHandle } from '@xyflow/react';
import type { DrawnNode } from '../../editor/scene/nodes.ts';
import type { DrawnWire, WireData } from '../../editor/scene/wires.ts';

type Data = { readonly [Key in keyof DrawnNode['data']]: DrawnNode['data'][Key] };

export type BlockNode = Node<Data, 'block'>;
export type FrameNode = Node<Data, 'frame'>;
export type PortNode = Node<Data, 'port'>;
export type FlowNode = BlockNode | FrameNode | PortNode;
export type FlowEdge = Edge<WireData & Record<string, unknown>, 'wire'>;

/** Frames lie below all wires, the outermost lowest. */
const lowest = -100;

const nodes = new WeakMap<DrawnNode, FlowNode>();
const edges = new WeakMap<DrawnWire, FlowEdge>();
const lists = new WeakMap<readonly object[], object[]>();

/** The same list for the same one: React Flow goes through all of another. */
function listed<From extends object, To extends object>(
  drawn: readonly From[],
  cache: WeakMap<From, To>,
  make: (each: From) => To,
): To[] {
  const known = lists.get(drawn);
  if (known) return known as To[];
  const list = drawn.map((each) => {
    const before = cache.get(each);
    if (before) return before;
    const made = make(each);
    cache.set(each, made);
    return made;
  });
  lists.set(drawn, list);
  return list;
}

export const flowNodes = (drawn: readonly DrawnNode[]): FlowNode[] => listed(drawn, nodes, nodeOf);
export const flowEdges = (drawn: readonly DrawnWire[]): FlowEdge[] => listed(drawn, edges, edgeOf);

function nodeOf({ type, depth, handles, data, ...rest }: DrawnNode): FlowNode {
  const { label } = data.face;
  return {
    ...rest,
    type,
    data,
    handles: handles as NodeHandle[],
    ariaLabel: type === 'frame' ? `${label}, open in place` : label,
    ...(type === 'frame' && {
      zIndex: lowest + depth,
      dragHandle: '.frame-title',
      // A press on the ground of a frame is one on the canvas.
      style: { pointerEvents: 'none' as const },
    }),
    ...(type === 'port' && { draggable: false }),
    ...(type === 'block' && rest.selected && { zIndex: 1000 }),
    ...(depth > 0 && { className: 'inner' }),
  } as FlowNode;
}

const edgeOf = (wire: DrawnWire): FlowEdge => ({ ...wire, type: 'wire' }) as FlowEdge;
