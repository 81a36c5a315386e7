/** The ports of a block, of a frame, or of a port on a frame's edge. */
import { Handle, type Position } from '@xyflow/react';
import type { Face } from '../../editor/scene/face.ts';
import { inputHandle, outputHandle, type Ports, sideOf } from '../../editor/scene/nodes.ts';

export interface HandlesProps {
  /** Name of the node on the canvas. */
  readonly id: string;
  readonly face: Face;
  readonly ports: Ports;
}

export function Handles({ id, face, ports }: HandlesProps) {
  return (
    <>
      {ports.inputs.map((at, i) => (
        <Handle
          // biome-ignore lint/suspicious/noArrayIndexKey: a port is its index
          key={`in ${i}`}
          type="target"
          position={sideOf('target', ports.down) as Position}
          id={inputHandle(i)}
          style={ports.down ? { left: at } : { top: at }}
          data-free={face.free === i}
          role="img"
          aria-label={`input ${i + 1} of ${face.title}`}
          data-testid={`${id} input ${i + 1}`}
        />
      ))}
      {ports.outputs.map((at, i) => (
        <Handle
          // biome-ignore lint/suspicious/noArrayIndexKey: a port is its index
          key={`out ${i}`}
          type="source"
          position={sideOf('source', ports.down) as Position}
          id={outputHandle(i)}
          style={ports.down ? { left: at } : { top: at }}
          role="img"
          aria-label={`output of ${face.title}`}
          data-testid={`${id} output ${i + 1}`}
        />
      ))}
    </>
  );
}
