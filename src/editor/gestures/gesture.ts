/** What a hand does between pressing and letting go. Nothing of it is in the document before `end`. */
import type { Desk } from '../desk.ts';
import { empty } from '../view/hand.ts';

export interface Gesture<Move> {
  /** May come often; the last one is where it ends. */
  readonly move: (to: Move) => void;
  readonly end: () => void;
  /** As if it had never begun. */
  readonly cancel: () => void;
}

/** Takes a gesture into the hand, from which it goes by its end or by Escape; afterwards it hears nothing more. */
export function begin<Move>(desk: Desk, gesture: Gesture<Move>): Gesture<Move> {
  desk.hand.getState().gesture?.cancel();
  let over = false;
  const finish = (act: () => void) => (): void => {
    if (over) return;
    over = true;
    desk.hand.setState(empty);
    act();
  };
  const held: Gesture<Move> = {
    move: (to) => {
      if (!over) gesture.move(to);
    },
    end: finish(gesture.end),
    cancel: finish(gesture.cancel),
  };
  desk.hand.setState({ gesture: held });
  return held;
}

export const isHeld = ({ hand }: Pick<Desk, 'hand'>): boolean => hand.getState().gesture !== undefined;

/** Escape: whatever is in the hand goes back to where it was. */
export const cancelGesture = ({ hand }: Pick<Desk, 'hand'>): void => hand.getState().gesture?.cancel();
