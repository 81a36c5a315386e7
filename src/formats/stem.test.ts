import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test('a file is named after the document, in plain letters', () => {
  expect(['LeNet-5 (1998)', 'Größe', '…', '../../etc'].map(stem)).toEqual([
    'lenet-5-1998',
    'grosse',
    'network',
    'etc',
  ]);
});
