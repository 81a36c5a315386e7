import { describe, expect, it } from 'vitest';
import { ahead, behind } from './suit.ts';

describe('behind an output', () => {
  it('a convolution keeps the channels, but not the three of a picture', () => {
    expect(behind({ kind: 'conv2d' }, [28, 28, 64], undefined)).toEqual([
      { kind: 'conv2d', params: { filters: 64 } },
    ]);
    expect(behind({ kind: 'conv2d', params: { kernel: [1, 1] } }, [28, 28, 16], undefined)).toEqual([
      { kind: 'conv2d', params: { filters: 16, kernel: [1, 1] } },
    ]);
    expect(behind({ kind: 'conv2d' }, [32, 32, 3], undefined)).toEqual([{ kind: 'conv2d' }]);
  });

  it('a dense layer gets a vector', () => {
    expect(behind({ kind: 'dense' }, [5, 5, 16], undefined)).toEqual([
      { kind: 'flatten' },
      { kind: 'dense' },
    ]);
    expect(behind({ kind: 'dense' }, [400], undefined)).toEqual([{ kind: 'dense' }]);
  });

  it('an answer has the classes of the data, and one input for each', () => {
    expect(behind({ kind: 'output' }, [84], 10)).toEqual([
      { kind: 'dense', params: { units: 10 } },
      { kind: 'output', params: { classes: 10 } },
    ]);
    expect(behind({ kind: 'output' }, [10], 10)).toEqual([{ kind: 'output', params: { classes: 10 } }]);
    expect(behind({ kind: 'output' }, [7], undefined)).toEqual([{ kind: 'output', params: { classes: 7 } }]);
    expect(behind({ kind: 'output' }, [5, 5, 16], 10).map(({ kind }) => kind)).toEqual([
      'flatten',
      'dense',
      'output',
    ]);
  });

  it('others come as they are, and all do where the shape is unknown', () => {
    expect(behind({ kind: 'maxpool' }, [28, 28, 64], 10)).toEqual([{ kind: 'maxpool' }]);
    expect(behind({ kind: 'dense' }, null, 10)).toEqual([{ kind: 'dense' }]);
  });
});

describe('before an input', () => {
  it('a dense layer gives an answer one value per class', () => {
    const answer = (params = {}) => ({ id: 'output', kind: 'output', params });
    expect(ahead({ kind: 'dense' }, answer({ classes: 7 })).params).toEqual({ units: 7 });
    expect(ahead({ kind: 'dense' }, answer()).params).toEqual({ units: 10 });
    expect(ahead({ kind: 'dense' }, undefined).params).toBeUndefined();
  });
});
