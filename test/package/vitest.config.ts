import { defineConfig } from 'vitest/config';
import { PATIENCE_MS } from '../kit/time/patience.js';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/package/**/*.test.ts'],
    // Packing and installing wait for the compiler and, if npm's cache lacks a package, for the registry.
    testTimeout: 2 * PATIENCE_MS,
    hookTimeout: 600_000,
    expect: { requireAssertions: true, poll: { timeout: PATIENCE_MS } },
  },
});
