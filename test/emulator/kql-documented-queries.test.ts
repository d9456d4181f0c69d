import { describe, expect, it } from 'vitest';
import { DOCUMENTED_QUERIES } from './documented-queries.js';
import { startService } from './running-service.js';

const SIZE = { machines: 40, alerts: 150 };
const sorted = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe('queries similar to public ones', () => {
  it('are at least twenty', () => {
    expect(DOCUMENTED_QUERIES.length).toBeGreaterThanOrEqual(20);
  });

  it.each(DOCUMENTED_QUERIES)('$name', async ({ query, expected, ordered }) => {
    const { post, tenant, emulator } = await startService(SIZE);
    const text = typeof query === 'string' ? query : query(tenant);
    const answer = await post('/v1.0/security/runHuntingQuery', { Query: text });
    expect(answer.json).not.toHaveProperty('error');
    const { results } = answer.json as { results: unknown[] };
    const wanted = expected(tenant, emulator.clock.now());
    expect(wanted.length).toBeGreaterThan(0);
    if (ordered) expect(results).toEqual(wanted);
    else expect(sorted(results)).toEqual(sorted(wanted));
  });
});
