/** What the trained network says: of one drawn image, live, and of the test images, wrong ones first. */
import { tell } from '../../train/ask.ts';
import type { CommandId, Engine, Reviewed } from '../../train/protocol.ts';
import { createStore, type Store } from '../store.ts';
import type { RunsStore } from './runs.ts';

export interface TryoutState {
  /** Probability of each class for the image asked last; null before the first answer. */
  readonly probabilities: readonly number[] | null;
  readonly review: {
    readonly images: readonly Reviewed[];
    readonly wrong: number;
    readonly of: number;
  } | null;
  readonly reviewing: boolean;
  /** Asks for one image, pixels 0 … 1; while an answer is awaited only the newest question is kept. */
  readonly ask: (image: Float32Array, shape: readonly [number, number, number]) => void;
  readonly askReview: (count: number) => void;
  readonly clear: () => void;
}

type Question = { readonly image: Float32Array; readonly shape: readonly [number, number, number] };

export type TryoutStore = Store<TryoutState>;

export const createTryout = (engine: Engine, runs: RunsStore): TryoutStore =>
  createStore<TryoutState>((set) => {
    /** The run that is asked: the one that is on, or was last. */
    const asked = (): string => runs.getState().run?.id ?? '';
    let predicting: CommandId | null = null;
    let next: Question | null = null;
    let reviewing: CommandId | null = null;

    const put = (question: Question): void => {
      predicting = tell(engine, { type: 'predict', run: asked(), ...question });
    };

    const predicted = (values: readonly number[]): void => {
      predicting = null;
      // None: the image cannot enter the network, or there is no network.
      set({ probabilities: values.length ? values : null });
      if (next) put(next);
      next = null;
    };

    engine.hear((event) => {
      if (event.answers === predicting) predicted(event.type === 'probabilities' ? event.values : []);
      if (event.answers === reviewing) {
        reviewing = null;
        set({ reviewing: false });
        if (event.type !== 'reviewed') return;
        set({ review: { images: event.images, wrong: event.wrong, of: event.of } });
      }
      // The first event of a new run: what the one before it said no longer holds.
      if (event.type === 'starting') {
        reviewing = null;
        set({ review: null, reviewing: false, probabilities: null });
      }
    });

    return {
      probabilities: null,
      review: null,
      reviewing: false,
      ask: (image, shape) => {
        if (predicting === null) put({ image, shape });
        else next = { image, shape };
      },
      askReview: (count) => {
        reviewing = tell(engine, { type: 'review', run: asked(), count });
        set({ reviewing: true });
      },
      clear: () => {
        next = null;
        predicting = null;
        set({ probabilities: null });
      },
    };
  });
