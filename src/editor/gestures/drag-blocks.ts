/** Dragging blocks: they move, or while Alt is held copies of them do; the key may come and go on the way. */
import type { Desk } from '../desk.ts';
import { copyBlocks } from './copy-blocks.ts';
import type { Gesture } from './gesture.ts';
import { type Moved, moveBlocks } from './move-blocks.ts';

export interface Drag extends Moved {
  readonly copying: boolean;
}

export function dragBlocks(desk: Desk): Gesture<Drag> {
  let copying = false;
  let now: Gesture<Drag> = moveBlocks(desk);
  return {
    move: (to) => {
      if (to.copying !== copying) {
        now.cancel();
        copying = to.copying;
        now = copying ? copyBlocks(desk) : moveBlocks(desk);
      }
      now.move(to);
    },
    end: () => now.end(),
    cancel: () => now.cancel(),
  };
}
