import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vitest/config';

const ROOT = import.meta.dirname;

/** The page: dist/web. */
const web: UserConfig = {
  root: path.join(ROOT, 'packages/web'),
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: path.join(ROOT, 'dist/web'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:4680' } },
};

/** The command and its reading process: dist/cli. Packages from npm stay outside, they are installed. */
const program: UserConfig = {
  root: ROOT,
  publicDir: false,
  build: {
    ssr: true,
    outDir: path.join(ROOT, 'dist/cli'),
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      input: {
        stemma: path.join(ROOT, 'packages/cli/main.ts'),
        'query-reader': path.join(ROOT, 'packages/query/reader-process.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^@stemma\//] },
};

const tests: UserConfig = {
  root: ROOT,
  test: {
    include: ['packages/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two workers: the suite starts servers and browsers of its own.
    maxWorkers: 2,
    reporters: ['default', './scripts/closing-line.ts'],
  },
};

export default defineConfig(({ mode }) => (mode === 'program' ? program : mode === 'test' ? tests : web));
