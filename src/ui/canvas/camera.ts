/** The camera of a canvas: what the editor moves the view by, drawn by React Flow once a canvas has attached itself. */
import type { ReactFlowInstance } from '@xyflow/react';
import type { Camera } from '../../editor/host.ts';
import type { Point } from '../../graph/project.ts';
import type { FlowEdge, FlowNode } from './flow.ts';

type Flow = ReactFlowInstance<FlowNode, FlowEdge>;

export interface CanvasCamera extends Camera {
  /** Begins to show by this canvas; returns the way to end that. */
  readonly attach: (flow: Flow, canvas: HTMLElement) => () => void;
  /** Where the pointer is over the canvas, on its plane; undefined where it has left. */
  readonly notePointer: (at: Point | undefined) => void;
}

/** How long a move takes, ms. */
const CALM = 220;

export function createCamera(): CanvasCamera {
  let flow: Flow | undefined;
  let canvas: HTMLElement | undefined;
  let pointer: Point | undefined;
  // Kept at hand: to ask the page for the size while things change makes it lay out everything twice.
  let size = { width: 0, height: 0 };
  return {
    attach: (instance, element) => {
      [flow, canvas] = [instance, element];
      size = element.getBoundingClientRect();
      const watch = new ResizeObserver(([entry]) => {
        if (entry) size = entry.contentRect;
      });
      watch.observe(element);
      return () => {
        watch.disconnect();
        if (canvas === element) [flow, canvas] = [undefined, undefined];
      };
    },
    notePointer: (at) => {
      pointer = at;
    },
    viewport: () => flow?.getViewport(),
    move: (to, duration = 0) => void flow?.setViewport(to, { duration }),
    room: () => {
      const { x, y } = canvas?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x, y, width: size.width, height: size.height };
    },
    calm: () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : CALM),
    pointer: () => pointer,
  };
}
