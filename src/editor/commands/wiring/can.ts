/** Whether the selected block has an end for a wire. */

import { givesOutput, ports, takesInput } from '../../../graph/ports.ts';
import type { Desk } from '../../desk.ts';
import { current } from '../../here.ts';
import { only } from '../instance.ts';

const selected = (desk: Desk) => {
  const block = only(desk);
  return block && ports(current(desk), block);
};

export const canGive = (desk: Desk): boolean => givesOutput(selected(desk));
export const canTake = (desk: Desk): boolean => takesInput(selected(desk));
