import type { InMemoryCacheConfig } from '@apollo/client/cache';
import { writeCacheSettings } from '../../../src/subgraph/cache-settings.js';
import { readTypeDefs } from '../../../src/subgraph/type-defs.js';

/** `defender-subgraph/apollo-client`, as built. */
export async function importCacheSettings() {
  const { code } = writeCacheSettings(readTypeDefs());
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Required<
    Pick<InMemoryCacheConfig, 'possibleTypes' | 'typePolicies'>
  >;
}
