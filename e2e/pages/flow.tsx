/**
 * The yardstick for opening a document: nothing but React Flow with its default nodes and a background. The bench hands
 * in two graphs; a button puts the second in place of the first.
 */
import { Background, type Edge, type Node, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
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
  }
}

function Page({ before, after }: { readonly before: Graph; readonly after: Graph }) {
  const [{ nodes, edges }, show] = useState(before);
  const { fitView } = useReactFlow();
  return (
    <div style={{ width: '100vw', height: '100vh' }}>
      <ReactFlow nodes={nodes} edges={edges} fitView minZoom={0.1}>
        <Background gap={22} size={1.6} />
      </ReactFlow>
      <button
        type="button"
        style={{ position: 'fixed', top: 0, left: 0, zIndex: 9 }}
        onClick={() => {
          show(after);
          void fitView();
        }}
      >
        Open
      </button>
    </div>
  );
}

window.start = (before, after) =>
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <ReactFlowProvider>
      <Page before={before} after={after} />
    </ReactFlowProvider>,
  );
