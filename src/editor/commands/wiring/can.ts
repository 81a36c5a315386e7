/** Whether the selected block has an end for a wire. */

import { ports } from '../../../graph/ports.ts';
import type { Desk } from '../../desk.ts';
import { current } from '../../here.ts';
import { only } from '../instance.ts';

const portsOf = (desk: Desk) => {
  const block = only(desk);
  return block && ports(current(desk), block);
};

export const canGive = (desk: Desk): boolean => (portsOf(desk)?.outputs ?? 0) > 0;

export const canTake = (desk: Desk): boolean => {
  const inputs = portsOf(desk)?.inputs ?? 0;
  return inputs === 'many' || inputs > 0;
};
