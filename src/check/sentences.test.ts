/** Every sentence that a problem can say, word for word. */
import { describe, expect, it } from 'vitest';
import type { Found, ProblemCode } from './report.ts';
import { rows, sentence } from './sentences.ts';

type Case = readonly [name: string, facts: Found['facts'], message: string, param?: string];

const said: Record<ProblemCode, Case> = {
  'needs-image': [
    'Conv 3×3',
    { got: '400' },
    'Conv 3×3 needs an image (height × width × channels) but gets a vector of 400. Wire it to a block before the Flatten or the global pooling.',
  ],
  'needs-vector': [
    'Dense',
    { got: '5 × 5 × 16' },
    'Dense needs a vector but gets an image of 5 × 5 × 16. Insert Flatten or a global average pooling.',
  ],
  'kernel-too-large': [
    'Conv 5×5',
    { kernel: '5 × 5', effective: '5 × 5', padded: '3 × 3', got: '3 × 3 × 8' },
    'Conv 5×5 needs an input of at least 5 × 5 but gets 3 × 3 × 8. Set SAME padding, or take a smaller kernel.',
  ],
  'size-zero': [
    'Max pool 2×2',
    { window: '2 × 2', got: '1 × 1 × 8', output: '0 × 0 × 8' },
    'Max pool 2×2 needs an input of at least 2 × 2 but gets 1 × 1 × 8, so that nothing would be left. Set SAME padding, or bypass it.',
  ],
  'groups-do-not-divide': [
    'Conv 3×3',
    { groups: 3, channels: 6, filters: 8 },
    'Conv 3×3 needs groups that divide its input channels and its filters but gets 3 groups for 6 channels and 8 filters. Set a number of groups that divides both.',
  ],
  'stride-with-dilation': [
    'Conv 3×3',
    { stride: 2, dilation: 2 },
    'Conv 3×3 needs stride 1 where the dilation is above 1 but gets stride 2 and dilation 2. Set one of them to 1.',
  ],
  'unlike-shapes': [
    'Add',
    { first: '14 × 14 × 128', other: '28 × 28 × 64', firstPort: 0, otherPort: 1 },
    'Add needs equal shapes but gets 14 × 14 × 128 and 28 × 28 × 64. Bring the shortcut to the shape of the branch, for example with W_s.',
  ],
  'unlike-sizes': [
    'Concatenate',
    { first: '28 × 28 × 64', other: '26 × 26 × 192', firstPort: 0, otherPort: 1 },
    'Concatenate needs inputs of equal height and width but gets 28 × 28 × 64 and 26 × 26 × 192. Set SAME padding and stride 1 on the branch that differs.',
  ],
  'mixed-ranks': [
    'Add',
    { image: '5 × 5 × 16', vector: '120' },
    'Add needs only images or only vectors but gets an image of 5 × 5 × 16 and a vector of 120. Flatten the image.',
  ],
  'channels-shrink': [
    'Pad channels',
    { channels: 8, got: 16 },
    'Pad channels needs to end with at least as many channels as it gets but is to make 8 of 16. Set 16 or more.',
  ],
  'table-rows': [
    'Conv 5×5 by table',
    { rows: 6, channels: 8 },
    'Conv 5×5 by table needs one row of its table for each input channel but has 6 rows for 8 channels. Fit the table.',
  ],
  'empty-column': [
    'Conv 5×5 by table',
    { column: 4 },
    'Conv 5×5 by table needs an input map for each column of its table but gets none for column 4. Connect that column.',
  ],
  'wrong-code-length': [
    'RBF output',
    { length: 84, got: 120 },
    'RBF output needs a vector of 84, one value for each pixel of its pictures of 7 × 12, but gets 120. Set the units before it to 84.',
  ],
  'wrong-units': [
    'Softmax output',
    { classes: 10, got: 20 },
    'Softmax output needs one input for each of its 10 classes but gets 20. Set the units before it to 10.',
  ],
  'no-input': ['', {}, 'The network needs an Input but has none. Add an Input block.'],
  'no-output': ['', {}, 'The network needs an output but has none. Add a Softmax output.'],
  unconnected: [
    'Add',
    { port: 2, of: 2 },
    'Add needs a wire on input 2 of 2 but has none. Drag one to it from the block before.',
  ],
  'too-few-inputs': [
    'Add',
    { got: 1 },
    'Add needs at least two inputs but gets one. Wire a second branch to it, or bypass it.',
  ],
  'crowded-port': [
    'Dense',
    { port: 1, wires: 2 },
    'Dense needs one wire on input 1 but gets 2. Remove all but one.',
  ],
  'missing-port': [
    'Stage',
    { port: 3, side: 'input', has: 1 },
    'Stage has 1 input but a wire uses input 3. Remove that wire or wire it again.',
  ],
  'missing-block': [
    'Dense',
    { block: 'gone' },
    'A wire of Dense leads to the block "gone", which does not exist. Remove the wire.',
  ],
  loop: [
    '',
    { way: 'Add → Conv 3×3 → Add' },
    'The wires Add → Conv 3×3 → Add go round in a loop. Remove one of them.',
  ],
  unreachable: [
    'Conv 3×3',
    {},
    'Conv 3×3 leads to no output, so it takes no part in the network. Wire it on, or delete it.',
  ],
  'several-main-outputs': [
    'Softmax output',
    { count: 2, weight: 1 },
    'The network needs one main output but 2 have the loss weight 1. Give the side branches a smaller one.',
  ],
  'unknown-kind': [
    'lstm',
    { kind: 'lstm' },
    'lstm is of the kind "lstm", which this Netloom does not know. Replace the block, or open the file with a newer Netloom.',
  ],
  'missing-module': [
    'Stage',
    { module: 'stage' },
    'Stage is an instance of the module "stage", which this document does not hold. Delete the block, or bring the definition back.',
  ],
  recursion: [
    'Stage',
    { module: 'stage' },
    'Stage is an instance of the module "stage", which contains itself. Delete it.',
  ],
  'unknown-param': [
    'Conv 3×3',
    { refers: 'width' },
    'Conv 3×3 takes its filters from the module\'s parameter "width", which does not exist. Set a value.',
    'filters',
  ],
  'extra-param': [
    'Part',
    {},
    'Part takes no "gone" but is given one. Remove the value, or add the parameter to the module.',
    'gone',
  ],
  'bad-param': [
    'Conv 3×3',
    { label: 'Filters', value: '0', needs: 'a whole number from 1 to 65,536' },
    'Conv 3×3 needs a whole number from 1 to 65,536 for Filters but gets 0. Set a value within its bounds.',
    'filters',
  ],
  'repeat-ports': [
    'Add',
    { inputs: 'many', outputs: 1 },
    'Add needs one input and one output to be repeated but has many inputs and 1 output. Set repeat to 1.',
  ],
  'repeat-fails': [
    'Max pool 2×2',
    { iteration: 4, of: 5, reason: 'size-zero' },
    'Max pool 2×2 is repeated 5 times but no longer fits at repetition 4. Repeat it at most 3 times.',
  ],
  'too-large': [
    '',
    { max: 100000 },
    'The network needs more than 100,000 blocks when every module and repeat is written out. Lower a repeat.',
  ],
  'softmax-twice': [
    'Softmax output',
    {},
    'Softmax output needs the raw scores but gets a softmax of them. Set the activation before it to linear.',
  ],
  'unread-rows': [
    'Conv 11×11',
    { rows: 1, columns: 1, stride: 4 },
    'Conv 11×11 never reads the last row and column of its input, since the stride 4 does not divide. Change the input’s size, the stride or the padding if that was not meant.',
  ],
  bottleneck: [
    'Conv 5×5',
    { channels: 192, reduced: 16, now: 120_422_400, behind: 12_443_648 },
    'Conv 5×5 needs 120.4 M multiplications on 192 channels but would need 12.4 M behind a 1×1 bottleneck of 16. Insert one, and compare how it learns.',
  ],
  'classes-differ': [
    'Softmax output',
    { classes: 20, data: 10, name: 'Handwritten-like digits' },
    'Softmax output needs one class for each of the 10 of Handwritten-like digits but has 20. Set the units to 10.',
  ],
  'channels-differ': [
    'Input',
    { channels: 4, data: 1, name: 'Handwritten-like digits' },
    'Input needs images of 4 channels but Handwritten-like digits has 1. Set the channels to 1.',
  ],
  'image-refused': [
    'Input',
    { input: '32 × 32 × 1', image: '28 × 28 × 1', name: 'Handwritten-like digits' },
    'Input needs images of exactly 32 × 32 × 1 but Handwritten-like digits has 28 × 28 × 1. Let it pad, resize or crop them.',
  ],
  'image-resized': [
    'Input',
    { input: '224 × 224 × 3', image: '28 × 28 × 1', name: 'Handwritten-like digits' },
    'Input needs 224 × 224 × 3 but Handwritten-like digits has 28 × 28 × 1, so images are resized by much. Set the input to the size of the images if that was not meant.',
  ],
};

describe('the sentence of', () => {
  it.each(Object.entries(said))('%s', (code, [name, facts, message, param]) => {
    const found = { block: 'b', code: code as ProblemCode, facts, ...(param && { param }) };
    expect(sentence(found, name).message).toBe(message);
  });

  it.each(Object.entries(rows))('%s tells a learner why, in whole sentences', (_, { why }) => {
    expect(why).toMatch(/^[A-Z].*[.)]$/);
  });
});
