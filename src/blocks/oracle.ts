/**
 * For tests: our layers as a Keras model description of stock layers alone, which tfjs itself, the oracle, then builds.
 * Our own classes are written out by hand here, apart from the exporter's way.
 */
import type { Layer } from './layer.ts';
import type { Shape } from './shape.ts';

/** A Keras model description, grown layer by layer. */
export class Description {
  readonly layers: { name: string; class_name: string; config: object; inbound_nodes: unknown[] }[] = [];

  /** Adds a layer and says its name. */
  add(class_name: string, config: object, from: readonly string[], name = `l${this.layers.length}`): string {
    const inbound_nodes = from.length > 0 ? [from.map((layer) => [layer, 0, 0, {}])] : [];
    this.layers.push({ name, class_name, config: { ...config, name }, inbound_nodes });
    return name;
  }

  /** Adds one of our layers as the stock layers that stand for it and says the name of the last. */
  addOurs(
    { class: name, config }: Pick<Layer, 'class' | 'config'>,
    from: readonly string[],
    [input = []]: readonly Shape[],
    wish?: string,
  ): string {
    const [first = ''] = from;
    if (name === 'Netloom>GroupConv2D') return addGroups(this, config, first, input[2] ?? 0);
    if (name === 'Netloom>PadChannels') return addPadChannels(this, config, first, input);
    if (name === 'Netloom>PartialConv2D') return addByTable(this, config, first);
    // Distances to fixed codes have the weights and the shape of a product with them.
    if (name === 'Netloom>RBF')
      return this.add('Dense', { ...config, use_bias: false, trainable: false }, from, wish);
    // tfjs has the op, but no layer of it: what keeps the shape stands for it.
    if (name === 'Netloom>LRN') return this.add('Activation', { activation: 'linear' }, from, wish);
    return this.add(name, config, from, wish);
  }

  /** What `modelFromJSON` takes. */
  model(inputs: readonly string[], outputs: readonly string[]): object {
    const config = {
      name: 'model',
      layers: this.layers,
      input_layers: inputs.map((name) => [name, 0, 0]),
      output_layers: outputs.map((name) => [name, 0, 0]),
    };
    return { modelTopology: { class_name: 'Model', config } };
  }
}

/** Channels from `start` on, `length` of them, of an image with `channels`: stock layers crop rows and columns only. */
function cropChannels(
  to: Description,
  from: string,
  start: number,
  length: number,
  channels: number,
): string {
  const turned = to.add('Permute', { dims: [1, 3, 2] }, [from]);
  const cropping = [
    [0, 0],
    [start, channels - start - length],
  ];
  return to.add('Permute', { dims: [1, 3, 2] }, [to.add('Cropping2D', { cropping }, [turned])]);
}

function addGroups(to: Description, ours: Layer['config'], from: string, channels: number): string {
  const { groups, filters, ...config } = ours as Record<string, number>;
  const seen = channels / (groups ?? 1);
  const parts = Array.from({ length: groups ?? 1 }, (_, group) => {
    const part = cropChannels(to, from, group * seen, seen, channels);
    return to.add('Conv2D', { ...config, filters: (filters ?? 0) / (groups ?? 1) }, [part]);
  });
  return parts.length === 1 ? (parts[0] ?? from) : to.add('Concatenate', { axis: -1 }, parts);
}

/** A convolution of one filter per column, over single channels laid behind one another again. */
function addByTable(to: Description, ours: Layer['config'], from: string): string {
  const { table, ...config } = ours as { table: readonly (readonly number[])[] };
  // A channel that no column sees would be a dead end.
  const channels = table.map((row, channel) =>
    row.includes(1) ? cropChannels(to, from, channel, 1, table.length) : '',
  );
  const maps = (table[0] ?? []).map((_, column) => {
    const seen = channels.filter((_, row) => table[row]?.[column] === 1);
    const stack = seen.length === 1 ? (seen[0] ?? from) : to.add('Concatenate', { axis: -1 }, seen);
    return to.add('Conv2D', { ...config, filters: 1 }, [stack]);
  });
  return maps.length === 1 ? (maps[0] ?? from) : to.add('Concatenate', { axis: -1 }, maps);
}

function addPadChannels(to: Description, config: Layer['config'], from: string, shape: Shape): string {
  const { channels = 0, stride } = config as Record<string, number>;
  const padding = [
    [0, 0],
    [0, channels - (shape.at(-1) ?? 0)],
  ];
  if (shape.length === 1) {
    const flat = to.add('Reshape', { target_shape: [1, shape[0], 1] }, [from]);
    return to.add('Flatten', {}, [to.add('ZeroPadding2D', { padding }, [flat])]);
  }
  const strides = [stride, stride];
  const kept = to.add('MaxPooling2D', { pool_size: [1, 1], strides, padding: 'same' }, [from]);
  const turned = to.add('Permute', { dims: [1, 3, 2] }, [kept]);
  return to.add('Permute', { dims: [1, 3, 2] }, [to.add('ZeroPadding2D', { padding }, [turned])]);
}
