/** Rules about a network's inputs and outputs as a whole, and about the data set where one is chosen. */
import { showShape } from '../blocks/shape.ts';
import { outputKinds } from '../blocks/table.ts';
import type { DataFacts, Fit } from '../data/dataset.ts';
import { fitPlan, resizeFactor } from '../data/fit.ts';
import { type Leaf, leaves } from './leaves.ts';
import { problem } from './problems.ts';
import type { Checked, Found, Problem, Surroundings } from './report.ts';

/** Above this, resizing is said aloud. */
const much = 2;

export function ends(root: Checked, { data }: Surroundings): readonly Problem[] {
  const list: Problem[] = [];
  const outputs = [...leaves(root, [], outputKinds)];
  const say = (leaf: Leaf, code: Found['code'], param: string, facts: Found['facts']): void => {
    list.push(problem(leaf.checked, leaf.path.slice(0, -1), { block: leaf.block.id, code, param, facts }));
  };
  const greatest = outputs.reduce((most, leaf) => Math.max(most, weight(leaf)), Number.NEGATIVE_INFINITY);
  const heaviest = outputs.filter((leaf) => weight(leaf) === greatest);
  // The last of the root is the one that a person means; the others are taken for side branches.
  const main = heaviest.findLast(({ path }) => path.length === 1) ?? heaviest.at(-1);
  const [side] = greatest > 0 ? heaviest.filter((leaf) => leaf !== main) : [main];
  if (main && side && heaviest.length > 1)
    say(side, 'several-main-outputs', 'weight', {
      count: heaviest.length,
      weight: greatest,
      main: main.path.join('/'),
    });
  if (!data) return list;
  for (const leaf of outputs) {
    const classes = leaf.result.params?.classes;
    if (typeof classes === 'number' && classes !== data.classes.length)
      say(leaf, 'classes-differ', 'classes', { classes, data: data.classes.length, name: data.name });
  }
  for (const leaf of leaves(root, [], ['input'])) images(leaf, data, say);
  return list;
}

function images(
  leaf: Leaf,
  data: DataFacts,
  say: (leaf: Leaf, code: Found['code'], param: string, facts: Found['facts']) => void,
): void {
  const { shape, result } = leaf;
  if (!shape || !result.params) return;
  const [height = 0, width = 0, channels = 0] = shape;
  const plan = fitPlan(data.image, [height, width, channels], result.params.fit as Fit);
  const { name } = data;
  if (plan.how !== 'refused') {
    const facts = { name, image: showShape(data.image), input: showShape(shape) };
    if (resizeFactor(plan) > much) say(leaf, 'image-resized', 'height', facts);
  } else if (fitPlan(data.image, [data.image[0], data.image[1], channels], 'resize').how === 'refused')
    say(leaf, 'channels-differ', 'channels', { channels, data: data.image[2], name });
  else say(leaf, 'image-refused', 'fit', { name, image: showShape(data.image), input: showShape(shape) });
}

const weight = (leaf: Leaf): number => (leaf.result.params?.weight as number | undefined) ?? 0;
