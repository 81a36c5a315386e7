/** The keys of the modules that come with Netloom, apart from the modules, which the page fetches later. */
export const shippedKeys = [
  'conv-bn-relu',
  'vgg-stage',
  'residual-block',
  'residual-stage',
  'dense-residual-block',
  'bottleneck-block',
  'bottleneck-stage',
  'plain-block',
  'plain-stage',
  'mlpconv',
  'inception-naive',
  'inception',
  'inception-bn',
  'side-branch',
] as const;
export type ShippedKey = (typeof shippedKeys)[number];
