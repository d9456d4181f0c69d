import { describe, expect, it } from 'vitest';
import {
  startSubgraph,
  type StartOptions,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const EMULATOR = { machines: 40, alerts: 0, machineActions: 0 };
const HUNTED = { DEFENDER_SOURCES: 'machines=hunting,software=hunting,vulnerabilities=hunting' };
const READER = { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] };
const LIST = '{ machines(first: 5) { nodes { id } asOfTime } }';
const TOO_LARGE = 'Query execution has exceeded the allowed result size. Optimize your query.';

const start = (options: StartOptions = {}) =>
  startSubgraph({ emulator: EMULATOR, env: HUNTED, cache: true, ...options });
const queries = (subgraph: SubgraphUnderTest) =>
  subgraph.calls('graphRunHuntingQuery').map(({ requestBody }) => JSON.stringify(requestBody));

/** Lets hunts fail because of their size. */
function limitSize({ emulator }: SubgraphUnderTest, times?: number): void {
  emulator.control.addFault(
    { operation: 'graphRunHuntingQuery', ...(times !== undefined && { times }) },
    { status: 400, body: { error: { code: 'BadRequest', message: TOO_LARGE } } },
  );
}

describe('an inventory that needs more hunts than a minute has', () => {
  it('is read beyond the deadline of its caller, and the next caller gets it', { tags: 'slow' }, async () => {
    const subgraph = await start();
    limitSize(subgraph, 2);
    const first = await subgraph.passTime(subgraph.ask(LIST));
    expect(first.errors).toMatchObject([
      {
        message: expect.stringMatching(
          /Try again in \d+ s\. A retry continues after the rows that are cached by then\.$/,
        ),
        extensions: { code: 'RATE_LIMITED', rateClass: 'INVENTORY_HUNTS' },
      },
    ]);
    await subgraph.passTime(subgraph.clock.sleep(61_000));
    const token = await subgraph.mintToken({ roles: READER.roles });
    const next = await subgraph.ask(LIST, { token });
    expect(next.errors).toBeUndefined();
    expect(next.data.machines.nodes).toHaveLength(5);
    expect(queries(subgraph)).toHaveLength(2 + 16);
  });

  it('returns an error with its own limit if it is too large, also for a filter, and never asks Defender', async () => {
    const subgraph = await start();
    limitSize(subgraph);
    for (const list of [LIST, '{ machines(filter: { osPlatform: { eq: "Windows11" } }) { nodes { id } } }']) {
      const { errors } = await subgraph.ask(list);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors![0]!.message).toContain('more than 50,000');
    }
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(Array(3).fill('graphRunHuntingQuery'));
  });
});

describe('few ids', () => {
  it('are hunted by id, not with the whole inventory', async () => {
    const subgraph = await start();
    const [machine] = onlyTenant(subgraph).machines;
    await subgraph.ask(`{ machine(id: "${machine!.id}") { id } }`);
    expect(queries(subgraph)).toEqual([expect.stringContaining('DeviceId in~')]);
  });

  it(
    'that hunts lack are null after the end, with a note that they may still exist',
    { tags: 'slow' },
    async () => {
      const subgraph = await start({ env: {} });
      subgraph.emulator.control.retire({ at: 0 });
      const ids = {
        vulnerability: ['CVE-1998-0001', 'CVE-1998-0002'],
        defenderSoftware: ['nobody-_-nothing', 'nobody-_-else'],
        recommendation: ['sca-_-scid-1', 'va-_-nobody-_-nothing'],
        machine: ['0'.repeat(40), '1'.repeat(40)],
      };
      // Of several keys, a batch proves no absence.
      const fields = Object.entries(ids).flatMap(([field, some]) =>
        some.map((id, index) => `${field}${String(index)}: ${field}(id: "${id}") { id }`),
      );
      const { data, errors, extensions } = await subgraph.ask(`{ ${fields.join(' ')} }`, READER);
      expect(errors).toBeUndefined();
      expect(Object.values(data)).toEqual(Array(8).fill(null));
      const missing = extensions?.['missing'] as readonly { path: string[]; reason: string }[];
      expect(missing.map(({ path }) => path[0]).sort()).toEqual(Object.keys(data).sort());
      for (const { reason } of missing) expect(reason).toContain('may still exist');
    },
  );
});
