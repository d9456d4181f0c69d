import { request } from 'undici';
import type { SubgraphUnderTest } from '../servers/start-subgraph.js';

/** How many responses the cache of a process has returned so far. */
export async function countCachedResponses({
  url,
  managementUrl = url,
}: Pick<SubgraphUnderTest, 'url' | 'managementUrl'>): Promise<number> {
  const { body } = await request(`${managementUrl}/metrics`);
  const text = await body.text();
  return Number(/^defender_cache_hits_total\{class="responses"\} (\d+)/m.exec(text)?.[1] ?? 0);
}
