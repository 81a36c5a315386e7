/** The fix of a large convolution on many channels: a 1×1 convolution before it, which shrinks them (Szegedy et al. 2014). */
import { inUnits } from '../../blocks/sums.ts';
import { blockAt, type Fix, insert, wiresTo } from './fix.ts';

export const insertBottleneck: Fix = {
  id: 'insert-bottleneck',
  propose: (ground) => {
    const { problem, module, id } = ground;
    const [wire] = wiresTo(module, id);
    const block = blockAt(ground);
    if (!wire || !block) return null;
    const [reduced, now, behind] = ['reduced', 'now', 'behind'].map((fact) => Number(problem.facts[fact]));
    if (!reduced || !now || !behind) return null;
    const saved = Math.round(100 * (1 - behind / now));
    // What follows the module's parameters may be a small kernel, or make few filters, in another instance.
    const alone = isReferred(block.params.filters) || isReferred(block.params.kernel);
    return {
      label: `Insert a 1×1 bottleneck of ${reduced} channels: ${inUnits(now)} → ${inUnits(behind)} multiplications, −${saved} %`,
      module: insert(module, wire, {
        kind: 'conv2d',
        params: { filters: reduced, kernel: [1, 1], activation: 'relu' },
      }),
      ...(alone && { alone }),
    };
  },
};

/** Whether a value is taken from a parameter; a size is a list, and stands for itself. */
const isReferred = (value: unknown): boolean => typeof value === 'object' && !Array.isArray(value);
