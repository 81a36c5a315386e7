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
import { type PointerEvent as Moved, memo, type MouseEvent as PointerOf, useRef, useState } from 'react';
import { samePath } from '../../graph/path.ts';
import { useView } from '../../state/view.ts';
import { openAddMenuAt } from '../adding/place.ts';
import { enterModule } from '../commands/travel.ts';
import { addressOf } from './address.ts';
import { BlockNode } from './BlockNode.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { Callout } from './Callout.tsx';
import { Copies } from './Copies.tsx';
import { fitView, minZoom, notePointer, setFlow, toCanvas } from './camera.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { FrameNode } from './FrameNode.tsx';
import { Guides } from './Guides.tsx';
import { onNodeDrag, onNodeDragStop, onNodesChange, onSelectionEnd, onSelectionStart } from './gestures.ts';
import {
  isValidConnection,
  onConnect,
  onConnectEnd,
  onConnectStart,
  onReconnect,
  onReconnectEnd,
  onReconnectStart,
} from './joining.ts';
import { Menu } from './Menu.tsx';
import type { Shown } from './nodes.ts';
import { Overview } from './Overview.tsx';
import { PortNode } from './PortNode.tsx';
import { useReading } from './reading.ts';
import { sheetAt } from './scene.ts';
import { Tools } from './Tools.tsx';
import { useProjection } from './useProjection.ts';
import { useTravel } from './useTravel.ts';
import { WireLine } from './WireLine.tsx';
import type { WireEdge } from './wires.ts';

const nodeTypes = { block: BlockNode, frame: FrameNode, port: PortNode };
const edgeTypes = { wire: WireLine };
// Nothing of these depends on the board, which is drawn again with every step of a drag.
const Around = memo(Breadcrumb);
const Corner = memo(Tools);
const ground = <Background variant={BackgroundVariant.Dots} gap={22} size={1.6} />;
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

/** In empty space nothing is selected, and the module that is there is the one to work in. */
function onPaneClick({ clientX, clientY }: PointerOf): void {
  useView.getState().select([], [], sheetAt(toCanvas(clientX, clientY)).path);
}

function onEdgeClick(event: PointerOf, edge: WireEdge): void {
  const { selection, wires, scope, select } = useView.getState();
  const at = addressOf(edge.id);
  const more = event.shiftKey || event.ctrlKey || event.metaKey;
  if (more && samePath(at.scope, scope)) select(selection, [...wires, at.id]);
  else select([], [at.id], at.scope);
}

function onInit(flow: ReactFlowInstance<Shown, WireEdge>): void {
  setFlow(flow);
  fitView(false);
}

/** What was pressed was selected when the button went down; its wires are not, nor what else was selected with it before. */
function onNodeClick({ shiftKey, ctrlKey, metaKey }: PointerOf, { id: name }: Shown): void {
  const { selection, scope, select } = useView.getState();
  const at = addressOf(name);
  const only = !shiftKey && !ctrlKey && !metaKey && samePath(at.scope, scope) && selection.has(at.id);
  select(only ? [at.id] : selection);
}
const onNodeDoubleClick = (_: PointerOf, { id }: Shown): void => enterModule(addressOf(id));
/** On the ground: search and add there. */
function onDoubleClick({ target, clientX, clientY }: PointerOf): void {
  if (target instanceof Element && target.matches('.react-flow__pane')) openAddMenuAt(clientX, clientY);
}
const onPointerMove = ({ clientX, clientY }: Moved): void => notePointer(toCanvas(clientX, clientY));
const onPointerLeave = (): void => notePointer(undefined);

/** Our nodes bring their sizes and handles along: React Flow need not measure each of them once more when it is drawn. */
function useKnownSizes(): void {
  const store = useStoreApi();
  useState(() => store.setState({ updateNodeInternals: () => undefined }));
}

function Board() {
  useKnownSizes();
  const board = useRef<HTMLElement>(null);
  useReading(board);
  const { nodes, edges } = useProjection();
  const distance = useStore(({ transform: [, , zoom] }) => (zoom > 0.62 ? 'near' : zoom < 0.22 ? 'far' : ''));
  useTravel();
  return (
    <section
      ref={board}
      aria-label="Canvas"
      className="relative h-full w-full bg-ground"
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
      onDoubleClick={onDoubleClick}
    >
      <Around />
      <ReactFlow
        className={distance}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onInit={onInit}
        onNodesChange={onNodesChange}
        onNodeDrag={onNodeDrag}
        onNodeDragStop={onNodeDragStop}
        onNodeClick={onNodeClick}
        onNodeDoubleClick={onNodeDoubleClick}
        onEdgeClick={onEdgeClick}
        onPaneClick={onPaneClick}
        onSelectionStart={onSelectionStart}
        onSelectionEnd={onSelectionEnd}
        onConnect={onConnect}
        onConnectStart={onConnectStart}
        onConnectEnd={onConnectEnd}
        isValidConnection={isValidConnection}
        onReconnect={onReconnect}
        onReconnectStart={onReconnectStart}
        onReconnectEnd={onReconnectEnd}
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
        maxZoom={2}
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
