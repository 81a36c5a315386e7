/// <reference types="vite/client" />
/** The engine in the page's module worker: messages in, messages out. Knows where Vite put tfjs's wasm files. */

import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Command, Event } from '../protocol.ts';
import { createEngine } from './engine.ts';

/** A message to oneself: comes after those already waiting, and, unlike a frame or a timer, at once in a hidden tab too. */
function messages(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}

const engine = createEngine({
  wasm: {
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threaded,
  },
  yield: messages(),
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
