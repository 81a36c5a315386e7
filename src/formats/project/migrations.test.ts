import { describe, expect, it } from 'vitest';
import { type Migration, migrate } from './migrations.ts';

const steps: readonly Migration[] = [
  { from: 2, name: 'colours have names', up: (document) => ({ ...document, colour: `#${document.colour}` }) },
  { from: 1, name: 'colour, not color', up: ({ color, ...rest }) => ({ ...rest, colour: color }) },
];

describe('a document of an earlier version', () => {
  it('climbs step by step', () => {
    expect(migrate({ version: 1, color: 'f00' }, 1, steps, 3)).toEqual({ version: 3, colour: '#f00' });
    expect(migrate({ version: 2, colour: 'f00' }, 2, steps, 3)).toEqual({ version: 3, colour: '#f00' });
  });

  it('stays where it is when it is current', () => {
    expect(migrate({ version: 3 }, 3, steps, 3)).toEqual({ version: 3 });
  });

  it('has no way up where a step is missing or the version lies ahead', () => {
    expect(migrate({ version: 0 }, 0, steps, 3)).toBeUndefined();
    expect(migrate({ version: 4 }, 4, steps, 3)).toBeUndefined();
  });
});
