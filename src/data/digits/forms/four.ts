/** How people write a four: each form with its share. */
import type { Form } from './form.ts';
import { stemmed } from './parts.ts';

export const four: readonly Form[] = [
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
          [stem + d.between(0.14, 0.42), bar + d.around(0, 0.03)],
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
          [stem + d.between(0.14, 0.42), bar],
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
          [stem + d.between(0.14, 0.42), bar + d.around(0, 0.03)],
        ],
        stemmed(d, stem, bar - d.between(0.12, 0.35)),
      ];
    },
  },
];
