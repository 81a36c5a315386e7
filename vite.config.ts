/** How the app is built and served, and how the unit tests run. The pages of the browser tests have their own config. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // One page, no routes: an unknown address is a 404, not the app.
  appType: 'mpa',
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    sourcemap: false,
    // The engine's backends are large and only the worker loads them; `e2e/budget.spec.ts` holds the page's own size.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // A slow connection pays for each file: what the first view needs comes in few, and what stands beside the canvas
        // right after it in one more.
        codeSplitting: {
          groups: [
            { name: 'packages', tags: ['$initial'], test: /node_modules/, priority: 3 },
            { name: 'netloom', tags: ['$initial'], priority: 2 },
            {
              name: 'panels',
              test: /src\/ui\/(library\/Palette|inspector\/Inspector|views\/volumes\/Strip|controls\/TipSheet)\.tsx$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['{src,bench,scripts}/**/*.test.{ts,tsx}'],
    // Every core: some files try thousands of random graphs.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
