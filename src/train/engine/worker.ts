/// <reference types="vite/client" />
/** The engine in the page's module worker: messages in, messages out. Knows where Vite put tfjs's wasm files. */

import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Command } from '../protocol.ts';
import { core } from './core.ts';
import { messageTurns } from './turns.ts';

/** A person is not kept waiting longer for the test at a run's end: on slow backends it takes minutes. */
const TEST_LIMIT_MS = 15_000;

const { handle } = core(
  {
    wasm: {
      'tfjs-backend-wasm.wasm': plain,
      'tfjs-backend-wasm-simd.wasm': simd,
      'tfjs-backend-wasm-threaded-simd.wasm': threaded,
    },
    yield: messageTurns(),
  },
  (event) => postMessage(event),
  TEST_LIMIT_MS,
);

self.onmessage = ({ data }: MessageEvent<Command>) => void handle(data);
