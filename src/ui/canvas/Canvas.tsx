/** The canvas: blocks and wires of the open module, and the gestures that edit them. */
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
  SelectionMode,
  useStore,
  useStoreApi,
} from '@xyflow/react';
import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { fitView, toCanvas } from '../../editor/commands/sight.ts';
import { maxZoom, minZoom } from '../../editor/scene/fit.ts';
import { useEditor } from '../editor.ts';
import { useAim } from './aim.ts';
import { BlockNode } from './BlockNode.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { Callout } from './Callout.tsx';
import { Copies } from './Copies.tsx';
import type { CanvasCamera } from './camera.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { FrameNode } from './FrameNode.tsx';
import { fitsOf } from './fits.ts';
import type { FlowEdge, FlowNode } from './flow.ts';
import { Guides } from './Guides.tsx';
import { handsOf } from './hands.ts';
import { Menu } from './Menu.tsx';
import { Overview } from './Overview.tsx';
import { PortNode } from './PortNode.tsx';
import { useReading } from './reading.ts';
import { Tools } from './Tools.tsx';
import { useCalledOff } from './useCalledOff.ts';
import { useProjection } from './useProjection.ts';
import { useTravel } from './useTravel.ts';
import { WireLine } from './WireLine.tsx';

const nodeTypes = { block: BlockNode, frame: FrameNode, port: PortNode };
const edgeTypes = { wire: WireLine };
// Nothing of these depends on the board, which is drawn again with every step of a drag.
const Around = memo(Breadcrumb);
const Corner = memo(Tools);
const ground = <Background variant={BackgroundVariant.Dots} gap={22} size={1.6} />;
const adding = ['Shift', 'Meta', 'Control'];
const panWith = [1];

export interface CanvasProps {
  /** By which the editor moves the view. */
  readonly camera: CanvasCamera;
}

export function Canvas({ camera }: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Menu>
        <Board camera={camera} />
      </Menu>
    </ReactFlowProvider>
  );
}

/** Our nodes bring their sizes and handles along: React Flow need not measure each of them once more when it is drawn. */
function useKnownSizes(): void {
  const store = useStoreApi();
  useState(() => store.setState({ updateNodeInternals: () => undefined }));
}

/** The camera shows by this canvas as soon as React Flow is there, and begins with the whole. */
function useAttached(
  camera: CanvasCamera,
  board: RefObject<HTMLElement | null>,
): (flow: ReactFlowInstance<FlowNode, FlowEdge>) => void {
  const editor = useEditor();
  const detach = useRef<() => void>(undefined);
  useEffect(() => () => detach.current?.(), []);
  return (flow) => {
    const canvas = board.current?.querySelector<HTMLElement>('.react-flow');
    if (!canvas) return;
    detach.current?.();
    detach.current = camera.attach(flow, canvas);
    fitView(editor, false);
  };
}

function Board({ camera }: CanvasProps) {
  const editor = useEditor();
  useKnownSizes();
  useCalledOff();
  const board = useRef<HTMLElement>(null);
  const hands = useMemo(
    () =>
      handsOf(
        editor,
        fitsOf(editor, () => board.current),
      ),
    [editor],
  );
  const attached = useAttached(camera, board);
  useAim(board);
  useReading(board);
  const { nodes, edges } = useProjection();
  const distance = useStore(({ transform: [, , zoom] }) => (zoom > 0.62 ? 'near' : zoom < 0.22 ? 'far' : ''));
  useTravel(board);
  return (
    <section
      ref={board}
      aria-label="Canvas"
      className="relative h-full w-full bg-ground"
      onPointerMove={({ clientX, clientY }) => camera.notePointer(toCanvas(editor, clientX, clientY))}
      onPointerLeave={() => camera.notePointer(undefined)}
      onDoubleClick={hands.onDoubleClick}
    >
      <Around />
      <ReactFlow
        className={distance}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onInit={attached}
        onNodesChange={hands.onNodesChange}
        onNodeDrag={hands.onNodeDrag}
        onNodeDragStop={hands.onNodeDragStop}
        onNodeClick={hands.onNodeClick}
        onNodeDoubleClick={hands.onNodeDoubleClick}
        onEdgeClick={hands.onEdgeClick}
        onPaneClick={hands.onPaneClick}
        onSelectionStart={hands.onSelectionStart}
        onSelectionEnd={hands.onSelectionEnd}
        onConnectStart={hands.onConnectStart}
        onConnectEnd={hands.onConnectEnd}
        isValidConnection={hands.isValidConnection}
        onReconnect={hands.onReconnect}
        onReconnectStart={hands.onReconnectStart}
        onReconnectEnd={hands.onReconnectEnd}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={adding}
        panActivationKeyCode="Space"
        selectionOnDrag
        selectionMode={SelectionMode.Partial}
        panOnDrag={panWith}
        panOnScroll
        // As far as the fingers go.
        panOnScrollSpeed={1}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        disableKeyboardA11y
        // A wire is named by its ends, which are reached themselves.
        edgesFocusable={false}
        minZoom={minZoom}
        maxZoom={maxZoom}
        nodeDragThreshold={2}
        elevateNodesOnSelect={false}
        elevateEdgesOnSelect
      >
        {ground}
        <Callout />
        <Guides />
        <Copies />
        <Overview />
      </ReactFlow>
      {nodes.length === 0 && <EmptyCanvas />}
      <Corner />
    </section>
  );
}
