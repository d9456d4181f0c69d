import { loadFastPackages } from '../../src/config/environment.js';

// Preloaded into servers that import the subgraph statically. The command `serve` does the same.
await loadFastPackages();
