import { expect, test } from 'vitest';
import type { Project } from '../../graph/project.ts';
import { isNamed, matches } from './templates.ts';

const resnet: Project = {
  format: 'netloom',
  version: 1,
  name: 'ResNet-50',
  about: 'Fifty layers in bottleneck blocks.',
  paper: { title: 'Deep residual learning', authors: 'He, Zhang, Ren and Sun', year: 2015 },
  root: 'main',
  modules: {},
};
const found = (text: string): boolean => matches(resnet, 'Plain and residual networks', text);

test('a template is found by its name however it is typed, by its text, its paper and its group', () => {
  for (const text of ['', 'resnet', 'ResNet50', 'resnet 50', 'bottleneck', 'zhang 2015', 'plain', 'Résidual'])
    expect(found(text), text).toBe(true);
});

test('a template is not found by what it is not', () => {
  for (const text of ['vgg', 'resnet 101', 'bottleneck vgg']) expect(found(text), text).toBe(false);
});

test('a name that holds the words is told from a text that does', () => {
  expect(['resnet50', 'Net-50', 'vgg', ' '].map((text) => isNamed('ResNet-50', text))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
