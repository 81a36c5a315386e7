/**
 * The pages of the browser tests: every `*.html` of this folder, built apart from the app, which never ships them. They
 * are reached under `/e2e/`, for example `/e2e/stock.html`.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: here,
  base: '/e2e/',
  publicDir: false,
  plugins: [react(), tailwindcss()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: readdirSync(here)
        .filter((file) => file.endsWith('.html'))
        .map((file) => join(here, file)),
    },
  },
});
