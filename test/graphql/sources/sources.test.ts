import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { SOURCE_FAMILIES } from '../../../src/config/sources.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const SOURCES = '{ defenderSources { family source afterEnd permissions isGranted lacks } }';
const EMULATOR = { machines: 5, alerts: 5 };

async function sourcesOf(subgraph: SubgraphUnderTest): Promise<Record<string, Asserted>> {
  const { data, errors } = await subgraph.ask(SOURCES, { roles: [] });
  expect(errors).toBeUndefined();
  return Object.fromEntries(data.defenderSources.map((one: Asserted) => [one.family, one]));
}

const shortOf = (sources: Record<string, Asserted>) =>
  Object.entries(sources).map(([family, { source, afterEnd }]) => `${family} ${source} ${afterEnd}`);

describe('sources', () => {
  it(
    'list for every caller each family with its sources, without upstream calls',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const sources = await sourcesOf(subgraph);
      expect(Object.keys(sources)).toEqual(SOURCE_FAMILIES);
      expect(shortOf(sources)).toEqual([
        'alerts DEFENDER GRAPH',
        'hunting GRAPH GRAPH',
        'incidents GRAPH GRAPH',
        'machines DEFENDER HUNTING',
        'vulnerabilities DEFENDER HUNTING',
        'software DEFENDER HUNTING',
        'recommendations DEFENDER HUNTING',
        'assessments DEFENDER HUNTING',
        'users DEFENDER HUNTING',
      ]);
      expect(sources['machines']).toMatchObject({
        permissions: ['ThreatHunting.Read.All'],
        isGranted: true,
        lacks: expect.arrayContaining(['Machine.riskScore']),
      });
      expect(subgraph.calls()).toEqual([]);
    },
  );

  it(
    "change with the end of an operation of Defender's API, in its tenant and until it works again",
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const [fault] = subgraph.emulator.control.retire({ at: 0, operations: ['listMachines'] });
      await subgraph.ask('{ machines { nodes { id } } alerts { nodes { id } } }');
      const { machines, alerts } = await sourcesOf(subgraph);
      expect([machines.source, alerts.source]).toEqual(['HUNTING', 'DEFENDER']);
      subgraph.emulator.control.removeFault(fault!);
      subgraph.clock.advance(3_600_000);
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
      const { errors } = await subgraph.ask('{ machines { nodes { id } } }', { token });
      expect(errors).toBeUndefined();
      const { data } = await subgraph.ask(SOURCES, { token });
      expect(data.defenderSources).toContainEqual(
        expect.objectContaining({ family: 'machines', source: 'DEFENDER' }),
      );
    },
  );

  it('follow the settings', async () => {
    const env = { DEFENDER_SOURCES: 'machines=hunting,alerts=defender' };
    const { machines, alerts } = await sourcesOf(await startSubgraph({ emulator: EMULATOR, env }));
    expect(machines).toMatchObject({ source: 'HUNTING', afterEnd: 'HUNTING' });
    expect(alerts).toMatchObject({ source: 'DEFENDER', afterEnd: null });
  });

  it(
    'need a permission of the application, which is unknown if the token is unreadable',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      subgraph.emulator.control.registerApp({
        clientId: DEFAULT_CLIENT_ID,
        secret: DEFAULT_CLIENT_SECRET,
        roles: ['Machine.Read.All'],
        graphRoles: ['SECURITYALERT.READ.ALL'],
      });
      const { machines, alerts, hunting } = await sourcesOf(subgraph);
      expect(alerts).toMatchObject({ afterEnd: 'GRAPH', isGranted: true });
      expect(machines).toMatchObject({ source: 'DEFENDER', afterEnd: null, isGranted: false });
      expect(hunting).toMatchObject({ source: 'DEFENDER', afterEnd: null, isGranted: false });
      const opaque = await startSubgraph({ emulator: EMULATOR });
      opaque.emulator.control.setSwitches({ accessTokens: 'opaque' });
      expect((await sourcesOf(opaque))['machines']).toMatchObject({ afterEnd: 'HUNTING', isGranted: null });
    },
  );

  it(
    'are counted by the API that answered, also for families that Graph answers first',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      await subgraph.ask(
        '{ defenderHunt(query: "DeviceInfo | take 1") { rowCount } machines { nodes { id } } }',
        {
          roles: ['Defender.Hunting', 'Defender.ViewData'],
        },
      );
      const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
      const counted = [
        ...metrics.matchAll(/defender_source_answers_total\{family="(\w+)",source="(\w+)"\} 1$/gm),
      ];
      expect(counted.map(([, family, source]) => `${family!} ${source!}`).sort()).toEqual([
        'hunting graph',
        'machines defender',
      ]);
    },
  );
});
