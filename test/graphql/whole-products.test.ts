import { describe, expect, it } from 'vitest';
import { vulnerabilitiesOfMachine } from '../../emulator/tenants/exposure.js';
import { startSubgraph, type SubgraphUnderTest } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';

const ROLES = ['Defender.ViewData', 'Defender.ViewVulnerabilities'];
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How long vulnerabilities are cached. */
const LIFETIME_MS = 10 * MINUTE_MS;
const OF_MACHINE = `query ($id: ID!) { machine(id: $id) { vulnerabilities(first: 1000) {
  edges { node { id severity } products { id productName productVersion fixingKbId } } } } }`;
const OF_CVE = `query ($id: ID!) { vulnerability(id: $id) { software(first: 1000) { nodes { id } } } }`;
const LIST = 'listVulnerabilitiesByMachineAndSoftware';
const NO_CACHE = { 'cache-control': 'no-cache' };

const start = ({ pageRows = 250, maxRows = 700 } = {}) =>
  startSubgraph({
    emulator: { machines: 16, alerts: 0, machineActions: 0 },
    cache: true,
    adjust: (config) => {
      const { cache } = config;
      const { snapshots } = cache;
      const limits = { ...snapshots.maxRows, vulnerableProducts: maxRows };
      return {
        ...config,
        cache: { ...cache, snapshots: { ...snapshots, pageRows, usualRows: 750, maxRows: limits } },
      };
    },
  });

const idsOf = (subgraph: SubgraphUnderTest) => onlyTenant(subgraph).machines.map(({ id }) => id);
const rowsOf = (subgraph: SubgraphUnderTest) =>
  onlyTenant(subgraph).machines.flatMap((machine) => vulnerabilitiesOfMachine(onlyTenant(subgraph), machine));

/** The calls for products: `own` for those of one key, and a page of all as the number of the row that it begins with. */
const kindsOf = (subgraph: SubgraphUnderTest) =>
  subgraph
    .calls(LIST)
    .map(({ query: { $filter, $skip = '0' } }) => ($filter === undefined ? Number($skip) : 'own'));

/** Opens a page. Returns it with its calls. */
async function open(
  subgraph: SubgraphUnderTest,
  query: string,
  id: string,
  headers: Readonly<Record<string, string>> = {},
) {
  subgraph.forgetCalls();
  const token = await subgraph.mintToken({ roles: ROLES });
  const { data, errors, extensions } = await subgraph.ask(query, { variables: { id }, token, headers });
  expect(errors).toBeUndefined();
  return { page: data as unknown, calls: kindsOf(subgraph), extensions };
}

/** The calls of the page of each machine. */
async function openAll(subgraph: SubgraphUnderTest, ids: readonly string[]) {
  const calls = [];
  for (const id of ids) calls.push((await open(subgraph, OF_MACHINE, id)).calls);
  return calls;
}

/** The pages of all that were read. */
const pagesOf = (subgraph: SubgraphUnderTest) => kindsOf(subgraph).filter((kind) => kind !== 'own');

/** Opens six machines, and vulnerabilities until one is found in the list. Returns the other machines. */
async function readList(subgraph: SubgraphUnderTest, ids: readonly string[]): Promise<readonly string[]> {
  await openAll(subgraph, ids.slice(0, 5));
  await open(subgraph, OF_MACHINE, ids[5]!);
  await expect.poll(() => pagesOf(subgraph)).toEqual([0, 249, 498, 569]);
  const cves = [...new Set(rowsOf(subgraph).map(({ cveId }) => cveId))];
  await expect.poll(async () => (await open(subgraph, OF_CVE, cves.pop()!)).calls).toEqual([]);
  return ids.slice(6);
}

const own = ['own'];

describe('vulnerable products that users open one after the other', { tags: 'defender-first' }, () => {
  it('come from a list of several pages if that takes fewer calls', { tags: 'slow' }, async () => {
    const subgraph = await start();
    const ids = idsOf(subgraph);
    expect(rowsOf(subgraph)).toHaveLength(570);
    // The first page is full. More pay off from six machines in a minute, beside the call for the machine.
    expect(await openAll(subgraph, ids.slice(0, 5))).toEqual([own, own, [0, 'own'], own, own]);
    for (const id of await readList(subgraph, ids)) {
      const { page, calls } = await open(subgraph, OF_MACHINE, id);
      expect(calls).toEqual([]);
      const alone = await open(subgraph, OF_MACHINE, id, NO_CACHE);
      expect(alone.calls).toEqual(own);
      expect(page).toEqual(alone.page);
    }
    for (const { cveId } of rowsOf(subgraph).slice(0, 5)) {
      const { page, calls } = await open(subgraph, OF_CVE, cveId);
      expect(calls).toEqual([]);
      expect(page).toEqual((await open(subgraph, OF_CVE, cveId, NO_CACHE)).page);
    }
  });

  it(
    'are read again after ten minutes only if that takes fewer calls, and not before',
    { tags: 'slow' },
    async () => {
      const subgraph = await start();
      const [one = '', two = '', three = '', ...others] = await readList(subgraph, idsOf(subgraph));
      subgraph.clock.advance(LIFETIME_MS - 1);
      expect(await openAll(subgraph, [one])).toEqual([[]]);
      subgraph.clock.advance(1);
      expect(await openAll(subgraph, [two, three])).toEqual([own, own]);
      // Four calls, as is known now.
      expect(await openAll(subgraph, others.slice(0, 4))).toEqual([own, own, own, own]);
      await open(subgraph, OF_MACHINE, others[4]!);
      await expect.poll(() => pagesOf(subgraph)).toEqual([0, 249, 498, 569]);
    },
  );

  it('come from the expired list while Defender does not respond', { tags: 'slow' }, async () => {
    const subgraph = await start();
    const [id = ''] = await readList(subgraph, idsOf(subgraph));
    const { page } = await open(subgraph, OF_MACHINE, id);
    subgraph.clock.advance(LIFETIME_MS);
    subgraph.emulator.control.addFault({ operation: LIST }, { status: 500 });
    const expired = await subgraph.passTime(open(subgraph, OF_MACHINE, id));
    expect(expired.page).toEqual(page);
    expect(expired.extensions).toHaveProperty('stale');
  });
});

describe('a list of vulnerable products that is no help', { tags: 'defender-first' }, () => {
  it('is not read for an hour if it is too long', { tags: 'slow' }, async () => {
    const subgraph = await start({ maxRows: 500 });
    const ids = idsOf(subgraph);
    expect(await openAll(subgraph, ids.slice(0, 3))).toEqual([own, own, [0, 'own']]);
    await open(subgraph, OF_MACHINE, ids[3]!);
    await expect.poll(() => pagesOf(subgraph)).toEqual([0, 249, 498]);
    expect(await openAll(subgraph, ids.slice(4, 12))).toEqual(Array(8).fill(own));
  });

  it('is not read for twice as long each time if it stays too long', { tags: 'slow' }, async () => {
    const subgraph = await start({ maxRows: 300, pageRows: 301 });
    const ids = idsOf(subgraph);
    const isTriedAfter = async (hours: number) => {
      subgraph.clock.advance(hours * HOUR_MS);
      const calls = await openAll(subgraph, ids.slice(0, 3));
      return calls.flat().includes(0);
    };
    const tried = [];
    for (const hours of [0, 1, 1, 1, 2, 2]) tried.push(await isTriedAfter(hours));
    expect(tried).toEqual([true, true, false, true, false, true]);
  });

  it('is not used for machines, nor read again for them within an hour, if a row does not name its machine', async () => {
    const subgraph = await start({ pageRows: 8_000 });
    const ids = idsOf(subgraph);
    const [unnamed, ...named] = rowsOf(subgraph);
    const sent = { value: [{ ...unnamed, machineId: null }, ...named] };
    subgraph.emulator.control.addFault({ operation: LIST, skip: 2, times: 1 }, { status: 200, body: sent });
    expect(await openAll(subgraph, ids.slice(1, 5))).toEqual([own, own, [0, 'own'], own]);
    expect((await open(subgraph, OF_CVE, named[0]!.cveId)).calls).toEqual([]);
    subgraph.clock.advance(LIFETIME_MS);
    expect(await openAll(subgraph, ids.slice(5, 9))).toEqual(Array(4).fill(own));
    subgraph.clock.advance(HOUR_MS);
    expect(await openAll(subgraph, ids.slice(9, 13))).toEqual([own, own, [0], []]);
  });

  it('is tried again after a minute if there was no quota for it', async () => {
    const subgraph = await start({ pageRows: 8_000 });
    const ids = idsOf(subgraph);
    await openAll(subgraph, ids.slice(0, 2));
    subgraph.emulator.control.addFault(
      { operation: LIST, times: 1 },
      { status: 429, headers: { 'retry-after': '5' } },
    );
    expect(await subgraph.passTime(openAll(subgraph, ids.slice(2, 5)))).toEqual([[0, 'own'], own, own]);
    subgraph.clock.advance(MINUTE_MS);
    expect(await openAll(subgraph, ids.slice(5, 9))).toEqual([own, own, [0], []]);
  });
});
