/**
 * The sentence of every problem: *[block] [needs what] but gets [what, with numbers]. [One thing to do.]*, and why it is
 * so, for a learner. One row a code; the compiler names a code without one.
 */
import { inUnits } from '../blocks/sums.ts';
import type { Found, ProblemCode } from './report.ts';

export interface Sentence {
  readonly message: string;
  readonly why: string;
}

interface Row {
  /** `name` is the block's, as the canvas shows it. */
  readonly message: (name: string, facts: Found['facts'], found: Found) => string;
  readonly why: string;
}

const plural = (n: string | number | undefined, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
const grouped = (n: string | number | undefined): string =>
  typeof n === 'number' ? n.toLocaleString('en-US') : String(n);

export const rows: Record<ProblemCode, Row> = {
  'needs-image': {
    message: (name, f) =>
      `${name} needs an image (height × width × channels) but gets a vector of ${f.got}. Wire it to a block before the Flatten or the global pooling.`,
    why: 'A window can only slide over rows and columns; a vector has none left.',
  },
  'needs-vector': {
    message: (name, f) =>
      `${name} needs a vector but gets an image of ${f.got}. Insert Flatten or a global average pooling.`,
    why: 'Every input has a weight of its own here, so the image must be laid out as one row of numbers first.',
  },
  'kernel-too-large': {
    message: (name, f) =>
      `${name} needs an input of at least ${f.effective ?? f.kernel} but gets ${f.got}. Set SAME padding, or take a smaller kernel.`,
    why: 'Without padding the kernel must lie inside its input; there is no place where a larger one fits.',
  },
  'size-zero': {
    message: (name, f) =>
      `${name} needs an input of at least ${f.window} but gets ${f.got}, so that nothing would be left. Set SAME padding, or bypass it.`,
    why: 'Each pooling shrinks the map; after enough of them there is less left than one window.',
  },
  'groups-do-not-divide': {
    message: (name, f) =>
      `${name} needs groups that divide its input channels and its filters but gets ${plural(f.groups, 'group')} for ${f.channels} channels and ${plural(f.filters, 'filter')}. Set a number of groups that divides both.`,
    why: 'Each group sees an equal share of the input channels and makes an equal share of the filters.',
  },
  'stride-with-dilation': {
    message: (name, f) =>
      `${name} needs stride 1 where the dilation is above 1 but gets stride ${f.stride} and dilation ${f.dilation}. Set one of them to 1.`,
    why: 'Keras and TensorFlow.js build no convolution that skips both between outputs and inside its kernel.',
  },
  'unlike-shapes': {
    message: (name, f) =>
      `${name} needs equal shapes but gets ${f.first} and ${f.other}. Bring the shortcut to the shape of the branch, for example with W_s.`,
    why: 'A sum is taken value by value: a[l+2] = g(z[l+2] + W_s a[l]), and W_s is there to make the shapes equal (He et al. 2016, eq. 2).',
  },
  'unlike-sizes': {
    message: (name, f) =>
      `${name} needs inputs of equal height and width but gets ${f.first} and ${f.other}. Set SAME padding and stride 1 on the branch that differs.`,
    why: 'Channels are laid one behind the other, so every channel must be a map of the same size.',
  },
  'mixed-ranks': {
    message: (name, f) =>
      `${name} needs only images or only vectors but gets an image of ${f.image} and a vector of ${f.vector}. Flatten the image.`,
    why: 'An image has rows and columns, a vector has none: there is no value of one that belongs to a value of the other.',
  },
  'channels-shrink': {
    message: (name, f) =>
      `${name} needs to end with at least as many channels as it gets but is to make ${f.channels} of ${f.got}. Set ${f.got} or more.`,
    why: 'Padding adds channels of zeros; it takes none away. A 1×1 convolution can.',
  },
  'table-rows': {
    message: (name, f) =>
      `${name} needs one row of its table for each input channel but has ${plural(f.rows, 'row')} for ${plural(f.channels, 'channel')}. Fit the table.`,
    why: 'Each row says which output maps see one input map.',
  },
  'empty-column': {
    message: (name, f) =>
      `${name} needs an input map for each column of its table but gets none for column ${f.column}. Connect that column.`,
    why: 'Each column is an output map: a sum over the input maps that it sees.',
  },
  'wrong-code-length': {
    message: (name, f) =>
      `${name} needs a vector of ${f.length}, one value for each pixel of its pictures of 7 × 12, but gets ${f.got}. Set the units before it to ${f.length}.`,
    why: 'Each class has a fixed picture, and the answer is the class whose picture is nearest (LeCun et al. 1998, section II.B).',
  },
  'wrong-units': {
    message: (name, f) =>
      `${name} needs one input for each of its ${f.classes} classes but gets ${f.got}. Set the units before it to ${f.classes}.`,
    why: 'The softmax turns one number per class into one probability per class.',
  },
  'no-input': {
    message: () => 'The network needs an Input but has none. Add an Input block.',
    why: 'Images enter through an Input block; its size decides every shape that follows.',
  },
  'no-output': {
    message: () => 'The network needs an output but has none. Add a Softmax output.',
    why: 'Training compares the answer at the output with the true class.',
  },
  unconnected: {
    message: (name, f) =>
      f.of === 1
        ? `${name} needs a wire on its input but has none. Drag one to it from the block before.`
        : `${name} needs a wire on input ${f.port} of ${f.of} but has none. Drag one to it from the block before.`,
    why: 'A block computes from what arrives; without a wire there is nothing.',
  },
  'too-few-inputs': {
    message: (name) =>
      `${name} needs at least two inputs but gets one. Wire a second branch to it, or bypass it.`,
    why: 'Joining begins with two.',
  },
  'crowded-port': {
    message: (name, f) =>
      `${name} needs one wire on input ${f.port} but gets ${f.wires}. Remove all but one.`,
    why: 'Where branches meet, an Add or a Concatenate says how.',
  },
  'missing-port': {
    message: (name, f) =>
      `${name} has ${plural(f.has, String(f.side))} but a wire uses ${f.side} ${f.port}. Remove that wire or wire it again.`,
    why: 'The port was taken away after the wire was drawn.',
  },
  'missing-block': {
    message: (name, f) =>
      `${name === '' ? 'A wire' : `A wire of ${name}`} leads to the block "${f.block}", which does not exist. Remove the wire.`,
    why: 'A wire needs a block at each end.',
  },
  loop: {
    message: (_name, f) => `The wires ${f.way} go round in a loop. Remove one of them.`,
    why: 'Data must flow one way: in a loop each block would wait for itself.',
  },
  unreachable: {
    message: (name) =>
      `${name} leads to no output, so it takes no part in the network. Wire it on, or delete it.`,
    why: 'Only what an output depends on is built and trained.',
  },
  'several-main-outputs': {
    message: (_name, f) =>
      `The network needs one main output but ${f.count} have the loss weight ${f.weight}. Give the side branches a smaller one.`,
    why: 'Accuracy is measured at the main output, the one with the greatest weight (GoogLeNet gives its side branches 0.3).',
  },
  'unknown-kind': {
    message: (name, f) =>
      `${name} is of the kind "${f.kind}", which this Netloom does not know. Replace the block, or open the file with a newer Netloom.`,
    why: 'The file was written by a newer version or by hand.',
  },
  'missing-module': {
    message: (name, f) =>
      `${name} is an instance of the module "${f.module}", which this document does not hold. Delete the block, or bring the definition back.`,
    why: 'A document holds all definitions that it uses.',
  },
  recursion: {
    message: (name, f) =>
      `${name} is an instance of the module "${f.module}", which contains itself. Delete it.`,
    why: 'A module inside itself would go on for ever.',
  },
  'unknown-param': {
    message: (name, f, found) =>
      `${name} takes its ${found.param} from the module's parameter "${f.refers}", which does not exist. Set a value.`,
    why: 'A value inside a module can follow one of the module’s parameters.',
  },
  'extra-param': {
    message: (name, _f, found) =>
      `${name} takes no "${found.param}" but is given one. Remove the value, or add the parameter to the module.`,
    why: 'A module takes a value for each of its parameters, and no other.',
  },
  'bad-param': {
    message: (name, f) =>
      `${name} needs ${f.needs} for ${f.label} but gets ${f.value}. Set a value within its bounds.`,
    why: 'Each parameter has bounds within which the block can be computed.',
  },
  'repeat-ports': {
    message: (name, f) =>
      `${name} needs one input and one output to be repeated but has ${plural(f.inputs, 'input')} and ${plural(f.outputs, 'output')}. Set repeat to 1.`,
    why: 'Each repetition feeds the next, so one thing must come in and one go out.',
  },
  'repeat-fails': {
    message: (name, f) =>
      `${name} is repeated ${f.of} times but no longer fits at repetition ${f.iteration}. Repeat it at most ${plural(Number(f.iteration) - 1, 'time')}.`,
    why: 'Each repetition gets what the one before made; somewhere the map became too small.',
  },
  'too-large': {
    message: (_name, f) =>
      `The network needs more than ${grouped(f.max)} blocks when every module and repeat is written out. Lower a repeat.`,
    why: 'Beyond that no browser could show or train it.',
  },
  'softmax-twice': {
    message: (name) =>
      `${name} needs the raw scores but gets a softmax of them. Set the activation before it to linear.`,
    why: 'A softmax of a softmax is almost flat: the network would learn very slowly.',
  },
  'unread-rows': {
    message: (name, f) =>
      `${name} never reads the last ${unread(f)} of its input, since the stride ${f.stride} does not divide. Change the input’s size, the stride or the padding if that was not meant.`,
    why: 'The last window ends before the border. AlexNet’s 11×11 at stride 4 fits 227 exactly, and leaves one row of 224 … 226 unread.',
  },
  bottleneck: {
    message: (name, f) =>
      `${name} needs ${inUnits(Number(f.now))} multiplications on ${f.channels} channels but would need ${inUnits(Number(f.behind))} behind a 1×1 bottleneck of ${f.reduced}. Insert one, and compare how it learns.`,
    why: 'A 1×1 convolution shrinks the channels for little, and the large kernel then sees few of them (Szegedy et al. 2014, section 4). The network then has fewer weights.',
  },
  'classes-differ': {
    message: (name, f) =>
      `${name} needs one class for each of the ${f.data} of ${f.name} but has ${f.classes}. Set the units to ${f.data}.`,
    why: 'Every label of the data needs a place in the answer, and every place a label.',
  },
  'channels-differ': {
    message: (name, f) =>
      `${name} needs images of ${plural(f.channels, 'channel')} but ${f.name} has ${f.data}. Set the channels to ${f.data}.`,
    why: 'Grey images can be shown to a colour network and the other way round, but other channels have no meaning in common.',
  },
  'image-refused': {
    message: (name, f) =>
      `${name} needs images of exactly ${f.input} but ${f.name} has ${f.image}. Let it pad, resize or crop them.`,
    why: 'The fit of this Input is set to exact.',
  },
  'image-resized': {
    message: (name, f) =>
      `${name} needs ${f.input} but ${f.name} has ${f.image}, so images are resized by much. Set the input to the size of the images if that was not meant.`,
    why: 'Stretching small images costs time and adds no detail; shrinking large ones loses it.',
  },
};

function unread({ rows, columns }: Found['facts']): string {
  const words = (n: string | number | undefined, word: string): string =>
    n ? (n === 1 ? word : `${n} ${word}s`) : '';
  return [words(rows, 'row'), words(columns, 'column')].filter(Boolean).join(' and ');
}

export const sentence = (found: Found, name: string): Sentence => ({
  message: rows[found.code].message(name, found.facts, found),
  why: rows[found.code].why,
});
