/** Carrying a block from the palette to the canvas: where it is let go it is added, on a wire it is put into it. */
import type { Point } from '../../graph/project.ts';
import { addAt } from '../commands/add.ts';
import type { Entry } from '../commands/adding/entries.ts';
import { toCanvas } from '../commands/sight.ts';
import type { Desk } from '../desk.ts';
import { aiming } from './aim.ts';
import type { Gesture } from './gesture.ts';

export interface Carrying {
  /** Of the pointer on the screen. */
  readonly at: Point;
  /** Whether that is over the canvas. */
  readonly over: boolean;
  /** Name of the wire there. */
  readonly wire: string | undefined;
}

export function carry(desk: Desk, entry: Entry): Gesture<Carrying> {
  const aim = aiming(desk);
  let last: Carrying | undefined;
  return {
    move: (to) => {
      last = to;
      aim(to.over ? to.wire : undefined, entry);
      desk.hand.setState({
        carried: { label: entry.label, look: entry.look, at: to.at, over: to.over },
      });
    },
    end: () => {
      if (last?.over) addAt(desk, entry, toCanvas(desk, ...last.at), last.wire);
    },
    cancel: () => undefined,
  };
}
