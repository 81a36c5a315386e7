/**
 * How people write 0 … 9: for each digit the forms that are taught and those that haste makes of them, American and
 * European, each with its share. A form places its knots with its own dice, so that what varies in writing (how large
 * the loop is, where the bar sits, whether the stroke closes) varies here; what every digit shares is in `hand.ts`.
 */
import { arc, type Dice, type Knot, type Stroke } from './stroke.ts';

export interface Form {
  readonly share: number;
  readonly strokes: (d: Dice) => readonly Stroke[];
}

const zero: readonly Form[] = [
  // One round, counter-clockwise from the top; it closes, overlaps or leaves a gap.
  {
    share: 8,
    strokes: (d) => {
      const r = d.between(0.27, 0.6);
      const start = d.around(-75, 28);
      const drift = d.around(1, 0.09);
      const round = arc([0.5, 0.5], [r, 0.5], start, start - 360 - d.around(7, 22));
      return [spiral(round, drift)];
    },
  },
  // With a little hook or tail where it closes.
  {
    share: 2,
    strokes: (d) => {
      const r = d.between(0.28, 0.56);
      const start = d.around(-60, 15);
      const round = arc([0.5, 0.5], [r, 0.5], start, start - d.between(345, 385));
      const tail: Knot = [0.5 + d.around(0.12, 0.12), d.around(0.02, 0.1)];
      return [[...round, tail]];
    },
  },
  // Clockwise, from the left or the foot.
  {
    share: 1.5,
    strokes: (d) => {
      const start = d.between(90, 250);
      const round = arc([0.5, 0.5], [d.between(0.27, 0.58), 0.5], start, start + 360 + d.around(4, 20));
      return [spiral(round, d.around(1, 0.08))];
    },
  },
  // Slashed.
  {
    share: 0.3,
    strokes: (d) => [
      arc([0.5, 0.5], [d.between(0.3, 0.45), 0.5], -80, -440),
      [
        [d.around(0.75, 0.08), d.around(0.15, 0.08)],
        [d.around(0.25, 0.08), d.around(0.85, 0.08)],
      ],
    ],
  },
];

const one: readonly Form[] = [
  {
    share: 5,
    strokes: (d) => {
      const bow = d.around(0, d.chance(0.25) ? 0.08 : 0.025);
      return [
        [
          [0.5, 0],
          [0.5 + bow, 0.5],
          [0.5, 1],
        ],
      ];
    },
  },
  // With a flag, from a tick to the long upstroke of Central Europe.
  { share: 4, strokes: (d) => [flagged(d)] },
  { share: 1.4, strokes: (d) => [flagged(d), foot(d)] },
  {
    share: 0.5,
    strokes: (d) => [
      [
        [0.5, 0],
        [0.5, 1],
      ],
      foot(d),
    ],
  },
  // With a hook at the foot or the head, as of a quick pen.
  {
    share: 0.8,
    strokes: (d) => {
      const hook: Knot = [0.5 + d.around(0.06, 0.08), d.between(0.93, 0.99)];
      return [[[0.5 - d.between(0, 0.1), d.between(0, 0.08)], [0.5, 0.1], [0.5, 0.9], hook]];
    },
  },
];

function flagged(d: Dice): Stroke {
  const reach = d.between(0.08, 0.45);
  const drop = Math.min(0.55, reach * d.between(0.3, 1.3) + d.between(0, 0.15));
  const corner = d.chance(0.8) ? 1 : 0;
  return [
    [0.5 - reach, drop],
    [0.5, 0, corner],
    [0.5 + d.around(0, 0.02), 0.5],
    [0.5 + d.around(0, 0.03), 1],
  ];
}

function foot(d: Dice): Stroke {
  const y = d.around(1, 0.02);
  return [
    [0.5 - d.between(0.12, 0.4), y + d.around(0, 0.02)],
    [0.5 + d.between(0.12, 0.4), y + d.around(0, 0.02)],
  ];
}

const two: readonly Form[] = [
  // A corner at the foot.
  {
    share: 5,
    strokes: (d) => {
      const x = d.around(0.06, 0.04);
      return [[...hood(d), [x, d.around(0.96, 0.03), 1], ...base(d)]];
    },
  },
  // A loop at the foot.
  {
    share: 3.5,
    strokes: (d) => {
      const size = d.between(0.08, 0.2);
      const x = d.around(0.14, 0.05);
      const y = d.around(0.92, 0.03);
      return [
        [
          ...hood(d),
          [x, y],
          [x - size * d.between(0.6, 1), y - size * 0.45],
          [x + size * d.between(0, 0.6), y - size],
          [0.48, y - size * d.between(0, 0.5)],
          [d.between(0.75, 1.05), d.around(0.96, 0.06)],
        ],
      ];
    },
  },
  // A round foot.
  {
    share: 1.5,
    strokes: (d) => {
      const y = d.around(0.95, 0.03);
      return [
        [
          ...hood(d),
          [d.around(0.12, 0.04), y - 0.08],
          [d.around(0.2, 0.04), y],
          [d.between(0.7, 1), d.around(0.96, 0.05)],
        ],
      ];
    },
  },
  // Like a z, without a bow.
  {
    share: 0.4,
    strokes: (d) => [
      [
        [d.around(0.12, 0.05), d.around(0.08, 0.04)],
        [d.around(0.5, 0.05), d.around(0.02, 0.02)],
        [d.around(0.85, 0.05), d.around(0.08, 0.04)],
        [d.around(0.5, 0.05), 0.5],
        [d.around(0.08, 0.04), 0.95, 1],
        ...base(d),
      ],
    ],
  },
];

/** The bow of a 2 down to the diagonal, without its foot. */
function hood(d: Dice): Knot[] {
  const right = d.around(0.84, 0.06);
  const turn = d.around(0.28, 0.05);
  return [
    [d.around(0.1, 0.06), d.around(0.2, 0.09)],
    [d.around(0.27, 0.05), d.around(0.05, 0.03)],
    [d.around(0.55, 0.05), d.around(0, 0.02)],
    [right, turn],
    [right - d.between(0.1, 0.26), turn + d.between(0.24, 0.34)],
    [d.around(0.34, 0.04), d.around(0.77, 0.04)],
  ];
}

function base(d: Dice): Knot[] {
  const wave = d.around(0, 0.035);
  return [
    [0.45, 0.96 + wave],
    [d.between(0.72, 1.05), d.around(0.96, 0.05)],
  ];
}

const three: readonly Form[] = [
  { share: 6, strokes: (d) => [[...upper(d), ...waist(d, 1), ...belly(d)]] },
  // A loop at the waist.
  {
    share: 1.5,
    strokes: (d) => {
      const x = d.around(0.4, 0.06);
      const y = d.around(0.46, 0.03);
      const size = d.between(0.06, 0.14);
      return [[...upper(d), [x, y], [x - size, y + size * 0.3], [x, y + size * 0.8], ...belly(d)]];
    },
  },
  // A shallow waist, hardly a turn.
  { share: 1.5, strokes: (d) => [[...upper(d), ...waist(d, 0), ...belly(d)]] },
  // Flat top.
  {
    share: 1.8,
    strokes: (d) => [
      [
        [d.around(0.12, 0.05), d.around(0.04, 0.03)],
        [d.around(0.82, 0.06), d.around(0.03, 0.03), 1],
        [d.around(0.42, 0.06), d.around(0.42, 0.04), 1],
        ...belly(d),
      ],
    ],
  },
];

function upper(d: Dice): Knot[] {
  // Some set the pen down at the top and not at the left.
  const start: Knot[] = d.chance(0.8) ? [[d.around(0.14, 0.06), d.around(0.14, 0.06)]] : [];
  return [
    ...start,
    [d.around(0.42, 0.06), d.around(0.01, 0.02)],
    [d.around(0.76, 0.07), d.around(0.18, 0.05)],
    [d.around(0.66, 0.05), d.around(0.36, 0.03)],
  ];
}

function waist(d: Dice, corner: 0 | 1): Knot[] {
  return [[corner ? d.around(0.4, 0.09) : d.around(0.55, 0.05), d.around(0.46, 0.035), corner]];
}

function belly(d: Dice): Knot[] {
  const right = d.around(0.86, 0.07);
  return [
    [right - 0.1, d.around(0.55, 0.03)],
    [right, d.around(0.74, 0.04)],
    [d.around(0.66, 0.05), d.around(0.94, 0.03)],
    [d.around(0.38, 0.06), d.around(0.99, 0.02)],
    [d.around(0.1, 0.08), d.around(0.87, 0.08)],
  ];
}

const four: readonly Form[] = [
  // Open: an L, then the stem.
  {
    share: 4,
    strokes: (d) => {
      const bar = d.around(0.55, 0.07);
      const stem = d.around(0.68, 0.07);
      const top = d.between(-0.02, 0.3);
      return [
        [
          [d.around(0.28, 0.09), d.around(0.02, 0.05)],
          [d.around(0.15, 0.05), bar * 0.55],
          [d.around(0.07, 0.04), bar, 1],
          [0.5, bar + d.around(0, 0.025)],
          [stem + d.between(0.06, 0.36), bar + d.around(-0.01, 0.04)],
        ],
        stemmed(d, stem, top),
      ];
    },
  },
  // Open and round, like a u with a stem.
  {
    share: 2.5,
    strokes: (d) => {
      const bar = d.around(0.52, 0.06);
      const stem = d.around(0.78, 0.06);
      return [
        [
          [d.around(0.15, 0.07), d.around(0.03, 0.05)],
          [d.around(0.1, 0.05), bar * 0.6],
          [d.around(0.22, 0.06), bar],
          [d.around(0.5, 0.05), bar + d.around(0, 0.02)],
          [stem + d.around(0.03, 0.06), bar - d.between(0, 0.16)],
        ],
        stemmed(d, stem, d.between(-0.03, 0.15)),
      ];
    },
  },
  // Closed, in two strokes: slope and bar, then the stem from the tip.
  {
    share: 2,
    strokes: (d) => {
      const bar = d.around(0.64, 0.06);
      const stem = d.around(0.64, 0.06);
      return [
        [
          [stem + d.around(0, 0.03), d.around(0, 0.02)],
          [stem / 2 + d.around(0, 0.03), bar / 2],
          [d.around(0.03, 0.03), bar, 1],
          [stem + d.between(0.08, 0.4), bar + d.around(0, 0.03)],
        ],
        stemmed(d, stem, d.around(0.01, 0.04)),
      ];
    },
  },
  // In one stroke: down the slope, along the bar, round and down the stem.
  {
    share: 1,
    strokes: (d) => {
      const bar = d.around(0.52, 0.05);
      const stem = d.around(0.75, 0.05);
      return [
        [
          [d.around(0.2, 0.07), d.around(0.05, 0.05)],
          [d.around(0.08, 0.04), bar - 0.08],
          [d.around(0.2, 0.05), bar],
          [stem - d.between(0.1, 0.2), bar - d.between(0.02, 0.14)],
          [stem + d.around(0.02, 0.02), d.between(0.02, 0.25), 1],
          [stem - 0.02, 0.55],
          [stem + d.around(-0.04, 0.05), 1],
        ],
      ];
    },
  },
  // In one stroke from the foot: up the stem, down the slope, along the bar.
  {
    share: 0.5,
    strokes: (d) => {
      const bar = d.around(0.63, 0.05);
      const stem = d.around(0.62, 0.05);
      return [
        [
          [stem, 1],
          [stem, d.around(0.02, 0.03), 1],
          [d.around(0.05, 0.03), bar, 1],
          [stem + d.between(0.1, 0.4), bar],
        ],
      ];
    },
  },
  // The short stem of Central Europe: a slope to the left, the bar, and a stem that only crosses it.
  {
    share: 2,
    strokes: (d) => {
      const bar = d.around(0.62, 0.06);
      const stem = d.around(0.58, 0.1);
      return [
        [
          [d.around(0.45, 0.12), d.around(0.01, 0.03)],
          [d.around(0.04, 0.03), bar, 1],
          [stem + d.between(0.1, 0.4), bar + d.around(0, 0.03)],
        ],
        stemmed(d, stem, bar - d.between(0.12, 0.35)),
      ];
    },
  },
];

function stemmed(d: Dice, x: number, top: number): Stroke {
  return [
    [x + d.around(0.02, 0.03), top],
    [x + d.around(0, 0.015), (1 + top) / 2],
    [x + d.around(-0.02, 0.04), d.around(1, 0.02)],
  ];
}

const five: readonly Form[] = [
  // Down and round, then the bar, which may miss.
  {
    share: 4,
    strokes: (d) => {
      const x = d.around(0.2, 0.05);
      const y = d.around(0.02, 0.03);
      return [
        [
          [x, y],
          [x - d.around(0.04, 0.03), 0.2],
          [x - d.around(0.05, 0.04), d.around(0.42, 0.04), 1],
          ...bowl(d),
        ],
        [
          [x + d.around(0, 0.04), y + d.around(0, 0.03)],
          [d.around(0.6, 0.1), d.around(0, 0.03)],
          [d.around(0.92, 0.1), d.around(-0.01, 0.05)],
        ],
      ];
    },
  },
  // In one stroke from the bar's right end.
  {
    share: 3,
    strokes: (d) => {
      const x = d.around(0.2, 0.05);
      return [
        [
          [d.around(0.86, 0.1), d.around(0.01, 0.04)],
          [d.around(0.5, 0.05), d.around(0.01, 0.02)],
          [x, d.around(0.03, 0.03), d.chance(0.75) ? 1 : 0],
          [x - d.around(0.03, 0.03), 0.22],
          [x - d.around(0.04, 0.04), d.around(0.43, 0.04), d.chance(0.75) ? 1 : 0],
          ...bowl(d),
        ],
      ];
    },
  },
  // Like an s.
  {
    share: 1.5,
    strokes: (d) => [
      [
        [d.around(0.86, 0.08), d.around(0.03, 0.04)],
        [d.around(0.5, 0.06), d.around(0, 0.02)],
        [d.around(0.2, 0.05), d.around(0.2, 0.05)],
        [d.around(0.34, 0.06), d.around(0.42, 0.03)],
        [d.around(0.72, 0.05), d.around(0.55, 0.04)],
        [d.around(0.84, 0.05), d.around(0.76, 0.04)],
        [d.around(0.5, 0.08), d.around(0.98, 0.03)],
        [d.around(0.1, 0.06), d.around(0.92, 0.05)],
      ],
    ],
  },
];

function bowl(d: Dice): Knot[] {
  const right = d.around(0.85, 0.07);
  return [
    [d.around(0.45, 0.05), d.around(0.36, 0.03)],
    [right - d.between(0.06, 0.14), d.around(0.46, 0.04)],
    [right, d.around(0.68, 0.04)],
    [right - d.between(0.1, 0.2), d.around(0.89, 0.03)],
    [d.around(0.4, 0.06), d.around(1, 0.02)],
    [d.around(0.06, 0.07), d.around(0.89, 0.06)],
  ];
}

const six: readonly Form[] = [
  // A curved back into the loop, which closes at the back, crosses it, or stays open.
  {
    share: 6,
    strokes: (d) => {
      const r = d.between(0.27, 0.42);
      const tall = d.between(0.19, 0.31);
      const y = 1 - tall;
      const x = 0.12 + r;
      const loop = arc([x, y], [r, tall], 170, -d.between(110, 235));
      return [
        [
          [x + d.around(0.2, 0.16), d.around(0, 0.03)],
          [x - r * d.between(0.35, 0.7), d.around(0.3, 0.05)],
          ...loop,
        ],
      ];
    },
  },
  // A straight back.
  {
    share: 2,
    strokes: (d) => {
      const r = d.between(0.27, 0.4);
      const tall = d.between(0.17, 0.28);
      const x = 0.12 + r;
      const loop = arc([x, 1 - tall], [r, tall], 150, -d.between(130, 220));
      return [
        [[x - r + d.around(0.06, 0.08), d.around(0, 0.03)], [x - r + d.around(0.0, 0.03), 0.45], ...loop],
      ];
    },
  },
  // A hooked head, almost a b turned round.
  {
    share: 1.5,
    strokes: (d) => {
      const r = d.between(0.28, 0.4);
      const tall = d.between(0.2, 0.3);
      const x = 0.12 + r;
      const loop = arc([x, 1 - tall], [r, tall], 180, -d.between(130, 220));
      return [
        [
          [x + d.between(0.15, 0.4), d.around(0.12, 0.05)],
          [x + d.between(0.02, 0.2), d.around(0.01, 0.02)],
          [x - r * 0.75, d.around(0.28, 0.04)],
          ...loop,
        ],
      ];
    },
  },
];

const seven: readonly Form[] = [
  { share: 5, strokes: (d) => [[...roof(d), ...leg(d)]] },
  { share: 2, strokes: (d) => [[...serif(d), ...roof(d), ...leg(d)]] },
  { share: 2.5, strokes: (d) => crossed(d, [...roof(d), ...leg(d)]) },
  { share: 1, strokes: (d) => crossed(d, [...serif(d), ...roof(d), ...leg(d)]) },
  { share: 0.8, strokes: (d) => [[...waved(d), ...(d.chance(0.5) ? leg(d) : bentLeg(d))]] },
  { share: 2.2, strokes: (d) => crossed(d, [...waved(d), ...(d.chance(0.4) ? leg(d) : bentLeg(d))]) },
];

function serif(d: Dice): Knot[] {
  return [[d.around(0.07, 0.04), d.between(0.1, 0.32)]];
}

function roof(d: Dice): Knot[] {
  const y = d.around(0.04, 0.03);
  const knots: Knot[] = [[d.around(0.07, 0.05), y + d.around(0.01, 0.04), 1]];
  if (d.chance(0.4)) knots.push([d.around(0.4, 0.08), y + d.around(0, 0.04)]);
  knots.push([d.around(0.86, 0.07), y + d.around(-0.02, 0.03), d.chance(0.8) ? 1 : 0]);
  return knots;
}

function leg(d: Dice): Knot[] {
  const end = d.around(0.4, 0.12);
  const bow = d.around(-0.03, 0.06);
  return [
    [end + (0.86 - end) * 0.4 + bow, 0.5],
    [end, d.around(1, 0.02)],
  ];
}

/** A roof in a wave from a low start, as of a pen that does not stop. */
function waved(d: Dice): Knot[] {
  const y = d.around(0.08, 0.03);
  return [
    [d.around(0.06, 0.04), y + d.between(0.04, 0.2)],
    [d.around(0.24, 0.05), y - d.between(0, 0.08)],
    [d.around(0.55, 0.06), y + d.around(0.02, 0.04)],
    [d.around(0.86, 0.06), y - d.between(0, 0.1), d.chance(0.5) ? 1 : 0],
  ];
}

/** A leg that bends, forwards or back, at its foot. */
function bentLeg(d: Dice): Knot[] {
  const end = d.around(0.36, 0.1);
  return [
    [d.around(0.62, 0.06), d.around(0.4, 0.05)],
    [end + d.around(0.06, 0.05), d.around(0.72, 0.04)],
    [end + d.around(0, 0.08), d.around(1, 0.02)],
  ];
}

function crossed(d: Dice, body: Stroke): readonly Stroke[] {
  const x = d.around(0.6, 0.05);
  const y = d.around(0.5, 0.06);
  const tilt = d.around(-0.01, 0.04);
  // The bar may be as wide as the roof, or wider.
  const narrow = d.between(0.65, 1);
  return [
    body.map(([bodyX, bodyY, corner]) => [x + (bodyX - x) * narrow, bodyY, corner ?? 0] as const),
    [
      [x - d.between(0.14, 0.48), y - tilt],
      [x + d.between(0.12, 0.48), y + tilt],
    ],
  ];
}

const eight: readonly Form[] = [
  // In one stroke from the upper right, an s and back up.
  {
    share: 6,
    strokes: (d) => {
      const top = d.between(0.22, 0.38);
      const bottom = d.between(0.28, 0.44);
      const cross = d.around(0.47, 0.04);
      const end = d.around(0, 0.06);
      return [
        [
          [0.5 + top * d.between(0.5, 1), d.around(0.1, 0.05)],
          [0.5 + d.around(0, 0.05), 0],
          [0.5 - top, cross * d.around(0.46, 0.06)],
          [0.5 + d.around(0, 0.05), cross],
          [0.5 + bottom, (1 + cross) / 2 + d.around(0.02, 0.02)],
          [0.5 + d.around(0, 0.05), 1],
          [0.5 - bottom, (1 + cross) / 2 + d.around(0.02, 0.02)],
          [0.5 + d.around(0, 0.05), cross + d.around(0, 0.03)],
          [0.5 + top * d.between(0.7, 1), cross * 0.5],
          [0.5 + top * 0.7 + end, d.around(0.06, 0.05)],
        ],
      ];
    },
  },
  // A large head over a small or flat loop, the ends crossing or standing out at the top.
  {
    share: 2.5,
    strokes: (d) => {
      const top = d.between(0.22, 0.42);
      const bottom = d.between(0.04, 0.3);
      const cross = d.between(0.46, 0.66);
      const low = (1 + cross) / 2 + d.around(0.04, 0.03);
      return [
        [
          [0.5 + top * d.between(0.4, 1.2), d.between(0, 0.2)],
          [0.5 + d.around(0, 0.06), d.around(0.02, 0.03)],
          [0.5 - top, cross * d.around(0.42, 0.06)],
          [0.5 + d.around(0, 0.05), cross],
          [0.5 + bottom, low],
          [0.5 + d.around(0, 0.05), 1],
          [0.5 - bottom, low],
          [0.5 + d.around(0, 0.05), cross + d.around(0, 0.03)],
          [0.5 + top * d.between(0.7, 1), cross * 0.45],
          [0.5 + top * d.between(0.5, 1.5), d.between(-0.05, 0.12)],
        ],
      ];
    },
  },
  // Two rounds, one on the other.
  {
    share: 2,
    strokes: (d) => {
      const cut = d.around(0.47, 0.05);
      const start = d.around(90, 40);
      const second = d.around(-90, 40);
      return [
        arc(
          [0.5 + d.around(0, 0.04), cut / 2],
          [d.between(0.2, 0.36), cut / 2],
          start,
          start + d.around(362, 14),
        ),
        arc(
          [0.5 + d.around(0, 0.04), (1 + cut) / 2],
          [d.between(0.26, 0.44), (1 - cut) / 2],
          second,
          second - d.around(362, 14),
        ),
      ];
    },
  },
  // In one stroke from the crossing or the upper left, the other way round.
  {
    share: 2,
    strokes: (d) => {
      const top = d.between(0.2, 0.36);
      const bottom = d.between(0.26, 0.42);
      const cross = d.around(0.48, 0.04);
      return [
        [
          [0.5 - top * d.between(0.3, 1), d.around(0.1, 0.05)],
          [0.5 + d.around(0, 0.05), 0],
          [0.5 + top, cross * d.around(0.46, 0.06)],
          [0.5 + d.around(0, 0.05), cross],
          [0.5 - bottom, (1 + cross) / 2],
          [0.5 + d.around(0, 0.05), 1],
          [0.5 + bottom, (1 + cross) / 2],
          [0.5 + d.around(0, 0.05), cross],
          [0.5 - top, cross * 0.5],
          [0.5 - top * d.between(0.2, 0.9), d.around(0.05, 0.05)],
        ],
      ];
    },
  },
];

const nine: readonly Form[] = [
  // The tail turns sharply into a long foot, almost a g.
  {
    share: 3,
    strokes: (d) => {
      const { head, x } = head9(d);
      const end = d.between(-0.05, 0.25);
      const foot = d.around(0.97, 0.03);
      // Some pens dent the stem where the head closes, nearly a 3 with a closed top.
      const dent: Knot[] = d.chance(0.35) ? [[x - d.between(0.05, 0.25), d.around(0.46, 0.04)]] : [];
      return [
        [
          ...head,
          ...dent,
          [x + d.around(0.03, 0.06), d.around(0.6, 0.04)],
          [x + d.around(0.02, 0.08), d.around(0.82, 0.04)],
          [x - d.between(0.05, 0.25), foot, d.chance(0.3) ? 1 : 0],
          [(x + end) / 2 - 0.05, foot + d.around(0, 0.025)],
          [end, d.between(0.78, 1)],
        ],
      ];
    },
  },
  // A pointed head: the pen comes back up to its start before it goes down.
  {
    share: 2.6,
    strokes: (d) => {
      const x = d.around(0.82, 0.06);
      const low = d.between(0.3, 0.55);
      const peak = d.between(-0.02, 0.18);
      return [
        [
          [x - d.between(0, 0.12), d.between(0, 0.14)],
          [d.around(0.5, 0.06), d.around(0.01, 0.02)],
          [d.between(0.06, 0.26), low * d.between(0.45, 0.75)],
          [d.around(0.3, 0.06), low],
          [d.around(0.58, 0.05), low * d.between(0.65, 0.95)],
          [x, peak, 1],
          [x - d.between(0, 0.12), 0.5],
          [x - d.between(0, 0.35), d.around(1, 0.02)],
        ],
      ];
    },
  },
  // A round head, then straight down.
  {
    share: 4,
    strokes: (d) => {
      const { head, x } = head9(d);
      return [[...head, [x + d.around(0, 0.03), 0.6], [x + d.around(-0.06, 0.1), d.around(1, 0.02)]]];
    },
  },
  // With a curved tail.
  {
    share: 3,
    strokes: (d) => {
      const { head, x } = head9(d);
      const end = d.between(0.05, 0.35);
      return [
        [
          ...head,
          [x + d.around(0.02, 0.03), 0.62],
          [x - d.between(0.06, 0.2), d.around(0.88, 0.03)],
          [(x + end) / 2, d.around(0.99, 0.02)],
          [end, d.around(0.92, 0.06)],
        ],
      ];
    },
  },
  // A round and a separate stem.
  {
    share: 1,
    strokes: (d) => {
      const r = d.between(0.26, 0.36);
      const tall = d.between(0.2, 0.28);
      const start = d.around(-20, 20);
      return [
        arc([0.45, tall], [r, tall], start, start - d.around(360, 14)),
        stemmed(d, 0.45 + r, d.around(0.1, 0.08)),
      ];
    },
  },
  // Slanting down to the left in one bow, like a 6 turned round.
  {
    share: 2,
    strokes: (d) => {
      const { head, x } = head9(d);
      return [[...head, [x - d.between(0.05, 0.15), 0.62], [x - d.between(0.25, 0.5), d.around(1, 0.02)]]];
    },
  },
];

/** The head of a 9, counter-clockwise from the upper right and back to it; its right end at `x`. */
function head9(d: Dice): { readonly head: Knot[]; readonly x: number } {
  const r = d.between(0.2, 0.43);
  const tall = d.between(0.16, 0.31);
  const centre = 0.45;
  const start = d.around(-35, 22);
  const head = arc([centre, tall], [r, tall], start, -345 + d.around(0, 8));
  // Some heads stay open: the pen comes back a little lower than it set out.
  const lift = d.around(0, 0.05);
  const x = centre + r;
  return { head: [...head, [x + d.around(0, 0.02), tall + lift, d.chance(0.3) ? 1 : 0]], x };
}

function spiral(round: readonly Knot[], drift: number): Knot[] {
  const last = round.length - 1;
  return round.map(([x, y], i) => {
    const factor = 1 + ((drift - 1) * i) / last;
    return [0.5 + (x - 0.5) * factor, 0.5 + (y - 0.5) * factor] as const;
  });
}

/** By digit. */
export const forms: readonly (readonly Form[])[] = [
  zero,
  one,
  two,
  three,
  four,
  five,
  six,
  seven,
  eight,
  nine,
];
