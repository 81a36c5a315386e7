/** Fixes that set parameters of the block at fault, or bypass it. */
import type { Value } from '../../blocks/param.ts';
import { setBypass, setParams, setRepeat } from '../../graph/edit/blocks.ts';
import { nameOf } from '../name.ts';
import { blockAt, type Fix, type Ground, resultAt, wiresTo } from './fix.ts';

/** A fix that sets some parameters of the block itself. */
const setting = (
  id: string,
  choose: (
    ground: Ground,
  ) => { readonly values: Readonly<Record<string, Value>>; readonly label: string } | null,
): Fix => ({
  id,
  propose: (ground) => {
    const chosen = choose(ground);
    return chosen && { label: chosen.label, module: setParams(ground.module, ground.id, chosen.values) };
  },
});

const fact = (ground: Ground, key: string): number => Number(ground.problem.facts[key]);

export const samePadding = setting('same-padding', (ground) =>
  resultAt(ground)?.params?.padding === undefined
    ? null
    : { values: { padding: 'same' }, label: 'Set SAME padding' },
);

/** The largest kernel that lies inside the padded input, at most the present one. */
export const smallerKernel = setting('smaller-kernel', (ground) => {
  const result = resultAt(ground);
  const params = result?.params;
  const input = result?.ins[0];
  if (!params || !input || input.length !== 3) return null;
  const [h, w] = params.kernel as readonly [number, number];
  const pad = params.padding === 'explicit' ? (params.pad as readonly [number, number]) : [0, 0];
  const dilation = params.dilation as number;
  const most = (axis: 0 | 1): number =>
    Math.floor(((input[axis] as number) + 2 * (pad[axis] as number) - 1) / dilation) + 1;
  const kernel = [Math.min(h, most(0)), Math.min(w, most(1))] as const;
  return { values: { kernel }, label: `Take a kernel of ${kernel[0]} × ${kernel[1]}` };
});

export const bypass: Fix = {
  id: 'bypass',
  propose: (ground) => ({
    label: `Bypass ${nameOf(ground.checked, ground.id)}`,
    module: setBypass(ground.module, ground.id, true),
  }),
};

/** Where a vector comes straight from a Flatten or a global pooling: lets the image through. */
export const bypassFlatten: Fix = {
  id: 'bypass-flatten',
  propose: (ground) => {
    const from = wiresTo(ground.module, ground.id)[0]?.from[0];
    const kind = from !== undefined && blockAt(ground, from)?.kind;
    if (from === undefined || !['flatten', 'globalavgpool', 'globalmaxpool'].includes(String(kind)))
      return null;
    return { label: `Bypass ${nameOf(ground.checked, from)}`, module: setBypass(ground.module, from, true) };
  },
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

export const dividingGroups = setting('set-groups', (ground) => {
  const common = divisor(fact(ground, 'channels'), fact(ground, 'filters'));
  let groups = Math.min(common, fact(ground, 'groups'));
  while (common % groups !== 0) groups--;
  return { values: { groups }, label: `Set ${groups} ${groups === 1 ? 'group' : 'groups'}` };
});

export const dividedFilters = setting('set-filters', (ground) => {
  const groups = fact(ground, 'groups');
  if (fact(ground, 'channels') % groups !== 0) return null;
  const filters = Math.ceil(fact(ground, 'filters') / groups) * groups;
  return { values: { filters }, label: `Set ${filters} filters` };
});

export const noDilation = setting('set-dilation', () => ({
  values: { dilation: 1 },
  label: 'Set dilation 1',
}));
export const noStride = setting('set-stride', () => ({ values: { stride: 1 }, label: 'Set stride 1' }));

export const enoughChannels = setting('set-channels', (ground) => ({
  values: { channels: fact(ground, 'got') },
  label: `Set ${fact(ground, 'got')} channels`,
}));

export const noRepeat: Fix = {
  id: 'set-repeat',
  propose: ({ module, id }) => ({ label: 'Set repeat to 1', module: setRepeat(module, id, 1) }),
};

export const fewerRepeats: Fix = {
  id: 'set-repeat',
  propose: ({ module, id, problem }) => {
    const times = Number(problem.facts.iteration) - 1;
    return {
      label: `Repeat ${times} ${times === 1 ? 'time' : 'times'}`,
      module: setRepeat(module, id, times),
    };
  },
};
