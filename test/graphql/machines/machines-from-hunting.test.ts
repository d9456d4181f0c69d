import { describe, expect, it } from 'vitest';
import {
  startSubgraph,
  type Asserted,
  type StartOptions,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const EMULATOR = { machines: 40, alerts: 10, machineActions: 0 };
const HUNTED = { DEFENDER_SOURCES: 'machines=hunting' };
/** The fields that both sources have. */
const SAME = `id computerDnsName osPlatform version osArchitecture osBuild agentVersion lastSeen lastExternalIpAddress
  onboardingStatus rbacGroupName exposureLevel deviceValue isAadJoined aadDeviceId isExcluded exclusionReason machineTags
  ipAddresses { ipAddress macAddress type operationalStatus }`;
const DAY_MS = 86_400_000;

const start = (options: StartOptions = {}) => startSubgraph({ emulator: EMULATOR, env: HUNTED, ...options });
const operations = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);
const seenLately = (subgraph: SubgraphUnderTest) =>
  onlyTenant(subgraph).machines.filter(
    ({ lastSeen }) => Date.parse(lastSeen) > subgraph.clock.now() - 30 * DAY_MS,
  );
/** Makes rows comparable: tables list what only rules have tagged as well. Without exposure they are empty. */
const comparable = (nodes: Asserted) =>
  nodes.map((node: Asserted) => ({
    ...node,
    machineTags: node.machineTags.filter((tag: string) => !['', 'Internet Facing', 'Büro'].includes(tag)),
    ...JSON.parse(
      JSON.stringify(
        { ...node, exposureLevel: node.exposureLevel ?? 'NONE', machineTags: undefined },
        (_key, value: unknown) =>
          typeof value === 'string' ? value.replace(/(?:\.0+|(\.\d*?)0+)Z$/, '$1Z') : value,
      ),
    ),
  }));

describe('machines from hunts', () => {
  it('are listed from one hunt, with one note for each field that it lacks', async () => {
    const subgraph = await start();
    const { data, errors, extensions } = await subgraph.ask(
      '{ machines(first: 100) { nodes { id source riskScore lastIpAddress } asOfTime totalCount } }',
    );
    expect(errors).toBeUndefined();
    const seen = seenLately(subgraph);
    expect(data.machines.nodes.map(({ id }: Asserted) => id)).toEqual(seen.map(({ id }) => id));
    expect(data.machines.nodes[0]).toMatchObject({ source: 'HUNTING', riskScore: null });
    expect(data.machines.totalCount).toBe(seen.length);
    expect(data.machines.asOfTime).toBe(new Date(subgraph.clock.now()).toISOString());
    expect(operations(subgraph)).toEqual(['graphRunHuntingQuery']);
    expect(extensions?.['missing']).toEqual([
      { path: ['machines', 'nodes', 'riskScore'], reason: expect.stringMatching(/30 days/) },
    ]);
  });

  it.each([
    [1, {}],
    [5, {}],
    [7, { graphHuntingRows: 'recorded' }],
    [42, { graphHuntingRows: 'recorded', huntingDynamic: 'text' }],
    [9, { graphHuntingRows: 'camel-case' }],
  ] as const)(
    'equal those of Defender in the fields that both have (seed %i, %o)',
    { tags: 'slow' },
    async (seed, switches) => {
      const subgraph = await start({ emulator: { ...EMULATOR, seed, switches } });
      const other = await startSubgraph({ beside: subgraph, env: { DEFENDER_SOURCES: 'machines=defender' } });
      const isSparse = 'graphHuntingRows' in switches && switches.graphHuntingRows === 'recorded';
      const columns = isSparse ? SAME.replace(/deviceValue|isExcluded|machineTags/g, '') : SAME;
      const list = (args: string) => `{ machines(first: 100${args}) { nodes { ${columns} machineTags } } }`;
      const since = new Date(subgraph.clock.now() - 20 * DAY_MS).toISOString();
      for (const args of [
        `, filter: { lastSeen: { gte: "${since}" } }`,
        `, filter: { lastSeen: { gte: "${since}" }, osPlatform: { in: ["Windows11", "Ubuntu"] } }`,
        `, filter: { lastSeen: { gte: "${since}" } }, orderBy: { field: EXPOSURE_LEVEL, direction: DESC }`,
        `, filter: { lastSeen: { gte: "${since}" }, onboardingStatus: { ne: ONBOARDED } }`,
        `, filter: { lastSeen: { gte: "${since}" } }, orderBy: { field: LAST_SEEN, direction: DESC }`,
      ]) {
        const [hunted, wanted] = [await subgraph.ask(list(args)), await other.ask(list(args))];
        expect([hunted.errors, wanted.errors]).toEqual([undefined, undefined]);
        const rows = [hunted, wanted].map(({ data }) =>
          comparable(data.machines.nodes).map((row: Asserted) => ({
            ...row,
            ...(isSparse && { machineTags: [] }),
          })),
        );
        expect(rows[0], args).toEqual(rows[1]);
      }
    },
  );

  it(
    'by id are found, and one that was not seen in 30 days is null with a note that it may still exist',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await start();
      const [known] = seenLately(subgraph);
      const silent = onlyTenant(subgraph).machines.find(
        (machine) => !seenLately(subgraph).includes(machine),
      )!;
      const { data, extensions } = await subgraph.ask(
        `{ known: machine(id: "${known!.id}") { id } silent: machine(id: "${silent.id}") { id } }`,
      );
      expect(data).toEqual({ known: { id: known!.id }, silent: null });
      expect(extensions?.['missing']).toEqual([
        { path: ['silent'], reason: expect.stringMatching(/may still exist/) },
      ]);
      expect(operations(subgraph)).toEqual(['graphRunHuntingQuery']);
    },
  );

  it('are read once an hour for lists, ids, names, tags and joins', async () => {
    const subgraph = await start({ cache: true });
    const [seen] = seenLately(subgraph);
    const { id, computerDnsName } = seen!;
    const queries = [
      '{ machines(first: 5) { nodes { id } } }',
      `{ machine(id: "${id}") { id } }`,
      `{ findMachines(by: { computerDnsName: ${JSON.stringify(computerDnsName)} }) { id } }`,
      '{ findMachines(by: { tag: "Critical" }) { id } }',
      '{ machines(first: 5, orderBy: { field: LAST_SEEN, direction: DESC }) { nodes { id } } }',
    ];
    for (const query of queries) {
      expect((await subgraph.ask(query)).errors, query).toBeUndefined();
      subgraph.clock.advance(300_000);
    }
    expect(operations(subgraph)).toEqual(['graphRunHuntingQuery']);
    subgraph.clock.advance(3_600_000);
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    expect((await subgraph.ask(queries[0]!, { token })).errors).toBeUndefined();
    expect(subgraph.calls('graphRunHuntingQuery')).toHaveLength(2);
  });

  it('without exposure have the level NONE, by which they are found', async () => {
    const subgraph = await start();
    for (const machine of onlyTenant(subgraph).machines) machine.exposureLevel = null;
    const { data } = await subgraph.ask(
      '{ machines(first: 100, filter: { exposureLevel: { eq: NONE } }) { nodes { exposureLevel } } }',
    );
    expect(data.machines.nodes).toHaveLength(seenLately(subgraph).length);
  });

  it.each([
    ['Active', 'ACTIVE'],
    ['Impaired communication', 'IMPAIRED_COMMUNICATION'],
    ['No sensor data', 'NO_SENSOR_DATA'],
    ['Misconfigured', 'UNRECOGNIZED'],
    ['', null],
  ])('have the health of the sensor state "%s": %s', async (SensorHealthState, healthStatus) => {
    const subgraph = await start();
    const id = 'a1'.repeat(20);
    subgraph.emulator.control.addFault(
      { operation: 'graphRunHuntingQuery' },
      { status: 200, body: { schema: [], results: [{ DeviceId: id, SensorHealthState }] } },
    );
    const { data, errors } = await subgraph.ask(`{ machine(id: "${id}") { healthStatus } }`);
    expect([data, errors]).toEqual([{ machine: { healthStatus } }, undefined]);
  });

  it('reject conditions on what they lack, and note an order by it', async () => {
    const subgraph = await start();
    for (const [name, value] of Object.entries({
      riskScore: 'HIGH',
      healthStatus: 'IMPAIRED_COMMUNICATION',
      rbacGroupId: '"140"',
    })) {
      const bad = await subgraph.ask(`{ machines(filter: { ${name}: { eq: ${value} } }) { nodes { id } } }`);
      expect(bad.errors, name).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', argumentName: `filter.${name}` } },
      ]);
    }
    const { data, extensions } = await subgraph.ask(
      '{ machines(orderBy: { field: RISK_SCORE, direction: DESC }) { nodes { id } } }',
    );
    expect(data.machines.nodes).toHaveLength(seenLately(subgraph).length);
    expect(extensions?.['missing']).toMatchObject([{ path: ['machines', 'orderBy'] }]);
  });

  it('are read in parts if one answer is too large', { tags: 'slow' }, async () => {
    const subgraph = await start();
    const message = 'Query execution has exceeded the allowed result size. Optimize your query.';
    subgraph.emulator.control.addFault(
      { operation: 'graphRunHuntingQuery', times: 1 },
      { status: 400, body: { error: { code: 'BadRequest', message } } },
    );
    const { data } = await subgraph.ask('{ machines(first: 100) { nodes { id } } }');
    expect(data.machines.nodes).toHaveLength(seenLately(subgraph).length);
    const queries = subgraph.calls().map(({ requestBody }) => JSON.stringify(requestBody));
    expect(queries.map((query) => /hash\(DeviceId, 4\) == (\d)/.exec(query)?.[1])).toEqual([
      undefined,
      '0',
      '1',
      '2',
      '3',
    ]);
  });

  it('leave most of the hunts to people', { tags: 'slow' }, async () => {
    const subgraph = await start();
    const list = '{ machines(first: 5) { nodes { id } } }';
    // Of 15, a fifth is kept for other callers, and none for response actions, which never use hunts.
    for (let hunts = 0; hunts < 12; hunts += 1) expect((await subgraph.ask(list)).errors).toBeUndefined();
    const { errors } = await subgraph.passTime(subgraph.ask(list));
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', rateClass: 'INVENTORY_HUNTS' } }]);
    expect(subgraph.calls()).toHaveLength(12);
    const hunt = '{ defenderHunt(query: "DeviceInfo | count") { rowCount } }';
    const people = await subgraph.ask(hunt, { roles: ['Defender.Hunting'] });
    expect(people.errors).toBeUndefined();
  });

  it(
    'stop if the CPU of hunting is used up, and leave the rest of it to people',
    { tags: 'slow' },
    async () => {
      const subgraph = await start();
      const message = 'The tenant has exceeded its CPU resources for hunting.';
      subgraph.emulator.control.addFault(
        { operation: 'graphRunHuntingQuery', times: 1 },
        { status: 429, body: { error: { code: 'TooManyRequests', message } } },
      );
      const list = '{ machines(first: 5) { nodes { id } } }';
      const { errors } = await subgraph.passTime(subgraph.ask(list));
      expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
      expect(subgraph.calls()).toHaveLength(1);
      const hunt = '{ defenderHunt(query: "DeviceInfo | count") { rowCount } }';
      expect((await subgraph.ask(hunt, { roles: ['Defender.Hunting'] })).errors).toBeUndefined();
      // A hunt a minute tries whether the CPU is available again.
      await subgraph.passTime(subgraph.clock.sleep(61_000));
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
      expect((await subgraph.ask(list, { token })).errors).toBeUndefined();
    },
  );

  it('never put text of callers into a query', async () => {
    const subgraph = await start();
    const hostile = '") | union AlertInfo // \\"';
    const { errors } = await subgraph.ask(
      `query Hostile($text: String!, $id: ID!) {
        name: findMachines(by: { computerDnsName: $text }) { id }
        tag: findMachines(by: { tag: $text }) { id }
        device: findMachines(by: { aadDeviceId: $id }) { id }
        list: machines(filter: { osPlatform: { eq: $text } }) { nodes { id } }
      }`,
      { variables: { text: hostile, id: hostile } },
    );
    expect(errors).toBeUndefined();
    expect(JSON.stringify(subgraph.calls().map(({ requestBody }) => requestBody))).not.toContain('AlertInfo');
  });
});
