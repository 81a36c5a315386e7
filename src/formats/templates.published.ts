/** The published counts that every template is held to, always; layer by layer in `templates.reference.test.ts`. */
interface Published {
  /** Trainable, not trained, multiply-accumulates. */
  readonly counts: readonly [params: number, nonTrainable: number, macs: number];
  readonly source: string;
}

const he = 'He et al. 2015';

/** By template; after a colon, a parameter of the root and its value. */
export const published: Readonly<Record<string, Published>> = {
  'lenet-5': {
    counts: [61_706, 0, 416_520],
    source: 'the figure that courses and PyTorch tutorials quote',
  },
  'lenet-5-1998': {
    counts: [60_000, 840, 325_680],
    source: 'LeCun et al. 1998, section II.B: 60,000 trainable parameters',
  },
  alexnet: {
    counts: [62_378_344, 0, 1_135_256_096],
    source: 'bvlc_alexnet with group: 1; the figure that courses quote',
  },
  'alexnet-2012': {
    counts: [60_965_224, 0, 724_406_816],
    source: 'Krizhevsky et al. 2012 (60 million); bvlc_alexnet to the digit',
  },
  'vgg-11': {
    counts: [132_863_336, 0, 7_609_090_048],
    source: 'Simonyan and Zisserman 2014, table 2 (133 M); torchvision to the digit',
  },
  'vgg-13': {
    counts: [133_047_848, 0, 11_308_466_176],
    source: 'Simonyan and Zisserman 2014, table 2 (133 M); torchvision to the digit',
  },
  'vgg-16': {
    counts: [138_357_544, 0, 15_470_264_320],
    source: 'Simonyan and Zisserman 2014, table 2 (138 M); torchvision and keras.io to the digit',
  },
  'vgg-19': {
    counts: [143_667_240, 0, 19_632_062_464],
    source: 'Simonyan and Zisserman 2014, table 2 (144 M); torchvision and keras.io to the digit',
  },
  'plain-18': {
    counts: [11_515_688, 7808, 1_794_805_760],
    source: `${he}, table 1 (1.8 · 10⁹); torchvision without shortcuts`,
  },
  'plain-34': {
    counts: [21_623_848, 15_232, 3_644_493_824],
    source: `${he}, figure 3 (3.6 · 10⁹); torchvision without shortcuts`,
  },
  'resnet-18': { counts: [11_689_512, 9600, 1_814_073_344], source: 'torchvision to the digit' },
  'resnet-18: shortcut zero-padded': {
    counts: [11_515_688, 7808, 1_794_805_760],
    source: `${he}, table 1 (1.8 · 10⁹)`,
  },
  'resnet-34': { counts: [21_797_672, 17_024, 3_663_761_408], source: 'torchvision to the digit' },
  'resnet-34: shortcut zero-padded': {
    counts: [21_623_848, 15_232, 3_644_493_824],
    source: `${he}, table 1 (3.6 · 10⁹)`,
  },
  'resnet-50': {
    counts: [25_557_032, 53_120, 3_857_973_248],
    source: `${he}, table 1 (3.8 · 10⁹, not rounded up); the author’s own ResNet-50 file but for a bias`,
  },
  'resnet-50: variant v1.5': {
    counts: [25_557_032, 53_120, 4_089_184_256],
    source: 'torchvision to the digit (4.089 · 10⁹)',
  },
  'resnet-101': {
    counts: [44_549_160, 105_344, 7_570_194_432],
    source: `${he}, table 1 (7.6 · 10⁹); parameters as torchvision’s`,
  },
  'resnet-101: variant v1.5': {
    counts: [44_549_160, 105_344, 7_801_405_440],
    source: 'torchvision to the digit (7.801 · 10⁹)',
  },
  'resnet-152': {
    counts: [60_192_808, 151_424, 11_282_415_616],
    source: `${he}, table 1 (11.3 · 10⁹); parameters as torchvision’s`,
  },
  'resnet-152: variant v1.5': {
    counts: [60_192_808, 151_424, 11_513_626_624],
    source: 'torchvision to the digit (11.514 · 10⁹)',
  },
  'cifar-plain-20': {
    counts: [269_722, 1376, 40_551_040],
    source: `${he}, section 4.2: as many parameters as the residual network`,
  },
  'cifar-plain-56': {
    counts: [853_018, 4064, 125_485_696],
    source: `${he}, section 4.2: as many parameters as the residual network`,
  },
  'cifar-resnet-20': {
    counts: [269_722, 1376, 40_551_040],
    source: `${he}, table 6 (0.27 M); akamaster/pytorch_resnet_cifar10 to the digit`,
  },
  'cifar-resnet-20: shortcut projection': {
    counts: [272_474, 1568, 40_813_184],
    source: 'akamaster/pytorch_resnet_cifar10, option B, to the digit',
  },
  'cifar-resnet-56': {
    counts: [853_018, 4064, 125_485_696],
    source: `${he}, table 6 (0.85 M); akamaster/pytorch_resnet_cifar10 to the digit`,
  },
  'cifar-resnet-56: shortcut projection': {
    counts: [855_770, 4256, 125_747_840],
    source: 'akamaster/pytorch_resnet_cifar10, option B, to the digit',
  },
  'cifar-resnet-110': {
    counts: [1_727_962, 8096, 252_887_680],
    source: `${he}, table 6 (1.7 M); akamaster/pytorch_resnet_cifar10 to the digit`,
  },
  'cifar-resnet-110: shortcut projection': {
    counts: [1_730_714, 8288, 253_149_824],
    source: 'akamaster/pytorch_resnet_cifar10, option B, to the digit',
  },
  'network-in-network': {
    counts: [966_986, 0, 222_486_528],
    source: 'mavenlin/cuda-convnet, NIN/cifar-10_def, the author’s own file',
  },
  'inception-module': {
    counts: [163_696, 0, 128_049_152],
    source: 'Szegedy et al. 2014, table 1, inception (3a): 159 K and 128 M without biases and rounded',
  },
  // (1·192 + 1)·64 + (9·192 + 1)·128 + (25·192 + 1)·32 + (192 + 1)·32, by hand; times 28·28 without the biases.
  'inception-module-naive': { counts: [393_472, 0, 308_281_344], source: 'by hand' },
  // The same without the 1 × 1 after the pool.
  'inception-module-literal': { counts: [387_296, 0, 303_464_448], source: 'by hand' },
  // 25·192·32 + 32 and 192·16 + 16 + 25·16·32 + 32.
  'bottleneck-comparison': {
    counts: [153_632 + 15_920, 0, 120_422_400 + 12_443_648],
    source: 'Andrew Ng’s course: 120 million and 12.4 million multiplications',
  },
  googlenet: {
    counts: [13_378_280, 0, 1_591_044_096],
    source: 'bvlc_googlenet with its side branches, to the digit; the paper prints about 1.5 · 10⁹',
  },
  // No paper has it: held to what it was when it was made.
  'cifar-googlenet': { counts: [245_124, 1936, 18_265_536], source: 'our own' },
  // 160 + 4,608 + 64 + 9,216 + 64 + 512 + 64 + 330.
  'residual-block': { counts: [15_018, 192, 2_923_072], source: 'by hand' },
  // 784 · 10 + 10.
  blank: { counts: [7850, 0, 7840], source: 'by hand' },
};
