/** The canvas: blocks and wires of the open module, and the gestures that edit them. */
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useStore,
} from '@xyflow/react';
import { useEffect } from 'react';
import { useProject } from '../../state/project.ts';
import { useView } from '../../state/view.ts';
import { BlockNode } from './BlockNode.tsx';
import { Callout } from './Callout.tsx';
import { fitView, notePointer, setFlow, toCanvas } from './camera.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import {
  isValidConnection,
  onConnect,
  onConnectEnd,
  onNodeDrag,
  onNodeDragStop,
  onNodesChange,
  onReconnect,
  onReconnectEnd,
} from './gestures.ts';
import { Menu } from './Menu.tsx';
import { Tools } from './Tools.tsx';
import { useProjection } from './useProjection.ts';
import { WireLine } from './WireLine.tsx';

const nodeTypes = { block: BlockNode };
const edgeTypes = { wire: WireLine };
const adding = ['Shift', 'Meta', 'Control'];
const panWith = [1];

export function Canvas() {
  return (
    <ReactFlowProvider>
      <Menu>
        <Board />
      </Menu>
    </ReactFlowProvider>
  );
}

function Board() {
  const { nodes, edges } = useProjection();
  const draft = useProject((state) => state.draft);
  const near = useStore((state) => state.transform[2] > 0.62);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is shown whole
  useEffect(() => {
    const frame = requestAnimationFrame(() => fitView(false));
    return () => cancelAnimationFrame(frame);
  }, [draft]);
  return (
    <section
      aria-label="Canvas"
      className={`relative h-full w-full bg-ground ${near ? 'near' : ''}`}
      onPointerMove={({ clientX, clientY }) => notePointer(toCanvas(clientX, clientY))}
      onPointerLeave={() => notePointer(undefined)}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onInit={(flow) => {
          setFlow(flow);
          fitView(false);
        }}
        onNodesChange={onNodesChange}
        onNodeDrag={onNodeDrag}
        onNodeDragStop={onNodeDragStop}
        onNodeClick={() => useView.getState().select(useView.getState().selection)}
        onEdgeClick={(event, edge) => {
          const { selection, wires, select } = useView.getState();
          if (event.shiftKey || event.ctrlKey || event.metaKey) select(selection, [...wires, edge.id]);
          else select([], [edge.id]);
        }}
        onPaneClick={() => useView.getState().select([])}
        onConnect={onConnect}
        onConnectEnd={onConnectEnd}
        isValidConnection={isValidConnection}
        onReconnect={onReconnect}
        onReconnectEnd={onReconnectEnd}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={adding}
        panActivationKeyCode="Space"
        selectionOnDrag
        selectionMode={SelectionMode.Partial}
        panOnDrag={panWith}
        panOnScroll
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        disableKeyboardA11y
        minZoom={0.1}
        maxZoom={2}
        nodeDragThreshold={2}
        elevateEdgesOnSelect
      >
        <Background variant={BackgroundVariant.Dots} gap={22} size={1.6} />
        <Callout />
      </ReactFlow>
      {nodes.length === 0 && <EmptyCanvas />}
      <Tools />
    </section>
  );
}
