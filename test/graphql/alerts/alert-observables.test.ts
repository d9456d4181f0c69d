import { describe, expect, it } from 'vitest';
import type { AlertEvidence } from '../../../emulator/tenants/model.js';
import { alertsOf, changeAlert } from '../../kit/feed/change-alerts.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const OBSERVABLES = 'files { sha1 sha256 fileName } ips { address } domains { host }';

/** The observables of an alert with this evidence and these domains. */
async function askAbout(evidence: readonly Partial<AlertEvidence>[], domains: readonly unknown[] = []) {
  const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
  const [alert] = onlyTenant(subgraph).alerts;
  subgraph.emulator.control.addFault(
    { operation: 'getAlert' },
    { status: 200, body: { ...alert, evidence, domains } },
  );
  const { data, errors } = await subgraph.ask(`{ alert(id: "${alert!.id}") { ${OBSERVABLES} } }`);
  expect(errors).toBeUndefined();
  expect(subgraph.calls()).toHaveLength(1);
  return data.alert as {
    files: unknown[];
    ips: { address: string }[];
    domains: { host: string }[];
  };
}

describe('a page of alerts for triage', () => {
  it(
    'returns the machine, user, evidence, files, addresses and domains of 50 with at most 5 calls',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph();
      const { data, errors } = await subgraph.ask(
        `{ alerts(first: 50, orderBy: { field: ID }) { nodes { id title
        machine { computerDnsName riskScore } user { accountName accountDomain } evidence { __typename } ${OBSERVABLES} } } }`,
      );
      expect(errors).toBeUndefined();
      const nodes = data.alerts.nodes as Record<string, unknown[]>[];
      expect(nodes).toHaveLength(50);
      for (const name of ['files', 'ips', 'domains']) {
        expect(nodes.filter((node) => node[name]!.length > 0).length, name).toBeGreaterThan(0);
      }
      expect(nodes.filter(({ user }) => user !== null).length).toBeGreaterThan(10);
      expect(subgraph.calls().length).toBeLessThanOrEqual(5);
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listAlerts', 'listMachines']);
    },
  );

  it('makes one call a file for 25 alerts with all fields of their files', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph();
    const { data, errors } = await subgraph.ask(
      '{ alerts(first: 25, orderBy: { field: ID }) { nodes { files { sha1 sha256 size isPeFile determinationType } } } }',
    );
    expect(errors).toBeUndefined();
    type Hashes = { readonly sha1: string | null; readonly sha256: string };
    const files = (data.alerts.nodes as { files: Hashes[] }[]).flatMap((node) => node.files);
    const hashes = new Set(files.map(({ sha1, sha256 }) => sha1 ?? sha256));
    expect(files.length).toBeGreaterThan(hashes.size);
    expect(
      subgraph
        .calls('getFile')
        .map(({ path }) => path)
        .sort(),
    ).toEqual([...hashes].map((hash) => `/api/files/${hash}`).sort());
  });
});

describe('the observables of an alert', () => {
  it('are empty if evidence names none', { tags: 'defender-first' }, async () => {
    expect(await askAbout([])).toEqual({ files: [], ips: [], domains: [] });
    expect(
      await askAbout([
        { entityType: 'Ip', ipAddress: null },
        { entityType: 'Ip', ipAddress: '' },
        { entityType: 'Ip', ipAddress: 'unknown' },
        { entityType: 'Url', url: null },
        { entityType: 'Url', url: ' ' },
        { entityType: 'Url', url: 'http://' },
        { entityType: 'Url', url: 'not a host at all' },
        { entityType: 'File', sha1: null, sha256: null, fileName: 'a.exe' },
      ]),
    ).toEqual({ files: [], ips: [], domains: [] });
  });

  it('are each address once, including those of URLs', { tags: 'defender-first' }, async () => {
    const { ips, domains } = await askAbout([
      { entityType: 'Ip', ipAddress: '198.51.100.7' },
      { entityType: 'Ip', ipAddress: '2001:DB8::7' },
      { entityType: 'Url', url: 'http://198.51.100.7:8080/x' },
      { entityType: 'Url', url: 'https://[2001:db8::7]/' },
      { entityType: 'Url', url: '203.0.113.9' },
    ]);
    expect(ips.map(({ address }) => address)).toEqual(['198.51.100.7', '2001:db8::7', '203.0.113.9']);
    expect(domains).toEqual([]);
  });

  it(
    'are each host once, of URLs in all forms and of the list of domains',
    { tags: 'defender-first' },
    async () => {
      const { domains } = await askAbout(
        [
          { entityType: 'Url', url: 'https://Files.Bad.example/get?id=1&x=%20' },
          { entityType: 'Url', url: 'files.bad.example:8443/other' },
          { entityType: 'Url', url: 'hxxp://Broken.example/a' },
          { entityType: 'Url', url: 'https://user:secret@bücher.example/#x' },
          { entityType: 'Url', url: 'plain_host' },
        ],
        ['listed.example', { host: 'Files.Bad.Example' }, { host: null }],
      );
      expect(domains.map(({ host }) => host)).toEqual([
        'files.bad.example',
        'broken.example',
        'xn--bcher-kva.example',
        'plain_host',
        'listed.example',
      ]);
    },
  );

  it('are loaded with the whole alert if a row was read without its evidence', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 10, alerts: 40 } });
    const alert = onlyTenant(subgraph).alerts.find(({ evidence }) =>
      evidence.some(({ entityType }) => entityType === 'File'),
    )!;
    const { data, errors } = await subgraph.ask(
      `{ defenderHunt(query: "AlertInfo | where AlertId == '${alert.id}'") { rows { alert { files { sha256 } } } } }`,
      { roles: ['Defender.Hunting', 'Defender.ViewData'] },
    );
    expect(errors).toBeUndefined();
    expect(data.defenderHunt.rows[0].alert.files.length).toBeGreaterThan(0);
    expect(subgraph.calls()).toHaveLength(2);
  });
});

it(
  'are null for an alert without evidence that Defender no longer returns, rather than empty',
  { tags: 'defender-first' },
  async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const changes = (after: string | null, selection: string) =>
      subgraph.passTime(
        subgraph.ask(
          `query ($after: String) { defenderChanges(subjects: [ALERT], after: $after) {
          endCursor changes { ... on AlertChanged { alert { ${selection} } } } } }`,
          { variables: { after } },
        ),
      );
    const { endCursor } = (await changes(null, 'id')).data.defenderChanges;
    const [alert] = alertsOf(subgraph);
    changeAlert(subgraph, alert!);
    subgraph.clock.advance(20_000);
    await changes(endCursor, 'id');
    alertsOf(subgraph).splice(0);
    const { data, errors } = await changes(
      endCursor,
      `id evidence { entityType } user { accountName } ${OBSERVABLES}`,
    );
    expect(errors).toBeUndefined();
    expect(data.defenderChanges.changes[0].alert).toEqual({
      id: alert!.id,
      evidence: null,
      user: null,
      files: null,
      ips: null,
      domains: null,
    });
  },
);
