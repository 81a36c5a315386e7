/** Moving an end of a wire: to another port or body; let go in empty space, the wire is taken away. */
import { nodeName } from '../../graph/path.ts';
import { cut } from '../commands/wiring.ts';
import type { Desk } from '../desk.ts';
import { addressHere, wireOf } from '../here.ts';
import type { Gesture } from './gesture.ts';
import { join, joinBody, type Landing, nowhere, type Port, stand } from './landing.ts';

/** `end`: the one in the hand. */
export function moveWireEnd(desk: Desk, name: string, end: 'from' | 'to'): Gesture<Landing> {
  let landing = nowhere;
  return {
    move: (to) => {
      landing = to;
    },
    end: () => {
      const wire = wireOf(desk, name);
      if (!wire) return;
      const { scope } = addressHere(desk, name);
      const { inside } = desk.view.getState();
      const port = ([id, at]: readonly [string, number]): Port => ({
        block: nodeName({ scope, id }, inside),
        port: at,
      });
      const [output, input] = [port(wire.from), port(wire.to)];
      if (landing.on === 'port') {
        if (end === 'to') join(desk, output, landing, wire);
        else join(desk, landing, input, wire);
      } else if (landing.on === 'body') {
        if (end === 'to') joinBody(desk, output, landing.block, wire);
        else join(desk, { block: landing.block, port: 0 }, input, wire);
      } else {
        stand(desk, scope);
        cut(desk, [wire]);
      }
    },
    cancel: () => undefined,
  };
}
