import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const SMALL = { emulator: { machines: 3, alerts: 3 } };
const SHA1 = '0007'.repeat(10);
const NUMBERS = 'organizationPrevalence orgFirstSeen orgLastSeen';

interface Subject {
  readonly root: string;
  readonly operation: string;
  readonly path: string;
}

const SUBJECTS: readonly Subject[] = [
  {
    root: 'defenderDomain(host: "files7.bad.example")',
    operation: 'getDomainStats',
    path: '/api/domains/files7.bad.example/stats',
  },
  {
    root: 'defenderIp(address: "198.51.100.7")',
    operation: 'getIpStats',
    path: '/api/ips/198.51.100.7/stats',
  },
];
const FILE: Subject = {
  root: `defenderFile(hash: "${SHA1}")`,
  operation: 'getFileStats',
  path: `/api/files/${SHA1}/stats`,
};

/** The selection of a subject, as GraphQL and as the returned value. */
const ask = (root: string, selection: string) => `{ one: ${root} { ${selection} } }`;

describe.each([FILE, ...SUBJECTS])('the prevalence of $root', ({ root, operation, path }) => {
  it('is counted by machines, over the requested hours', async () => {
    const subgraph = await startSubgraph();
    const { data, errors } = await subgraph.ask(
      ask(root, `all: statistics { ${NUMBERS} } day: statistics(lookBackHours: 24) { ${NUMBERS} }`),
    );
    expect(errors).toBeUndefined();
    const { all, day } = data.one;
    expect(Number(all.organizationPrevalence)).toBeGreaterThan(0);
    expect(Number(all.organizationPrevalence)).toBeGreaterThanOrEqual(Number(day.organizationPrevalence));
    expect(Date.parse(all.orgFirstSeen)).toBeLessThanOrEqual(Date.parse(all.orgLastSeen));
    const calls = subgraph.calls(operation).map((call) => [call.path, call.query]);
    expect(calls).toHaveLength(2);
    expect(calls).toEqual(
      expect.arrayContaining([
        [path, {}],
        [path, { lookBackHours: '24' }],
      ]),
    );
  });

  it('is read from either notation of a number, and is exact', async () => {
    const subgraph = await startSubgraph(SMALL);
    const answers = [
      ['{"orgPrevalence":"1","organizationPrevalence":1}', '1'],
      ['{"orgPrevalence":"14850"}', '14850'],
      ['{"organizationPrevalence":0,"orgPrevalence":null}', '0'],
      ['{"organizationPrevalence":9007199254740993}', '9007199254740993'],
      ['{"organizationPrevalence":"many","orgPrevalence":"9007199254740993"}', '9007199254740993'],
      ['{"organizationPrevalence":"many","orgFirstSeen":null}', null],
    ] as const;
    for (const [body, expected] of answers) {
      subgraph.emulator.control.clearFaults();
      subgraph.emulator.control.addFault({ operation: 'getFile' }, { status: 200, body: { sha1: SHA1 } });
      subgraph.emulator.control.addFault({ operation }, { status: 200, body });
      const { data, errors } = await subgraph.ask(ask(root, 'statistics { organizationPrevalence }'));
      expect(errors).toBeUndefined();
      expect(data.one.statistics).toEqual({ organizationPrevalence: expected });
    }
  });

  it.each([0, -1, 721])('rejects %i hours', async (lookBackHours) => {
    const subgraph = await startSubgraph(SMALL);
    subgraph.emulator.control.addFault({ operation: 'getFile' }, { status: 200, body: { sha1: SHA1 } });
    const { data, errors } = await subgraph.ask(
      ask(root, `statistics(lookBackHours: ${String(lookBackHours)}) { organizationPrevalence }`),
    );
    expect(data.one).toEqual({ statistics: null });
    expect(errors).toMatchObject([
      {
        message: `lookBackHours must be 1 to 720, not ${String(lookBackHours)}.`,
        extensions: { code: 'BAD_USER_INPUT', argumentName: 'lookBackHours' },
      },
    ]);
    expect(subgraph.calls(operation)).toEqual([]);
  });
});

describe('the prevalence of a file', () => {
  it('has both worldwide numbers, and its names', async () => {
    const subgraph = await startSubgraph(SMALL);
    const body = {
      sha1: SHA1,
      globalPrevalence: '705012',
      globalFirstObserved: '2015-03-19T12:20:07.3432441Z',
      globalLastObserved: '2020-01-06T13:39:36Z',
      topFileNames: ['MREC.exe'],
    };
    subgraph.emulator.control.addFault({ operation: 'getFile' }, { status: 200, body: { sha1: SHA1 } });
    subgraph.emulator.control.addFault({ operation: 'getFileStats' }, { status: 200, body });
    const { data } = await subgraph.ask(
      ask(
        FILE.root,
        'statistics { sha1 globallyPrevalence globalFirstObserved globalLastObserved topFileNames orgLastSeen }',
      ),
    );
    const { globalPrevalence: _text, ...shown } = body;
    expect(data.one.statistics).toEqual({ ...shown, globallyPrevalence: '705012', orgLastSeen: null });
  });

  it("counts the machines of the file's edges", async () => {
    const subgraph = await startSubgraph();
    const { data } = await subgraph.ask(
      ask(FILE.root, 'statistics { organizationPrevalence } machines(first: 1000) { nodes { id } }'),
    );
    expect(data.one.statistics.organizationPrevalence).toBe(String(data.one.machines.nodes.length));
  });
});

describe('an unseen object', () => {
  it.each(['null', 'year-one'] as const)(
    'has the prevalence 0, no dates (%s in the response), no alerts and no machines',
    async (neverSeenDates) => {
      const subgraph = await startSubgraph({
        emulator: { machines: 3, alerts: 3, switches: { neverSeenDates } },
      });
      const page = '{ nodes { id } pageInfo { hasNextPage } }';
      const { data, errors } = await subgraph.ask(
        `{ domain: defenderDomain(host: "nobody.example") { host statistics { host ${NUMBERS} } alerts ${page} machines ${page} }
           ip: defenderIp(address: "192.0.2.1") { address statistics { ipAddress ${NUMBERS} } alerts ${page} }
           user: defenderUser(accountName: "nobody") { accountName alerts ${page} machines ${page} } }`,
      );
      expect(errors).toBeUndefined();
      const none = { nodes: [], pageInfo: { hasNextPage: false } };
      const zero = { organizationPrevalence: '0', orgFirstSeen: null, orgLastSeen: null };
      expect(data).toEqual({
        domain: {
          host: 'nobody.example',
          statistics: { host: 'nobody.example', ...zero },
          alerts: none,
          machines: none,
        },
        ip: { address: '192.0.2.1', statistics: { ipAddress: '192.0.2.1', ...zero }, alerts: none },
        user: { accountName: 'nobody', alerts: none, machines: none },
      });
    },
  );
});

describe('domains and addresses', () => {
  it('have edges to the alerts that name them and to machines', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph();
    const { alerts, machines } = onlyTenant(subgraph);
    const host = 'files7.bad.example';
    const naming = (fits: (url: string | null, ip: string | null) => boolean) =>
      alerts.filter(({ evidence }) => evidence.some(({ url, ipAddress }) => fits(url, ipAddress)));
    const ofHost = naming((url) => url?.startsWith(`https://${host}/`) === true);
    const ofIp = naming((_url, ip) => ip === '198.51.100.7');
    const { data, errors } = await subgraph.ask(
      `{ domain: defenderDomain(host: "${host.toUpperCase()}") { host alerts { nodes { id } } machines { nodes { id } } }
         ip: defenderIp(address: "198.51.100.7") { alerts { nodes { id ips { address } } } } }`,
    );
    expect(errors).toBeUndefined();
    const idsIn = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).sort();
    expect(ofHost.length).toBeGreaterThan(1);
    expect(data.domain.host).toBe(host);
    expect(idsIn(data.domain.alerts)).toEqual(ofHost.map(({ id }) => id).sort());
    const seen = new Set(ofHost.map(({ machineId }) => machineId));
    expect(idsIn(data.domain.machines)).toEqual(machines.map(({ id }) => id).filter((id) => seen.has(id)));
    expect(idsIn(data.ip.alerts)).toEqual(ofIp.map(({ id }) => id).sort());
    expect(data.ip.alerts.nodes[0].ips).toContainEqual({ address: '198.51.100.7' });
    expect(subgraph.calls()).toHaveLength(3);
  });

  it(
    'find the machines that had an internal address around a moment',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph();
      const machine = onlyTenant(subgraph).machines.find(
        ({ lastIpAddress, lastSeen }) =>
          lastIpAddress !== '' && Date.parse(lastSeen) > subgraph.clock.now() - 86_400_000,
      )!;
      const { data, errors } = await subgraph.ask(
        `{ defenderIp(address: "${machine.lastIpAddress}") {
           machines(at: "${machine.lastSeen}", first: 5) { nodes { id } } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.defenderIp.machines.nodes).toContainEqual({ id: machine.id });
      expect(subgraph.calls()).toMatchObject([{ operation: 'findMachinesByIp' }]);
    },
  );

  it.each([
    ['defenderDomain(host: "https://a.example/x") { host }', 'host', /without scheme, port or path/],
    ['defenderDomain(host: "198.51.100.7") { host }', 'host', /not an address; use defenderIp/],
    ['defenderDomain(host: "") { host }', 'host', /host must be a host name/],
    ['defenderDomain(host: "a..example") { host }', 'host', /host must be a host name/],
    ['defenderIp(address: "198.51.100.7/24") { address }', 'address', /without port, prefix length or zone/],
    ['defenderIp(address: "fe80::1%eth0") { address }', 'address', /without port, prefix length or zone/],
    ['defenderIp(address: "300.1.1.1") { address }', 'address', /must be an IPv4 or IPv6 address/],
  ])('reject without a call a value that is neither: %s', async (field, argumentName, message) => {
    const subgraph = await startSubgraph(SMALL);
    const { errors } = await subgraph.ask(`{ one: ${field} }`);
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(message) as string,
        path: ['one'],
        extensions: { code: 'BAD_USER_INPUT', argumentName },
      },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });
});
