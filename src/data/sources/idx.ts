/** A person's own images as IDX files, the form of MNIST and its kin. */
import { type Glimpse, matching, source } from './source.ts';

export const idx = source({
  id: 'idx',
  label: 'IDX files',
  about: 'Images and labels in the form of MNIST, plain or gzip; names with t10k or test are the test set.',
  params: [],
  match: (files) => {
    const plain = matching(files, 0.9, isIdx);
    // What is packed is known only once it is unpacked.
    const packed = matching(files, 0.5, isGzip);
    return {
      sure: Math.max(plain.sure, packed.sure),
      names: files.map(({ name }) => name).filter((name) => [...plain.names, ...packed.names].includes(name)),
    };
  },
  load: async ({ files, name }) => (await import('../idx.ts')).pairFiles(files, name),
});

/** Two zeros, one of the types that the form knows, and up to four dimensions: what is no bytes is refused by name. */
const isIdx = ({ head: [first, second, type = 0, rank = 0] }: Glimpse): boolean =>
  first === 0 && second === 0 && TYPES.includes(type) && rank >= 1 && rank <= 4;

const TYPES = [0x08, 0x09, 0x0b, 0x0c, 0x0d, 0x0e];

const isGzip = ({ head }: Glimpse): boolean => head[0] === 0x1f && head[1] === 0x8b;
