/** Test images with what the network says of them, wrong ones first. */

import { useEffect } from 'react';
import { inFull, inPercent } from '../../editor/numbers.ts';
import type { Run } from '../../editor/training/run.ts';
import { Button } from '../controls/Button.tsx';
import { useTryout } from '../editor.ts';
import { Picture } from './Picture.tsx';

/** Images that are looked at. */
const COUNT = 300;

export function Review({ run }: { run: Run }) {
  const review = useTryout((state) => state.review);
  const reviewing = useTryout((state) => state.reviewing);
  const ask = useTryout((state) => state.askReview);
  const over = run.status === 'stopped';
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the run ends
  useEffect(() => {
    if (over && !review) ask(COUNT);
  }, [over, ask]);
  const { classes } = run.data;
  const named = (i: number): string => classes[i] ?? `${i}`;
  return (
    <section aria-label="Test images" className="flex h-full min-h-0 min-w-0 flex-col gap-1.5">
      <div className="flex h-8 shrink-0 items-center gap-3">
        <h3 className="whitespace-nowrap font-semibold">Test images</h3>
        <p role="status" aria-label="Test result" className="truncate text-soft">
          {review
            ? `${inFull(review.wrong)} of ${inFull(review.of)} wrong`
            : reviewing
              ? 'Looking at them…'
              : ''}
        </p>
        <Button
          className="ml-auto"
          disabled={reviewing || run.status === 'starting'}
          onClick={() => ask(COUNT)}
        >
          {review ? 'Test again' : 'Test now'}
        </Button>
      </div>
      {review ? (
        <ul className="flex min-h-0 flex-1 flex-wrap content-start gap-1.5 overflow-y-auto">
          {review.images.map((image, i) => {
            const right = image.guess === image.label;
            const words = `${named(image.label)}, read as ${named(image.guess)}, ${inPercent(image.confidence)}`;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: images have no identity beyond their place
              <li key={i} title={words} className="w-14 overflow-hidden text-center">
                <span
                  className={`inline-block rounded-sm border-2 ${right ? 'border-transparent' : 'border-error-line'}`}
                >
                  <Picture pixels={image.pixels} shape={image.shape} size={44} label={words} />
                </span>
                <span
                  aria-hidden
                  className={`block overflow-hidden text-[11px] leading-tight ${right ? 'text-faint' : 'text-error'}`}
                >
                  {right ? named(image.label) : `${named(image.label)} → ${named(image.guess)}`}
                  <br />
                  {Math.round(100 * image.confidence)} %
                </span>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="grid flex-1 place-items-center rounded-lg border border-line border-dashed px-4 text-center text-faint">
          {over
            ? 'Looking at the test images…'
            : 'When the run ends, or at Test now, images it never trained on are shown, wrong ones first.'}
        </p>
      )}
    </section>
  );
}
