/** The trained network at work: a digit drawn by hand, read live, and the test images. */

import { useEffect, useState } from 'react';
import type { DataFacts } from '../../data/dataset.ts';
import { digitsFacts } from '../../data/digits/facts.ts';
import type { Run } from '../../editor/training/run.ts';
import { Button } from '../controls/Button.tsx';
import { useRuns, useTryout } from '../editor.ts';
import { Answer } from './Answer.tsx';
import { DrawField } from './DrawField.tsx';
import { Review } from './Review.tsx';

export default function TryTab() {
  const run = useRuns((state) => state.run);
  if (!run || run.points.length === 0)
    return (
      <div className="h-full p-4">
        <p className="grid h-full place-items-center rounded-lg border border-line border-dashed px-4 text-center text-faint">
          {run?.status === 'starting'
            ? 'The run is starting: in a moment you can draw here.'
            : 'Press Train first: then draw a digit here, and see what the network reads in it and where it errs.'}
        </p>
      </div>
    );
  return <Tryout run={run} key={run.id} />;
}

const sameForm = (facts: DataFacts): boolean =>
  facts.image.join() === digitsFacts.image.join() && facts.classes.length === digitsFacts.classes.length;

function Tryout({ run }: { run: Run }) {
  const ours = run.data.name === digitsFacts.name;
  const [anyway, setAnyway] = useState(false);
  const draw = ours || anyway;
  return (
    <div className="@container h-full">
      <div
        className={`grid h-full min-h-0 gap-5 px-4 py-2 ${draw ? 'grid-cols-[auto_minmax(10rem,1fr)] grid-rows-[100%_100%] overflow-y-auto @3xl:grid-cols-[auto_minmax(12rem,16rem)_minmax(0,1fr)] @3xl:grid-rows-[100%] @3xl:overflow-hidden' : 'overflow-hidden'}`}
      >
        {draw ? (
          <Drawing run={run} />
        ) : (
          sameForm(run.data) && (
            <Button look="bare" className="justify-self-start" onClick={() => setAnyway(true)}>
              Draw an image by hand
            </Button>
          )
        )}
        <div className={`h-full min-h-0 min-w-0 ${draw ? 'col-span-2 @3xl:col-span-1' : ''}`}>
          <Review run={run} />
        </div>
      </div>
    </div>
  );
}

function Drawing({ run }: { run: Run }) {
  const [ink, setInk] = useState<Uint8Array | null>(null);
  const probabilities = useTryout((state) => state.probabilities);
  const ask = useTryout((state) => state.ask);
  // While it learns, what it reads in the same drawing changes: asked again after each epoch and at the end.
  const learned = `${run.epochs.length} ${run.status}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `learned` says when to ask again
  useEffect(() => {
    if (ink)
      ask(
        Float32Array.from(ink, (value) => value / 255),
        [28, 28, 1],
      );
  }, [ink, ask, learned]);
  return (
    <>
      <DrawField tell={setInk} />
      <Answer ink={ink} probabilities={probabilities} classes={run.data.classes} />
    </>
  );
}
