/** Fixes before an RBF output, whose pictures want a vector of their own length; it comes squashed to about ±1, as they are. */
import { codeLength, rbf } from '../../blocks/rbf.ts';
import { setParams } from '../../graph/edit/blocks.ts';
import { denseBefore } from './ends.ts';
import { blockAt, type Fix, insert, wiresTo } from './fix.ts';

const squashed = { kind: 'dense', params: { units: codeLength, activation: 'scaled-tanh' } } as const;

export const setCodeUnits: Fix = {
  id: 'set-units',
  propose: (ground) => {
    const dense = denseBefore(ground);
    if (dense === undefined) return null;
    return {
      label: `Set ${codeLength} units`,
      module: setParams(ground.module, dense, { units: codeLength }),
    };
  },
};

export const insertCodeLayer: Fix = {
  id: 'insert-dense',
  propose: ({ module, id }) => {
    const wire = wiresTo(module, id)[0];
    return wire
      ? { label: `Insert a dense layer of ${codeLength} units`, module: insert(module, wire, squashed) }
      : null;
  },
};

/** For an RBF output that gets an image: what stands before it in LeNet-5. */
export const insertCodeClassifier: Fix = {
  id: 'insert-code-classifier',
  propose: (ground) => {
    const { module, id } = ground;
    const wire = wiresTo(module, id)[0];
    // Other blocks that need a vector have fixes of their own.
    if (!wire || blockAt(ground)?.kind !== rbf.kind) return null;
    return {
      label: `Insert Flatten and a dense layer of ${codeLength} units`,
      module: insert(module, wire, { kind: 'flatten' }, squashed),
    };
  },
};
