import { describe, expect, it } from 'vitest';
import type { FaultEffect } from '../../../emulator/http/faults.js';
import { readsIn, unexplained, type Read } from '../../kit/reads/every-read.js';
import { ALL_ROLES } from '../../kit/reads/explain.js';
import { SOURCES, startLists } from '../../kit/reads/lists.js';
import { runsOf, someOf } from '../../kit/runs.js';
import type { Asserted } from '../../kit/servers/start-subgraph.js';

/** Its cursor differs each time, and `isDelayed` says that it failed. */
const CHANGES = 'Query.defenderChanges';
const CODES = /^(UPSTREAM_\w+|RATE_LIMITED)$/;
const error = (code: string) => ({ error: { code, message: 'No' } });
const FAULTS: Readonly<Record<string, FaultEffect>> = {
  'has no quota': { status: 429, headers: { 'retry-after': '300' } },
  'fails with 500': { status: 500, body: {} },
  'fails with 503': { status: 503, headers: { 'retry-after': '20' } },
  redirects: { status: 302, headers: { location: 'https://example.com/' } },
  'ends the connection': 'reset',
  'never responds': 'hang',
  'sends a page': { html: 200 },
  'sends no body': { status: 200 },
  'sends null': { status: 200, body: null },
  'sends an empty object': { status: 200, body: {} },
  'sends an error with 200': { status: 200, body: error('BadRequest') },
  'sends a list': { status: 200, body: [] },
  'sends a number': { status: 200, body: '12' },
  'breaks off': 'cutBody',
  'rejects it with 400': { status: 400, body: error('BadRequest') },
  'rejects it with 409': { status: 409, body: error('Conflict') },
};

/** Together they would take longer than a test may. */
const PARTS = runsOf(6);

describe.each(SOURCES)('every read, with DEFENDER_SOURCES=%s', (sources) => {
  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'shows that the service fails, and everything again once it does not, part %s',
    { tags: ['slow', 'defender-first'] },
    async (part) => {
      const lists = await startLists(sources);
      const { subgraph } = lists;
      const { control } = subgraph.emulator;
      const ask = async (query: string, isFresh: boolean) => {
        const token = await subgraph.mintToken({ roles: [...ALL_ROLES] });
        const headers = isFresh ? { 'cache-control': 'no-cache' } : undefined;
        return subgraph.passTime(subgraph.ask(query, { token, ...(headers && { headers }) }));
      };
      const check = async ({ name, query }: Read, whole: Asserted, operation: string, fault: string) => {
        const at = `${name}, if ${operation} ${fault}`;
        subgraph.clock.advance(400_000);
        const id = control.addFault({ operation }, FAULTS[fault]!);
        const failed = await ask(query, true);
        // Reads that the failed one left in flight end.
        await subgraph.passTime(subgraph.clock.sleep(30_000), 5_000);
        control.removeFault(id);
        for (const { extensions } of failed.errors ?? [])
          expect([at, extensions.code]).toEqual([at, expect.stringMatching(CODES)]);
        expect([at, unexplained(whole, failed)]).toEqual([at, []]);
        subgraph.clock.advance(400_000);
        const again = await ask(query, false);
        expect([at, again.errors, unexplained(whole, again)]).toEqual([at, undefined, []]);
      };
      let count = 0;
      for (const [index, read] of readsIn(lists).entries()) {
        if (index % PARTS !== part || read.name === CHANGES) continue;
        subgraph.clock.advance(400_000);
        subgraph.forgetCalls();
        const { data: whole, errors } = await lists.ask(read.query, true);
        expect([read.name, errors]).toEqual([read.name, undefined]);
        const operations = [...new Set(subgraph.calls().flatMap(({ operation }) => operation ?? []))];
        const cases = operations.flatMap((operation) =>
          Object.keys(FAULTS).map((fault) => ({ operation, fault })),
        );
        for (const { operation, fault } of someOf(cases, count)) {
          count += 1;
          await check(read, whole, operation, fault);
        }
      }
      expect(count).toBeGreaterThan(runsOf(100));
    },
  );
});
