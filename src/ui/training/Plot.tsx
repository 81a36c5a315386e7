/** The chart itself: uPlot, loaded when the first run has something to show. Colours are the page's tokens. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import { inFull } from '../../editor/numbers.ts';
import type { Curves, Measure } from '../../editor/training/curves.ts';

/** Tokens of the lines, the newest run first. */
export const lineTokens = ['--accent', '--pooling', '--joining', '--normalisation', '--dense'] as const;

const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const options = (runs: number, measure: Measure, scales: { top: number; last: number }): uPlot.Options => {
  const axis = {
    stroke: token('--faint'),
    font: `11px ${getComputedStyle(document.body).fontFamily}`,
    ticks: { show: false },
  } as const;
  return {
    width: 100,
    height: 100,
    padding: [8, 12, 0, 0],
    legend: { show: false },
    cursor: { points: { size: 6 }, drag: { x: false, y: false } },
    scales: {
      x: { time: false, range: () => [0, scales.last] },
      y: { range: () => [0, scales.top] },
    },
    axes: [
      { ...axis, size: 24, gap: 4, grid: { show: false }, values: (_, at) => at.map((step) => inFull(step)) },
      {
        ...axis,
        size: 44,
        gap: 6,
        space: 36,
        grid: { stroke: token('--line'), width: 1 },
        values: (_, at) =>
          at.map((value) => (measure === 'accuracy' ? `${Math.round(value * 100)} %` : `${value}`)),
      },
    ],
    series: [
      {},
      ...Array.from({ length: runs }, (_, i) => token(lineTokens[i % lineTokens.length] as string)).flatMap(
        (stroke, i) => [
          { stroke, width: i === 0 ? 2 : 1.5, spanGaps: true, points: { show: false } },
          {
            stroke,
            width: 1.5,
            dash: [5, 4],
            spanGaps: true,
            points: { show: true, size: 6, fill: token('--paper') },
          },
        ],
      ),
    ],
  };
};

export default function Plot({ curves, measure, runs }: { curves: Curves; measure: Measure; runs: number }) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const scales = useRef({ top: 1, last: 10 });
  const latest = useRef(curves);
  latest.current = curves;

  useEffect(() => {
    const parent = place.current as HTMLDivElement;
    const draw = (): void => {
      plot.current?.destroy();
      plot.current = new uPlot(options(runs, measure, scales.current), data(latest.current), parent);
      resize();
    };
    const resize = (): void => {
      const { width, height } = parent.getBoundingClientRect();
      if (width > 0 && height > 0) plot.current?.setSize({ width, height });
    };
    draw();
    const size = new ResizeObserver(resize);
    size.observe(parent);
    // Canvas cannot follow CSS variables: drawn anew when the theme changes.
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
    return () => {
      size.disconnect();
      theme.disconnect();
      plot.current?.destroy();
      plot.current = null;
    };
  }, [runs, measure]);

  useEffect(() => {
    scales.current.top = curves.top;
    scales.current.last = curves.last;
    plot.current?.setData(data(curves));
  }, [curves]);

  return <div ref={place} className="absolute inset-0 overflow-hidden" />;
}

const data = ({ steps, lines }: Curves): uPlot.AlignedData => [[...steps], ...lines] as uPlot.AlignedData;
