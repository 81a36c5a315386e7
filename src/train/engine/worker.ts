/// <reference types="vite/client" />
/** The engine in the page's module worker: messages in, messages out. Knows where Vite put tfjs's wasm files. */

import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Command, Event } from '../protocol.ts';
import { createEngine } from './engine.ts';
import { messageTurns } from './turns.ts';

const engine = createEngine({
  wasm: {
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threaded,
  },
  yield: messageTurns(),
  say: (event: Event) => postMessage(event),
});

self.onmessage = ({ data }: MessageEvent<Command>) => {
  // A rejection reaches the page as an error of the worker.
  engine.handle(data).catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
};
