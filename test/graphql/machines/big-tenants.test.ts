import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import type { Limits } from '../../../src/config/limits.js';
import { startLimited, SERVERS } from '../../kit/servers/start-limited.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { customersFor, CONTOSO } from '../../kit/servers/start-tenants.js';
import { machineIds, machinesById, queriesOf } from '../../kit/reads/whole-machines.js';
import { passWaits, signIn } from '../../kit/time/pass-waits.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const ROWS = 130;
/** Calls take so few rows that this tenant is a big one. */
const adjust = (config: Config): Config => {
  const { snapshots } = config.cache;
  const maxRows = { ...snapshots.maxRows, machines: 400 };
  return {
    ...config,
    cache: { ...config.cache, snapshots: { ...snapshots, maxRows, pageRows: 30, usualRows: 60 } },
  };
};
const startBig = (machines = ROWS, limits: Partial<Limits> = {}) =>
  startSubgraph({ emulator: { machines, alerts: 0, machineActions: 0 }, cache: true, adjust, limits });

/** Pages overlap by a row. After the second one, a call finds whether there are too many rows. The last one is confirmed. */
const PROBE = { $top: '1', $skip: '400' };
const PAGES = ['29', '58', '87', '116', '129'].map(($skip) => ({ $top: '30', $skip }));
const READ = [{ $top: '30' }, ...PAGES];
const [FIRST, SECOND, ...OTHERS] = READ;
const FIRST_READ = [FIRST, SECOND, PROBE, ...OTHERS];

const SORTED =
  '{ machines(first: 20, orderBy: { field: COMPUTER_DNS_NAME }) { totalCount asOfTime nodes { id } } }';

/** Machines without a name come last. */
const nameOf = ({ computerDnsName }: { readonly computerDnsName: string | null }) =>
  computerDnsName?.trim().toLowerCase() || '\u{10ffff}';
type Machines = ReturnType<typeof onlyTenant>['machines'];
const byName = (machines: Machines) =>
  [...machines].sort((one, other) =>
    nameOf(one) < nameOf(other) || (nameOf(one) === nameOf(other) && one.id < other.id) ? -1 : 1,
  );

async function walk(ask: (query: string, after: string | null) => Promise<Asserted>, args: string) {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { machines } = await ask(
      `query ($after: String) { machines(first: 40, after: $after, ${args}) { pageInfo { hasNextPage endCursor } nodes { id } } }`,
      after,
    );
    ids.push(...machines.nodes.map(({ id }: { readonly id: string }) => id));
    if (machines.pageInfo.hasNextPage !== true) return ids;
    after = machines.pageInfo.endCursor;
  }
}

const explain = async (subgraph: SubgraphUnderTest, query: string) => {
  const { extensions } = await subgraph.ask(query, { headers: { 'x-defender-explain': '1' } });
  return (extensions?.['defender'] as Asserted).explain.fields[0];
};

describe('a tenant with more machines than two calls return', { tags: 'defender-first' }, () => {
  it('is sorted, searched and counted as a plain list, with one read', async () => {
    const subgraph = await startBig();
    const { machines } = onlyTenant(subgraph);
    const ask = async (query: string, after: string | null) => {
      const { data, errors } = await subgraph.ask(query, { variables: { after } });
      expect(errors).toBeUndefined();
      return data;
    };
    const sorted = byName(machines);
    const order = 'orderBy: { field: COMPUTER_DNS_NAME }';
    expect(await walk(ask, order)).toEqual(sorted.map(({ id }) => id));
    const some = sorted.filter((one) => nameOf(one).includes('1'));
    expect(
      await walk(ask, `${order}, filter: { computerDnsName: { contains: "1", ignoreCase: true } }`),
    ).toEqual(some.map(({ id }) => id));
    const { data } = await subgraph.ask(SORTED);
    expect(data.machines.totalCount).toBe(ROWS);
    expect(queriesOf(subgraph)).toEqual(FIRST_READ);
  });

  it('is read whole although two responses break off, and without the part that had arrived', async () => {
    const subgraph = await startBig();
    await signIn(subgraph);
    subgraph.emulator.control.addFault({ operation: 'listMachines', times: 2 }, 'cutBody');
    const { data, errors } = await passWaits(subgraph, subgraph.ask(SORTED));
    expect(errors).toBeUndefined();
    expect(data.machines.totalCount).toBe(ROWS);
    expect(queriesOf(subgraph)).toEqual([FIRST, FIRST, ...FIRST_READ]);
  });

  it('is cached as many times longer as it takes more calls, which explain and asOfTime say', async () => {
    const subgraph = await startBig();
    const read = new Date(subgraph.clock.now()).toISOString();
    expect(await explain(subgraph, SORTED)).toMatchObject({ estimatedCalls: 2, cache: { seconds: 60 } });
    await subgraph.ask(SORTED);
    expect(await explain(subgraph, SORTED)).toMatchObject({ estimatedCalls: 6, cache: { seconds: 180 } });
    subgraph.forgetCalls();
    subgraph.clock.advance(134_000);
    expect((await subgraph.ask(SORTED)).data.machines.asOfTime).toBe(read);
    expect(queriesOf(subgraph)).toEqual([]);
    // Its use in the last quarter refreshes it.
    subgraph.clock.advance(2_000);
    const laterBy = async () => {
      const { data } = await subgraph.ask(SORTED);
      return Date.parse(data.machines.asOfTime) - Date.parse(read);
    };
    expect(await laterBy()).toBe(0);
    await expect.poll(laterBy).toBe(136_000);
    subgraph.clock.advance(45_000);
    expect(await laterBy()).toBe(136_000);
    expect(queriesOf(subgraph)).toEqual(READ);
  });

  it('is read whole for its ids only if that takes fewer calls', async () => {
    const subgraph = await startBig(320);
    await subgraph.ask(SORTED);
    // All 320 machines take 12 calls, with 50 ids a call seven.
    expect(await explain(subgraph, SORTED)).toMatchObject({ estimatedCalls: 12, cache: { seconds: 360 } });
    subgraph.clock.advance(400_000);
    subgraph.forgetCalls();
    await machinesById(subgraph, machineIds(subgraph, 320));
    expect(subgraph.calls()).toHaveLength(7);
    expect(queriesOf(subgraph)).not.toContainEqual(FIRST);
  });

  it('is rejected above the limit after three calls, with both limits', async () => {
    const subgraph = await startBig(401);
    const { errors } = await subgraph.ask(SORTED);
    expect(errors).toMatchObject([
      {
        message:
          "orderBy, and conditions that Defender can't evaluate, need all machines of the tenant, which have more than 400 rows or 128 MB: leave them out.",
        extensions: { code: 'BAD_USER_INPUT', argumentName: 'orderBy' },
      },
    ]);
    expect(queriesOf(subgraph)).toEqual([FIRST, SECOND, PROBE]);
  });

  it('continues to be read when the caller leaves', async () => {
    const subgraph = await startBig();
    const letGo = subgraph.emulator.control.hold({ operation: 'listMachines' });
    const caller = new AbortController();
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    const left = fetch(`${subgraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: SORTED }),
      signal: caller.signal,
    }).catch(() => 'left');
    await expect.poll(() => subgraph.calls().length).toBe(1);
    caller.abort();
    expect(await left).toBe('left');
    letGo();
    const { data, errors } = await subgraph.ask(SORTED);
    expect(errors).toBeUndefined();
    expect(data.machines.nodes.map(({ id }: { readonly id: string }) => id)).toEqual(
      byName(onlyTenant(subgraph).machines)
        .slice(0, 20)
        .map(({ id }) => id),
    );
    expect(queriesOf(subgraph)).toEqual(FIRST_READ);
  });

  it('is read to its end for the next caller when the first one had no more time', async () => {
    const subgraph = await startBig(ROWS, { operationTimeoutMs: 5_000 });
    const { control } = subgraph.emulator;
    const letGo = control.hold({ operation: 'listMachines', skip: 2 });
    const late = subgraph.ask(SORTED);
    await expect.poll(() => subgraph.calls().length).toBe(3);
    subgraph.clock.advance(6_000);
    expect((await late).errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT' } }]);
    letGo();
    await expect.poll(() => queriesOf(subgraph)).toEqual(FIRST_READ);
    const { data } = await subgraph.ask(SORTED);
    expect(data.machines.totalCount).toBe(ROWS);
    expect(queriesOf(subgraph)).toEqual(FIRST_READ);
  });

  it('has the real size of pages and limits by default', { tags: 'slow' }, async () => {
    const emulator = { machines: 25_000, alerts: 0, machineActions: 0 };
    const subgraph = await startSubgraph({ emulator, cache: true });
    const { data, errors } = await subgraph.ask(SORTED);
    expect(errors).toBeUndefined();
    expect(data.machines.nodes.map(({ id }: { readonly id: string }) => id)).toEqual(
      byName(onlyTenant(subgraph).machines)
        .slice(0, 20)
        .map(({ id }) => id),
    );
    expect(queriesOf(subgraph)).toEqual([
      { $top: '10000' },
      { $top: '10000', $skip: '9999' },
      { $top: '1', $skip: '100000' },
      { $top: '10000', $skip: '19998' },
      { $top: '10000', $skip: '24999' },
    ]);
    expect(await explain(subgraph, SORTED)).toMatchObject({ estimatedCalls: 4, cache: { seconds: 120 } });
    const many = Array.from({ length: 129 }, (_, index) => `{ version: { contains: "${String(index)}." } }`);
    const refused = await subgraph.ask(`{ machines(filter: { or: [${many.join()}] }) { totalCount } }`);
    expect(refused.errors?.[0]).toMatchObject({
      message:
        'filter may have at most 128 conditions, because this list is long. Use in for many values of one property.',
      extensions: { code: 'BAD_USER_INPUT', argumentName: 'filter' },
    });
  });

  it('shows limited callers the machines of their device groups', async () => {
    const limited = await startLimited(customersFor({ deviceGroups: [SERVERS] }), {
      cache: true,
      emulator: { machines: ROWS, alerts: 0, machineActions: 0 },
      adjust,
    });
    const ask = async (query: string, after: string | null) => {
      const { data, errors } = await limited.ask(CONTOSO, query, { variables: { after } });
      expect(errors).toBeUndefined();
      return data;
    };
    const visible = byName(limited.contoso.machines).filter(({ id }) => limited.isInside(id));
    expect(visible.length).toBeGreaterThan(10);
    expect(await walk(ask, 'orderBy: { field: COMPUTER_DNS_NAME }')).toEqual(visible.map(({ id }) => id));
  });
});
