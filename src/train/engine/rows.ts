/**
 * From a layer in plain data to one that tfjs runs, by class. Convolutions, batch norm and dropout are ours in training;
 * the rest is stock. Initial weights are zeros here: the right ones are set right after.
 */
import { layers, regularizers } from '@tensorflow/tfjs-layers';
import type { Layer, LayerName, LayerValue } from '../../blocks/layer.ts';
import type { Clock } from './clock.ts';
import { add } from './layers/add.ts';
import { type BatchNormArgs, batchNorm } from './layers/batch-norm.ts';
import { type Conv2DArgs, conv2d } from './layers/conv2d.ts';
import { Dropout, type DropoutArgs } from './layers/dropout.ts';
import type { KerasLayer } from './layers/forward.ts';
import { type GroupConv2DArgs, groupConv2d } from './layers/group-conv2d.ts';
import { Lrn, type LrnArgs } from './layers/lrn.ts';
import { PadChannels, type PadChannelsArgs } from './layers/pad-channels.ts';
import { type PartialConv2DArgs, partialConv2d } from './layers/partial-conv2d.ts';
import { type RbfArgs, rbf } from './layers/rbf.ts';

type Row = (args: never, clock: Clock) => KerasLayer;

/** `InputLayer` is missing: the model makes its inputs as symbolic tensors. */
export const rows = {
  Conv2D: (args: Conv2DArgs) => conv2d(args),
  DepthwiseConv2D: (args: Parameters<typeof layers.depthwiseConv2d>[0]) => layers.depthwiseConv2d(args),
  SeparableConv2D: (args: Parameters<typeof layers.separableConv2d>[0]) => layers.separableConv2d(args),
  ZeroPadding2D: (args: Parameters<typeof layers.zeroPadding2d>[0]) => layers.zeroPadding2d(args),
  MaxPooling2D: (args: Parameters<typeof layers.maxPooling2d>[0]) => layers.maxPooling2d(args),
  AveragePooling2D: (args: Parameters<typeof layers.averagePooling2d>[0]) => layers.averagePooling2d(args),
  GlobalAveragePooling2D: (args: Parameters<typeof layers.globalAveragePooling2d>[0]) =>
    layers.globalAveragePooling2d(args),
  GlobalMaxPooling2D: (args: Parameters<typeof layers.globalMaxPooling2d>[0]) =>
    layers.globalMaxPooling2d(args),
  BatchNormalization: (args: BatchNormArgs) => batchNorm(args),
  Activation: (args: Parameters<typeof layers.activation>[0]) => layers.activation(args),
  LeakyReLU: (args: Parameters<typeof layers.leakyReLU>[0]) => layers.leakyReLU(args),
  ELU: (args: Parameters<typeof layers.elu>[0]) => layers.elu(args),
  Rescaling: (args: Parameters<typeof layers.rescaling>[0]) => layers.rescaling(args),
  Dropout: (args: DropoutArgs, clock: Clock) => new Dropout(args, clock),
  Flatten: (args: Parameters<typeof layers.flatten>[0]) => layers.flatten(args),
  Dense: (args: Parameters<typeof layers.dense>[0]) => layers.dense(args),
  Add: (args: Parameters<typeof add>[0]) => add(args),
  Concatenate: (args: Parameters<typeof layers.concatenate>[0]) => layers.concatenate(args),
  'Netloom>GroupConv2D': (args: GroupConv2DArgs) => groupConv2d(args),
  'Netloom>PadChannels': (args: PadChannelsArgs) => new PadChannels(args),
  'Netloom>LRN': (args: LrnArgs) => new Lrn(args),
  'Netloom>PartialConv2D': (args: PartialConv2DArgs) => partialConv2d(args),
  'Netloom>RBF': (args: RbfArgs) => rbf(args),
} satisfies Record<Exclude<LayerName, 'InputLayer'>, Row>;

/** The tfjs layer of `layer`, which must not be an input. */
export function kerasLayer(layer: Layer, clock: Clock): KerasLayer {
  if (layer.class === 'InputLayer') throw new Error(`${layer.name} is an input`);
  const args: Record<string, unknown> = { name: layer.name };
  for (const [key, value] of Object.entries(layer.config))
    args[camel(key)] = key.endsWith('_regularizer') ? penalty(value) : value;
  for (const weight of layer.weights) args[`${camel(weight.name)}Initializer`] = 'zeros';
  return (rows[layer.class] as (args: unknown, clock: Clock) => KerasLayer)(args, clock);
}

/** `kernel_size` → `kernelSize`: Keras's keys as tfjs spells them in arguments. */
const camel = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `{ class_name: 'L2', config: { l2 } }`, or nothing. */
function penalty(value: LayerValue | undefined) {
  if (value === null || value === undefined) return undefined;
  const { config } = value as { config: { l1?: number; l2?: number } };
  return regularizers.l1l2({ l1: config.l1 ?? 0, l2: config.l2 ?? 0 });
}
