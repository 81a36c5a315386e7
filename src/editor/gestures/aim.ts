/** A block held over a wire: the wire lights up by what check says of the block being put into it. Tried once for each wire. */
import { type Held, tryOnWire } from '../commands/trying.ts';
import type { Desk } from '../desk.ts';

/** `wire` is the wire's name on the canvas; undefined where there is none. */
export function aiming(desk: Desk): (wire: string | undefined, held: Held | undefined) => void {
  let last: string | undefined;
  return (wire, held) => {
    if (wire === last) return;
    last = wire;
    const trial = wire === undefined || held === undefined ? undefined : tryOnWire(desk, wire, held);
    desk.hand.setState({
      target: wire,
      aimed:
        wire !== undefined && trial
          ? { wire, fit: trial.fits ? 'yes' : 'repair', word: trial.word }
          : undefined,
    });
  };
}
