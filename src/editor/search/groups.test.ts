import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { groupsOf } from './groups.ts';

describe('the gallery', () => {
  test('shows every template once', () => {
    const ids = readdirSync(new URL('../../../templates', import.meta.url)).map((file) =>
      file.replace('.json', ''),
    );
    const shown = groupsOf(ids).flatMap((group) => group.ids);
    expect([...shown].sort()).toEqual([...ids].sort());
  });

  test('groups them by what they teach, and counts as people do', () => {
    const ids = ['resnet-152', 'vgg-16', 'resnet-34', 'lenet-5', 'blank', 'cifar-resnet-20', 'something-new'];
    expect(groupsOf(ids)).toEqual([
      { heading: 'Beginnings', ids: ['blank', 'lenet-5'] },
      { heading: 'AlexNet and VGG', ids: ['vgg-16'] },
      { heading: 'Plain and residual networks', ids: ['resnet-34', 'resnet-152'] },
      { heading: 'For CIFAR images', ids: ['cifar-resnet-20'] },
      { heading: 'Modules and comparisons', ids: ['something-new'] },
    ]);
  });
});
