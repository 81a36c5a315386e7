import { describe, expect, test } from 'vitest';
import { check } from '../../check/check.ts';
import type { Block, Project } from '../../graph/project.ts';
import { whyNotTrain } from './ready.ts';

const chain = (...blocks: Block[]): Project => ({
  format: 'netloom',
  version: 1,
  name: 'Chain',
  root: 'main',
  modules: {
    main: {
      name: 'Chain',
      params: [],
      blocks,
      wires: blocks.slice(1).map((block, i) => ({ from: [(blocks[i] as Block).id, 0], to: [block.id, 0] })),
      layout: {},
    },
  },
});

const input: Block = { id: 'input', kind: 'input', params: { height: 4, width: 4, channels: 1 } };
const flatten: Block = { id: 'flatten', kind: 'flatten', params: {} };
const dense: Block = { id: 'dense', kind: 'dense', params: { units: 10 } };
const output: Block = { id: 'output', kind: 'output', params: { classes: 10 } };
const plain: Block = { id: 'features', kind: 'port-out', params: {} };

describe('Train says why it waits', () => {
  test('for a network', () => {
    expect(whyNotTrain(check(chain()), true, null)).toBe(
      'Training needs a network but the canvas is empty. Open a template, or add blocks from the palette.',
    );
  });

  test('for errors to be repaired, which it counts', () => {
    expect(whyNotTrain(check(chain(input, dense, output)), true, null)).toBe(
      'Training needs a network without errors but it has one. See the Problems tab.',
    );
  });

  test('for an output with a loss', () => {
    expect(whyNotTrain(check(chain(input, flatten, plain)), true, null)).toBe(
      'Training needs an output with a loss but the network has none. Add a Softmax output after its last layer.',
    );
  });

  test('for data, or for files of an earlier visit', () => {
    const report = check(chain(input, flatten, dense, output));
    expect(whyNotTrain(report, false, null)).toBe(
      'Training needs images but no data is chosen. Choose the digits in the Data tab.',
    );
    expect(whyNotTrain(report, false, 'fashion')).toBe(
      'Training needs images but the files “fashion” are not open in this visit. Choose them again in the Data tab.',
    );
  });

  test('for nothing where all is there', () => {
    expect(whyNotTrain(check(chain(input, flatten, dense, output)), true, null)).toBeNull();
  });
});
