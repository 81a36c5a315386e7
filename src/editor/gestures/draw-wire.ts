/** Drawing a wire: onto a port, or a block's body, whose free input it takes; in empty space it asks what shall stand there. */
import type { End } from '../../graph/project.ts';
import { openAddMenuFor } from '../commands/adding/place.ts';
import type { Desk } from '../desk.ts';
import { addressHere } from '../here.ts';
import type { Gesture } from './gesture.ts';
import { join, joinBody, type Landing, nowhere, type Port } from './landing.ts';

/** `outwards`: it begins at an output, and its end is in the hand; else the other way round. */
export function drawWire(desk: Desk, start: Port, outwards: boolean): Gesture<Landing> {
  let landing = nowhere;
  return {
    move: (to) => {
      landing = to;
    },
    end: () => {
      if (landing.on === 'port') {
        if (outwards) join(desk, start, landing);
        else join(desk, landing, start);
      } else if (landing.on === 'body') {
        if (landing.block === start.block) return;
        if (outwards) joinBody(desk, start, landing.block);
        else join(desk, { block: landing.block, port: 0 }, start);
      } else if (landing.on === 'ground') {
        const { scope, id } = addressHere(desk, start.block);
        const end: End = [id, start.port];
        openAddMenuFor(desk, scope, outwards ? { from: end } : { to: end }, landing.screen);
      }
    },
    cancel: () => undefined,
  };
}
