import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from '../kit/time/patience.js';

export default defineConfig({
  // Vite would load graphql's ESM build, while Node loads the CommonJS one; the two copies are incompatible.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/e2e/**/*.test.ts'],
    // The gateways are installed and started once and shared, so tests run one at a time.
    globalSetup: ['test/e2e/start-gateways.ts'],
    fileParallelism: false,
    setupFiles: ['test/kit/setup/refuse-leaks.ts'],
    testTimeout: 2 * PATIENCE_MS,
    hookTimeout: 2 * PATIENCE_MS,
    expect: { requireAssertions: true, poll: { timeout: PATIENCE_MS } },
  },
});
