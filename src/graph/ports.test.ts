import { expect, test } from 'vitest';
import { modulePorts, ports } from './ports.ts';
import type { Block, Module, Project } from './project.ts';

const block = (id: string, kind: string, module?: string): Block => ({
  id,
  kind,
  params: {},
  ...(module && { module }),
});
const two: Module = {
  name: 'Two in, one out',
  params: [],
  blocks: [block('a', 'port-in'), block('sum', 'add'), block('b', 'port-in'), block('out', 'port-out')],
  wires: [],
  layout: {},
};
const project: Project = { format: 'netloom', version: 1, name: 'P', root: 'two', modules: { two } };

test('a kind says its own ports; a join takes many', () => {
  expect(ports(project, block('x', 'input'))).toMatchObject({ inputs: 0, outputs: 1 });
  expect(ports(project, block('x', 'conv2d'))).toMatchObject({ inputs: 1, outputs: 1 });
  expect(ports(project, block('x', 'concat'))).toMatchObject({ inputs: 'many', outputs: 1 });
  expect(ports(project, block('x', 'output'))).toMatchObject({ inputs: 1, outputs: 0 });
});

test('an instance has the ports of its definition', () => {
  expect(modulePorts(two)).toEqual({ inputs: 2, outputs: 1 });
  expect(ports(project, block('x', 'module', 'two'))).toEqual({ inputs: 2, outputs: 1 });
});

test('what is not known has no ports, whatever objects inherit', () => {
  expect(ports(project, block('x', 'module', 'gone'))).toBeUndefined();
  expect(ports(project, block('x', 'module', 'constructor'))).toBeUndefined();
  expect(ports(project, block('x', 'toString'))).toBeUndefined();
});
