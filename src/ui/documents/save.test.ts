import { expect, test } from 'vitest';
import { slug } from './save.ts';

test('a file is named after the document, in plain letters', () => {
  expect(['LeNet-5 (1998)', 'Größe', '…', '../../etc'].map(slug)).toEqual([
    'lenet-5-1998',
    'grosse',
    'network',
    'etc',
  ]);
});
