/** What the trained network says: of one drawn image, live, and of the test images, wrong ones first. */
import { create } from 'zustand';
import type { Reviewed } from '../train/protocol.ts';
import { listen, say } from './engine.ts';

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

let asked = 0;
let awaited: number | null = null;
let next: Question | null = null;

function put({ image, shape }: Question): void {
  asked++;
  awaited = asked;
  say({ type: 'predict', id: asked, image, shape });
}

export const useTryout = create<TryoutState>()((set) => ({
  probabilities: null,
  review: null,
  reviewing: false,
  ask: (image, shape) => {
    if (awaited === null) put({ image, shape });
    else next = { image, shape };
  },
  askReview: (count) => {
    set({ reviewing: true });
    say({ type: 'review', count });
  },
  clear: () => {
    next = null;
    awaited = null;
    set({ probabilities: null });
  },
}));

listen((event) => {
  if (event.type === 'probabilities' && event.id === awaited) {
    awaited = null;
    // None: the image cannot enter the network, or there is no network.
    useTryout.setState({ probabilities: event.values.length ? event.values : null });
    if (next) put(next);
    next = null;
  }
  if (event.type === 'reviewed')
    useTryout.setState({
      reviewing: false,
      review: { images: event.images, wrong: event.wrong, of: event.of },
    });
  if (event.type === 'backend' || event.type === 'stopped') awaited = null;
  // The first event of a new run: what the one before it said no longer holds.
  if (event.type === 'starting') useTryout.setState({ review: null, reviewing: false, probabilities: null });
});
