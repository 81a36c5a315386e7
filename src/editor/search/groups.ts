/** The templates in the order of the gallery: by what they teach, and by number within. */

export interface Group {
  readonly heading: string;
  readonly ids: readonly string[];
}

/** The first row whose pattern fits takes the template. */
const rows: readonly (readonly [heading: string, fits: RegExp])[] = [
  ['Beginnings', /^(blank|lenet)/],
  ['For CIFAR images', /^cifar-/],
  ['AlexNet and VGG', /^(alexnet|vgg)/],
  ['Plain and residual networks', /^(plain|resnet)-/],
  ['Network in Network and Inception', /^(network-in-network|googlenet)/],
  ['Modules and comparisons', /./],
];

const order = [
  'Beginnings',
  'AlexNet and VGG',
  'Plain and residual networks',
  'For CIFAR images',
  'Network in Network and Inception',
  'Modules and comparisons',
];

/** Groups without a template are left out. */
export function groupsOf(ids: readonly string[]): readonly Group[] {
  const headingOf = (id: string): string | undefined => rows.find(([, fits]) => fits.test(id))?.[0];
  return order
    .map((heading) => ({
      heading,
      ids: ids
        .filter((id) => headingOf(id) === heading)
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    }))
    .filter((group) => group.ids.length > 0);
}
