/**
 * The yardstick for the canvas: nothing but React Flow with its default nodes and a background. The bench hands
 * in two graphs; a button puts the second in place of the first.
 */
import {
  applyNodeChanges,
  Background,
  type Edge,
  type Node,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

export interface Graph {
  readonly nodes: Node[];
  readonly edges: Edge[];
}

declare global {
  interface Window {
    start: (before: Graph, after: Graph) => void;
    hold: (graph: Graph) => void;
  }
}

const ground = <Background gap={22} size={1.6} />;

function Page({ before, after }: { readonly before: Graph; readonly after: Graph }) {
  const [{ nodes, edges }, show] = useState(before);
  const { fitView } = useReactFlow();
  return (
    <div style={{ width: '100vw', height: '100vh' }}>
      <ReactFlow nodes={nodes} edges={edges} fitView minZoom={0.1}>
        {ground}
      </ReactFlow>
      <Button
        name="Open"
        press={() => {
          show(after);
          void fitView();
        }}
      />
    </div>
  );
}

/** Nodes that can be dragged. `Again` gives every node a new object with a new label. */
function Held({ graph }: { readonly graph: Graph }) {
  const [nodes, setNodes] = useState(graph.nodes);
  return (
    <div style={{ width: '100vw', height: '100vh' }}>
      <ReactFlow
        nodes={nodes}
        edges={graph.edges}
        onNodesChange={(changes) => setNodes((now) => applyNodeChanges(changes, now))}
        fitView
        minZoom={0.04}
        panOnScroll
        panOnScrollSpeed={1}
      >
        {ground}
      </ReactFlow>
      <Button
        name="Again"
        press={() =>
          setNodes((now) => now.map((node) => ({ ...node, data: { label: `${node.data.label}.` } })))
        }
      />
    </div>
  );
}

function Button({ name, press }: { readonly name: string; readonly press: () => void }) {
  return (
    <button type="button" style={{ position: 'fixed', top: 0, left: 0, zIndex: 9 }} onClick={press}>
      {name}
    </button>
  );
}

const root = () => createRoot(document.body.appendChild(document.createElement('div')));

window.start = (before, after) =>
  root().render(
    <ReactFlowProvider>
      <Page before={before} after={after} />
    </ReactFlowProvider>,
  );
window.hold = (graph) => root().render(<Held graph={graph} />);
