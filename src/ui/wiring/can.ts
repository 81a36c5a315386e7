/** Whether the selected block has an end for a wire. */
import { ports } from '../../graph/ports.ts';
import { current } from '../commands/document.ts';
import { only } from '../commands/instance.ts';

const portsOf = () => {
  const block = only();
  return block && ports(current(), block);
};

export const canGive = (): boolean => (portsOf()?.outputs ?? 0) > 0;

export const canTake = (): boolean => {
  const inputs = portsOf()?.inputs ?? 0;
  return inputs === 'many' || inputs > 0;
};
