import { expect, test } from 'vitest';
import { flatten } from './flatten.ts';

test('flatten writes an image out as one vector, and leaves vectors to themselves', () => {
  expect(flatten.shape({}, [[5, 5, 16]])).toEqual([400]);
  expect(flatten.explain({}, [[5, 5, 16]], [400]).shape).toEqual(['5·5·16 = 400']);
  expect(flatten.shape({}, [[400]])).toEqual({
    code: 'needs-image',
    port: 0,
    facts: { got: '400' },
    assume: [400],
  });
});
