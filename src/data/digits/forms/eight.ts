/** How people write a eight: each form with its share. */

import { arc } from '../stroke.ts';
import type { Form } from './form.ts';

export const eight: readonly Form[] = [
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
