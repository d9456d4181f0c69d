import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The compiled servers of this tree: as in production, JavaScript without a loader. */
export const BUILT = `${ROOT}dist/bench/`;

/** The folder of Hive Gateway, if it is installed. */
export const PEERS = `${ROOT}bench/peers/`;

/** The files beside its code that the subgraph reads at startup, as `npm run build` copies them. */
export const READ_AT_START = ['schema', 'examples/operations', 'src/server/explorer/page'];
