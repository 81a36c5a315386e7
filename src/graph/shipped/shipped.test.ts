import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../blocks/param.ts';
import { check } from '../../check/check.ts';
import { leaves } from '../../check/leaves.ts';
import { compile } from '../../compile/compile.ts';
import type { Block, Module, Project } from '../project.ts';
import { shipped } from './shipped.ts';

/** The module alone on an input: an image, or a vector of so many values. */
function alone(
  key: string,
  params: Readonly<Record<string, Scalar>>,
  image: readonly [number, number, number] | number,
): Project {
  const [height, width, channels] = typeof image === 'number' ? [1, 1, image] : image;
  const answers = shipped[key]?.blocks.every(({ kind }) => kind !== 'port-out');
  const blocks: Block[] = [
    { id: 'image', kind: 'input', params: { height, width, channels } },
    ...(typeof image === 'number' ? [{ id: 'flatten', kind: 'flatten', params: {} }] : []),
    { id: 'it', kind: 'module', module: key, params },
    ...(answers ? [] : [{ id: 'out', kind: 'port-out', params: {} }]),
  ];
  const main: Module = {
    name: 'Main',
    params: [],
    blocks,
    wires: blocks.slice(1).map(({ id }, i) => ({ from: [blocks[i]?.id ?? '', 0], to: [id, 0] })),
    layout: {},
  };
  const modules = { main, ...shipped };
  return { format: 'netloom', version: 1, name: 'Alone', root: 'main', modules };
}

const found = (...given: Parameters<typeof alone>) => {
  const report = check(alone(...given));
  const { params, nonTrainable, macs } = report.totals;
  return { ...report, counts: [params, nonTrainable, macs], shape: report.root.blocks.get('it')?.shape };
};

/** By the path of each convolution: its stride. */
const strides = (...given: Parameters<typeof alone>) =>
  Object.fromEntries(
    [...leaves(check(alone(...given)).root)]
      .filter(({ block, result }) => block.kind === 'conv2d' && !result.bypassed)
      .map(({ path, result }) => [path.slice(1).join('/'), result.params?.stride]),
  );

const map = [28, 28, 192] as const;

describe('every shipped module', () => {
  it.each(Object.entries(shipped))(
    '%s says what it is, and each of its parameters has a label',
    (_, module) => {
      expect(module.name.length).toBeGreaterThan(0);
      expect(module.about).toMatch(/^[A-Z].*\.$/);
      for (const param of module.params) expect(param.label, param.id).toMatch(/./);
    },
  );

  const inputs: Readonly<Record<string, Parameters<typeof alone>[2]>> = {
    'residual-block': [28, 28, 64],
    'residual-stage': [28, 28, 64],
    'dense-residual-block': 128,
    'bottleneck-block': [28, 28, 256],
  };
  it.each(Object.keys(shipped))('%s is without an error or a warning as it comes, and compiles', (key) => {
    const report = check(alone(key, {}, inputs[key] ?? map));
    expect(report.problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(compile(report).layers.length).toBeGreaterThan(3);
  });
});

describe('the VGG stage', () => {
  it('repeats its convolution, the first from the input’s channels on', () => {
    // 9·3·64 + 64 + 9·64·64 + 64.
    expect(found('vgg-stage', { n: 2, filters: 64 }, [32, 32, 3])).toMatchObject({
      shape: [16, 16, 64],
      counts: [38_720, 0, 32 * 32 * (9 * 3 * 64 + 9 * 64 * 64)],
    });
  });
});

describe('the residual block', () => {
  const halving = { filters: 32, stride: 2 };
  // Two convolutions and two batch norms: 9·16·32 + 9·32·32 + 2·64.
  const branch = 13_952;

  it('projects with W_s, pads with zeros, or takes the input as it is', () => {
    const on = [8, 8, 16] as const;
    const projected = found('residual-block', { ...halving, shortcut: 'projection' }, on);
    expect([projected.shape, projected.counts.slice(0, 2)]).toEqual([
      [4, 4, 32],
      [branch + 16 * 32 + 64, 192],
    ]);
    const padded = found('residual-block', { ...halving, shortcut: 'zero-padded' }, on);
    expect([padded.shape, padded.counts.slice(0, 2)]).toEqual([
      [4, 4, 32],
      [branch, 128],
    ]);
    const identity = found('residual-block', halving, on);
    expect(identity.problems.map(({ code, at }) => [code, at])).toEqual([['unlike-shapes', ['it', 'add']]]);
  });

  it('pads by one on each side at any stride', () => {
    const pads = (stride: number) =>
      compile(check(alone('residual-block', { filters: 16, stride, shortcut: 'projection' }, [8, 8, 16])))
        .layers.filter((layer) => layer.class === 'ZeroPadding2D')
        .map(({ name, config }) => [name, config.padding]);
    expect(pads(1)).toEqual([]);
    expect(pads(2)).toEqual([
      [
        'it/conv1/pad',
        [
          [1, 1],
          [1, 1],
        ],
      ],
    ]);
  });
});

describe('a stage', () => {
  it.each([
    ['residual-stage', 'residual-block', 'conv1', 2],
    ['plain-stage', 'plain-block', 'conv1', 2],
    ['bottleneck-stage', 'bottleneck-block', 'conv1', 3],
  ])(
    '%s of one block is that block, of three has two more that keep the shape',
    (stage, block, first, convs) => {
      const shortcut: Readonly<Record<string, Scalar>> =
        stage === 'residual-stage' ? { shortcut: 'projection' } : {};
      const given = { filters: 32, stride: 2, ...shortcut };
      const single = found(stage, { ...given, n: 1 }, [8, 8, 16]);
      const alike = block === 'bottleneck-block' ? { ...given, shortcut: 'projection' } : given;
      expect(single.counts).toEqual(found(block, alike, [8, 8, 16]).counts);
      expect(single.problems).toEqual([]);

      const three = found(stage, { ...given, n: 3 }, [8, 8, 16]);
      expect([three.ok, three.shape]).toEqual([true, single.shape]);
      const all = strides(stage, { ...given, n: 3 }, [8, 8, 16]);
      const halving = Object.keys(all).filter((path) => all[path] === 2);
      expect(halving.filter((path) => !path.endsWith('shortcut'))).toEqual([`first/${first}`]);
      expect(Object.keys(all).filter((path) => path.startsWith('more:2/'))).toHaveLength(convs);
    },
  );
});

describe('the bottleneck block', () => {
  it('halves in the first 1 × 1 as v1, in the 3 × 3 as v1.5, with the same weights', () => {
    const given = { filters: 64, stride: 2, shortcut: 'projection' };
    const on = [8, 8, 256] as const;
    expect(strides('bottleneck-block', { ...given, variant: 'v1' }, on)).toEqual({
      shortcut: 2,
      conv1: 2,
      conv2: 1,
      conv3: 1,
    });
    expect(strides('bottleneck-block', { ...given, variant: 'v1.5' }, on)).toEqual({
      shortcut: 2,
      conv1: 1,
      conv2: 2,
      conv3: 1,
    });
    const [v1, v15] = ['v1', 'v1.5'].map((variant) => found('bottleneck-block', { ...given, variant }, on));
    expect(v1?.shape).toEqual([4, 4, 256]);
    expect(v15?.shape).toEqual([4, 4, 256]);
    expect(v15?.counts.slice(0, 2)).toEqual(v1?.counts.slice(0, 2));
    // The first 1 × 1 works on four times the pixels: 3 · 16 · 256 · 64 more.
    expect((v15?.counts[2] ?? 0) - (v1?.counts[2] ?? 0)).toBe(3 * 16 * 256 * 64);
  });
});

describe('the residual block of dense layers', () => {
  it('adds a[l], or W_s a[l] where the lengths differ', () => {
    // Two layers of 128·128 + 128.
    expect(found('dense-residual-block', {}, 128).counts).toEqual([33_024, 0, 32_768]);
    // 64·128 + 128, 128·128 + 128, and W_s of 64·128.
    expect(found('dense-residual-block', { shortcut: 'projection' }, 64).counts[0]).toBe(33_024);
    expect(found('dense-residual-block', {}, 64).problems.map(({ code }) => code)).toEqual(['unlike-shapes']);
  });
});

describe('the Inception modules', () => {
  it('have the course’s numbers as they come: 28 × 28 × 256 and 163,696 parameters', () => {
    expect(found('inception', {}, map)).toMatchObject({
      shape: [28, 28, 256],
      counts: [163_696, 0, 128_049_152],
    });
  });

  it('have 416 channels without the 1 × 1 after the pool', () => {
    expect(found('inception-naive', {}, map)).toMatchObject({
      shape: [28, 28, 256],
      counts: [393_472, 0, 308_281_344],
    });
    expect(found('inception-naive', { project: false }, map)).toMatchObject({
      shape: [28, 28, 416],
      counts: [387_296, 0, 303_464_448],
    });
  });

  it('with batch norm lose the biases and gain two numbers per filter, and two that are not trained', () => {
    const filters = 64 + 96 + 128 + 16 + 32 + 32;
    expect(found('inception-bn', {}, map).counts).toEqual([
      163_696 - filters + 2 * filters,
      2 * filters,
      128_049_152,
    ]);
  });
});

describe('mlpconv', () => {
  it('has a convolution and two of 1 × 1: the first of Network in Network', () => {
    // (25·3 + 1)·192 + (192 + 1)·160 + (160 + 1)·96.
    expect(found('mlpconv', {}, [32, 32, 3])).toMatchObject({
      shape: [32, 32, 96],
      counts: [60_928, 0, 1024 * (75 * 192 + 192 * 160 + 160 * 96)],
    });
  });
});

describe('the side branch', () => {
  it('answers as GoogLeNet’s first does, with a loss that counts 0.3', () => {
    const report = found('side-branch', {}, [14, 14, 512]);
    // (512 + 1)·128 + (2048 + 1)·1024 + (1024 + 1)·1000.
    expect(report.counts[0]).toBe(3_188_840);
    expect(compile(report).outputs).toMatchObject([{ classes: 1000, weight: 0.3, loss: 'cross-entropy' }]);
  });
});
