import { configDefaults, defineConfig } from 'vitest/config';

// eslint-disable-next-line no-restricted-syntax -- vitest reads its configuration from the default export
export default defineConfig({
  // Vite would take graphql's ESM build where Node takes the CommonJS one, and two copies of it don't know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // They need gateways, or a package that is built and installed, and have configurations of their own.
    exclude: [...configDefaults.exclude, 'test/e2e/**', 'test/package/**'],
    globalSetup: ['test/kit/build-processes.ts'],
    setupFiles: ['test/kit/refuse-leaks.ts', 'test/kit/lenient-text.ts'],
    // Modules are loaded once a worker, not once a file: half of the time of a run went there. Nothing in src/ keeps a state of
    // its own; a test that changed one of the process puts it back.
    isolate: false,
    maxWorkers: '100%',
    // For what never comes: a machine that is busy with other things takes many times as long as a quiet one.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: {
      // What is polled for comes as soon as the machine gets to it: the limit is for what never comes.
      poll: { timeout: 10_000 },
      requireAssertions: true,
    },
    sequence: { shuffle: true },
  },
});
