import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The compiled servers, of this tree: what runs in production is JavaScript that no loader has touched. */
export const BUILT = `${ROOT}dist/bench/`;

/** Where Hive Gateway is installed, if it is. */
export const PEERS = `${ROOT}bench/peers/`;

/** What the subgraph reads when it starts, beside its code: the same that `npm run build` copies. */
export const READ_AT_START = ['schema', 'examples/operations', 'src/server/explorer/page'];
