/** Real handwriting, to test what has learned on made digits: never trained on. */
import { digitsFacts } from '../digits/facts.ts';
import { type Glimpse, matching, source } from './source.ts';

export const optdigits = source({
  id: 'optdigits',
  label: 'UCI digits (digits.csv)',
  about:
    'The 8 × 8 counts of ink of “Optical Recognition of Handwritten Digits”, brought to the form of ours.',
  params: [],
  match: (files) => matching(files, 1, isTable),
  load: async ({ files, name }) => {
    const { readOptdigits } = await import('../digits/optdigits.ts');
    const [file] = files;
    if (!file)
      return { problem: 'The digits of the UCI need their digits.csv but no file was chosen. Choose it.' };
    const test = readOptdigits(new TextDecoder().decode(file.bytes));
    if ('problem' in test) return { problem: `${file.name}: ${test.problem}` };
    const train = { shape: test.shape, count: 0, pixels: new Uint8Array(0), labels: new Uint8Array(0) };
    return { id: 'optdigits', name, classes: digitsFacts.classes, train, test };
  },
});

const isTable = ({ name }: Glimpse): boolean => /(^|[\\/])digits\.csv$/i.test(name);
