/**
 * IDX files, the form in which MNIST and its kin are given (Y. LeCun, "The MNIST database", file formats at the page's
 * end): two zero bytes, the type (8: unsigned byte), the number of dimensions, each dimension as a big-endian 32-bit
 * number, then the values. Plain or gzip. What is wrong with a file comes back as a sentence.
 */
import { gunzipSync } from 'fflate';
import type { Dataset, HeldImages, NamedFile, Problem } from './dataset.ts';

export interface IdxImages {
  readonly kind: 'images';
  readonly shape: readonly [height: number, width: number, channels: number];
  readonly count: number;
  readonly pixels: Uint8Array;
}

export interface IdxLabels {
  readonly kind: 'labels';
  readonly count: number;
  readonly labels: Uint8Array;
}

/** 2 GiB: what one array of a browser holds with certainty. */
const MOST_BYTES = 2 ** 31;
/** Deflate packs no more than this many bytes into one (zlib's technical notes: 1032 : 1). */
const MOST_DEFLATED = 1032;
/** Longest side of an image that a network here could be drawn for. */
const MOST_SIDE = 4096;

const LABELS = 0x00000801;
const GREY = 0x00000803;
const COLOUR = 0x00000804;

/** One file's content. Sentences name the file as `name`. */
export function readIdx(bytes: Uint8Array, name = 'The file'): IdxImages | IdxLabels | Problem {
  let content = bytes;
  const damaged = `${name} is a damaged gzip file. Download or pack it again.`;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const size = unpackedSize(bytes);
    if (size > MOST_BYTES)
      return {
        problem: `${name} unpacks to ${size} bytes, more than the ${MOST_BYTES} that fit. Use a part of it.`,
      };
    if (size > bytes.length * MOST_DEFLATED) return { problem: damaged };
    try {
      content = gunzipSync(bytes);
    } catch {
      return { problem: damaged };
    }
  }
  if (content.length < 4)
    return {
      problem: `${name} needs an IDX header of 4 bytes but has ${content.length}. Choose another file.`,
    };
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const magic = view.getUint32(0);
  if (magic !== LABELS && magic !== GREY && magic !== COLOUR)
    return {
      problem:
        `${name} needs to begin with 0x00000801 (labels), 0x00000803 (grey images) or 0x00000804 (colour images) ` +
        `but begins with 0x${magic.toString(16).padStart(8, '0')}. Choose an IDX file of unsigned bytes.`,
    };
  const rank = magic & 0xff;
  const header = 4 + 4 * rank;
  if (content.length < header)
    return {
      problem: `${name} needs an IDX header of ${header} bytes but has ${content.length}. Choose another file.`,
    };
  const [count = 0, height = 1, width = 1, channels = 1] = Array.from({ length: rank }, (_, i) =>
    view.getUint32(4 + 4 * i),
  );
  const size = rank === 1 ? count : count * height * width * channels;
  const claim = rank === 1 ? `${count} labels` : `${count} images of ${sides(height, width, channels, rank)}`;
  if (rank > 1 && (height === 0 || width === 0 || channels === 0 || height > MOST_SIDE || width > MOST_SIDE))
    return {
      problem: `${name} says it holds ${claim}, but sides must be 1 to ${MOST_SIDE}. Choose another file.`,
    };
  if (rank === 4 && channels !== 1 && channels !== 3)
    return { problem: `${name} needs images of 1 or 3 channels but has ${channels}. Choose another file.` };
  const held = content.length - header;
  if (held !== size)
    return {
      problem:
        `${name} says it holds ${claim} (${size} bytes after its header) but has ${held}. ` +
        (held < size ? 'It was cut short: copy it again.' : 'It goes on too long: choose another file.'),
    };
  if (count === 0)
    return { problem: `${name} holds no ${rank === 1 ? 'labels' : 'images'}. Choose another file.` };
  const values = content.subarray(header);
  if (rank === 1) return { kind: 'labels', count, labels: values };
  return { kind: 'images', shape: [height, width, channels], count, pixels: values };
}

/** What a gzip file says it unpacks to, modulo 2³² (RFC 1952, ISIZE: its last four bytes). */
function unpackedSize(bytes: Uint8Array): number {
  if (bytes.length < 18) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true);
}

function sides(height: number, width: number, channels: number, rank: number): string {
  return rank === 4 ? `${height} × ${width} × ${channels}` : `${height} × ${width}`;
}

type Named<T> = T & { readonly name: string };
interface Pair {
  readonly images: Named<IdxImages>;
  readonly labels: Named<IdxLabels>;
}

/**
 * Images with their labels: by magic number which is which, by name which belongs to which. Names that begin with t10k
 * or test are the test set, the others are for training, one after the other in the order of their names. With test files
 * only, `train` is empty (count 0), which serves testing and nothing else.
 */
export function pairFiles(files: readonly NamedFile[], name = 'Own images'): Dataset<HeldImages> | Problem {
  const images: Named<IdxImages>[] = [];
  const labels: Named<IdxLabels>[] = [];
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const read = readIdx(file.bytes, file.name);
    if ('problem' in read) return read;
    if (read.kind === 'images') images.push({ ...read, name: file.name });
    else labels.push({ ...read, name: file.name });
  }
  const pairs = paired(images, labels);
  if ('problem' in pairs) return pairs;
  const train = joined(pairs.filter(({ images }) => !isTest(images.name)));
  if (train && 'problem' in train) return train;
  const test = joined(pairs.filter(({ images }) => isTest(images.name)));
  if (test && 'problem' in test) return test;
  const some = train ?? test;
  if (!some)
    return { problem: 'A data set needs an images file and a labels file but none was chosen. Choose both.' };
  if (train && test && train.shape.join() !== test.shape.join())
    return {
      problem:
        `The test images need the size of the training images, ${train.shape.join(' × ')}, but have ` +
        `${test.shape.join(' × ')}. Choose files that belong together.`,
    };
  const highest = [train, test].reduce((max, set) => (set ? largest(set.labels, max) : max), 0);
  return {
    id: 'idx',
    name,
    classes: Array.from({ length: highest + 1 }, (_, i) => String(i)),
    train: train ?? { shape: some.shape, count: 0, pixels: new Uint8Array(0), labels: new Uint8Array(0) },
    ...(test ? { test } : {}),
  };
}

function largest(values: HeldImages['labels'], atLeast: number): number {
  let max = atLeast;
  for (const value of values) if (value > max) max = value;
  return max;
}

/** The part of a set that a file's name gives. */
function isTest(name: string): boolean {
  return /^(t10k|test)/i.test(fileName(name));
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** A name without what tells images from labels: both `train-images-idx3-ubyte.gz` and its labels give `train`. */
function stem(name: string): string {
  return fileName(name)
    .toLowerCase()
    .replace(/\.(gz|idx|bin|ubyte)\b/g, '')
    .replace(/[-_.]?(idx[134]?|ubyte)(?=[-_.]|$)/g, '')
    .replace(/(images?|labels?|targets?|[xy])(?=[-_.\d]|$)/g, '')
    .replace(/[-_.]+/g, '-')
    .replace(/^-|-$/g, '');
}

function paired(
  images: readonly Named<IdxImages>[],
  labels: readonly Named<IdxLabels>[],
): readonly Pair[] | Problem {
  const left = [...labels];
  const pairs: Pair[] = [];
  for (const image of images) {
    // A lone pair belongs together whatever it is called.
    const lone = images.length === 1 && labels.length === 1;
    const at = left.findIndex(({ name }) => lone || stem(name) === stem(image.name));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (!found) return { problem: missing(image.name, 'labels', left) };
    if (found.count !== image.count)
      return {
        problem:
          `${image.name} holds ${image.count} images and ${found.name} ${found.count} labels. ` +
          'Choose files that belong together.',
      };
    pairs.push({ images: image, labels: found });
  }
  const [lonely] = left;
  if (lonely) return { problem: missing(lonely.name, 'images', []) };
  return pairs;
}

function missing(name: string, what: string, left: readonly { readonly name: string }[]): string {
  const others = left.map((file) => file.name).join(', ');
  return `${name} needs its ${what} file but ${others ? `only ${others} is left` : 'there is none'}. Choose both together.`;
}

/** Several pairs as one set, in their order; undefined for none. */
function joined(pairs: readonly Pair[]): HeldImages | Problem | undefined {
  const [first] = pairs;
  if (!first) return undefined;
  const { shape } = first.images;
  if (pairs.length === 1)
    return { shape, count: first.images.count, pixels: first.images.pixels, labels: first.labels.labels };
  const other = pairs.find(({ images }) => images.shape.join() !== shape.join());
  if (other)
    return {
      problem:
        `${other.images.name} needs images of ${shape.join(' × ')}, as in ${first.images.name}, but has ` +
        `${other.images.shape.join(' × ')}. Choose files that belong together.`,
    };
  const count = pairs.reduce((sum, { images }) => sum + images.count, 0);
  const bytes = pairs.reduce((sum, { images }) => sum + images.pixels.length, 0);
  if (bytes > MOST_BYTES)
    return {
      problem: `Together the images need ${bytes} bytes, more than the ${MOST_BYTES} that fit. Use a part of them.`,
    };
  const pixels = new Uint8Array(bytes);
  const labels = new Uint8Array(count);
  let [image, at] = [0, 0];
  for (const pair of pairs) {
    pixels.set(pair.images.pixels, at);
    labels.set(pair.labels.labels, image);
    at += pair.images.pixels.length;
    image += pair.images.count;
  }
  return { shape, count, pixels, labels };
}
