import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type ViteUserConfig as UserConfig } from 'vitest/config';

const ROOT = import.meta.dirname;

/**
 * Leaves out what writes JSON Schemas, which each zod schema carries along: the page only checks, and its
 * first load is held to 200 KiB.
 */
const withoutJsonSchema = {
  name: 'without-json-schema',
  transform(code: string, id: string) {
    if (!/\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id)) return undefined;
    const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
    const exported = names.map((name) => `export const ${name} = () => undefined;`);
    if (names.includes('processSchema')) exported.push('export { processSchema as process };');
    return { code: exported.join('\n'), map: null };
  },
};

/** What several parts of the page share is one file: a small one a module costs more than it saves. */
const shared = {
  name: 'page',
  minShareCount: 2,
  test: /packages\/(web|model|lineage)\/(?!picture)|node_modules\/(react|react-dom|scheduler|zod|zustand|@tanstack)\//,
};

/** The page: dist/web. */
const web: UserConfig = {
  root: path.join(ROOT, 'packages/web'),
  base: './',
  plugins: [react(), withoutJsonSchema],
  worker: { format: 'es' },
  build: {
    outDir: path.join(ROOT, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [shared] } } },
  },
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

const FILES = ['packages/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'test/**/*.test.ts'];
const NEO4J_FILES = ['packages/**/*.neo4j.test.ts', 'test/**/*.neo4j.test.ts'];

const tests: UserConfig = {
  root: ROOT,
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './scripts/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'stemma',
          include: FILES,
          exclude: ['**/node_modules/**', ...NEO4J_FILES],
          // Two workers: the suite starts servers and browsers of its own.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: NEO4J_FILES,
          globalSetup: './test/helpers/neo4j-setup.ts',
          // One database for all of them, and Neo4j itself takes the other core.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
};

export default defineConfig(({ mode }) => (mode === 'program' ? program : mode === 'test' ? tests : web));
