import { describe, expect, it } from 'vitest';
import type { AlertEvidence } from '../../../emulator/tenants/model.js';
import { type Asserted, startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const SMALL = { emulator: { machines: 10, alerts: 40 } };

describe('$expand=evidence', () => {
  it.each([
    ['nodes', '{ alerts { nodes { evidence { __typename } } } }'],
    ['relatedUser', '{ alerts { nodes { relatedUser { userName } } } }'],
    ['edges', '{ alerts { edges { node { evidence { __typename } } } } }'],
    ['aliases', '{ a: alerts { b: edges { c: node { d: evidence { __typename } } } } }'],
    [
      'named fragments',
      '{ alerts { ...P } } fragment P on AlertConnection { nodes { ...A } } fragment A on Alert { relatedUser { userName } }',
    ],
    [
      'inline fragments',
      '{ alerts { ... on AlertConnection { nodes { ... { ... on Alert { evidence { __typename } } } } } } }',
    ],
    [
      'two selections of one field',
      '{ alerts { nodes { id } } alerts { nodes { evidence { __typename } } } }',
    ],
    [
      'an include that holds',
      'query ($yes: Boolean = true) { alerts { nodes { id evidence @include(if: $yes) { __typename } } } }',
    ],
    ['files', '{ alerts { nodes { files { sha1 } } } }'],
    ['ips', '{ alerts { nodes { ips { address } } } }'],
    ['domains', '{ alerts { edges { node { domains { host } } } } }'],
    ['user', '{ alerts { nodes { user { accountName accountDomain } } } }'],
    ['the order of ids', '{ alerts(orderBy: { field: ID }) { nodes { evidence { __typename } } } }'],
  ])(
    'is sent for evidence and fields derived from it through %s, without further calls',
    { tags: 'defender-first' },
    async (_, query) => {
      const subgraph = await startSubgraph(SMALL);
      const { errors } = await subgraph.ask(query);
      expect(errors).toBeUndefined();
      expect(subgraph.calls().length).toBeGreaterThan(0);
      for (const call of subgraph.calls()) {
        expect(call).toMatchObject({ operation: 'listAlerts', query: { $expand: 'evidence' } });
      }
    },
  );

  it.each([
    ['other fields', '{ alerts { nodes { id title loggedOnUsers { accountName } comments { comment } } } }'],
    ['no field of the rows', '{ alerts { pageInfo { hasNextPage } } }'],
    ['an alias of that name', '{ alerts { nodes { evidence: title relatedUser: id } } }'],
    ['a field that is left out', '{ alerts { nodes { id evidence @include(if: false) { __typename } } } }'],
    [
      'a fragment that is skipped',
      'query ($no: Boolean = true) { alerts { nodes { id ... @skip(if: $no) { relatedUser { userName } } } } }',
    ],
    [
      'a page that is skipped',
      '{ alerts { pageInfo { hasNextPage } nodes @skip(if: true) { evidence { __typename } } } }',
    ],
    ['the machine of each', '{ alerts(first: 3) { nodes { machine { id } } } }'],
  ])('is not sent for %s', { tags: 'defender-first' }, async (_, query) => {
    const subgraph = await startSubgraph(SMALL);
    const { errors } = await subgraph.ask(query);
    expect(errors).toBeUndefined();
    expect(subgraph.calls('listAlerts').length).toBeGreaterThan(0);
    for (const call of subgraph.calls()) expect(call.query).not.toHaveProperty('$expand');
  });

  it('is decided for each list separately', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph(SMALL);
    await subgraph.ask(
      '{ a: alerts(first: 1, orderBy: { field: ID }) { nodes { id } } b: alerts(first: 2, orderBy: { field: ID }) { nodes { evidence { __typename } } } }',
    );
    const sent = subgraph.calls('listAlerts').map(({ query }) => [query['$top'], query['$expand']]);
    expect(sent.sort()).toEqual([
      ['2', undefined],
      ['3', 'evidence'],
    ]);
  });
});

describe('evidence', () => {
  it('is that of the alert, and so is the related user', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph(SMALL);
    const { data } = await subgraph.ask(
      '{ alerts(first: 40, orderBy: { field: ID }) { nodes { id relatedUser { userName domainName } evidence { __typename } } } }',
    );
    const alerts = onlyTenant(subgraph).alerts;
    expect(data.alerts.nodes).toEqual(
      alerts.map(({ id, relatedUser, evidence }) => ({
        id,
        relatedUser,
        evidence: evidence.map(({ entityType }) => ({ __typename: `Defender${entityType}Evidence` })),
      })),
    );
    expect(alerts.some(({ relatedUser }) => relatedUser !== null)).toBe(true);
  });

  it(
    "is a union by the service's kind, in any case, with a type for future kinds",
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph(SMALL);
      const [alert] = onlyTenant(subgraph).alerts;
      const [model] = alert!.evidence;
      const kinds = [
        'File',
        'process',
        'USER',
        'Ip',
        'Url',
        'Registry',
        'RegistryKey',
        'registryvalue',
        'MailMessage',
        '',
      ];
      alert!.evidence = [
        ...kinds.map((entityType) => ({ ...model!, entityType })),
        { ...model!, entityType: null } as unknown as AlertEvidence,
      ];
      const { data, errors } = await subgraph.ask(
        `{ alert(id: "${alert!.id}") { evidence { __typename
        ... on DefenderFileEvidence { entityType } ... on DefenderProcessEvidence { entityType } ... on DefenderUserEvidence { entityType }
        ... on DefenderIpEvidence { entityType ipAddress } ... on DefenderUrlEvidence { entityType } ... on DefenderRegistryEvidence { entityType }
        ... on DefenderOtherEvidence { entityType evidenceCreationTime } } } }`,
      );
      expect(errors).toBeUndefined();
      const evidence = data.alert.evidence as { __typename: string; entityType: string }[];
      expect(evidence.map(({ __typename, entityType }) => [__typename, entityType])).toEqual([
        ['DefenderFileEvidence', 'File'],
        ['DefenderProcessEvidence', 'process'],
        ['DefenderUserEvidence', 'USER'],
        ['DefenderIpEvidence', 'Ip'],
        ['DefenderUrlEvidence', 'Url'],
        ['DefenderRegistryEvidence', 'Registry'],
        ['DefenderRegistryEvidence', 'RegistryKey'],
        ['DefenderRegistryEvidence', 'registryvalue'],
        ['DefenderOtherEvidence', 'MailMessage'],
        ['DefenderOtherEvidence', ''],
        ['DefenderOtherEvidence', 'Unknown'],
      ]);
      expect(evidence[3]).toHaveProperty('ipAddress', null);
    },
  );

  it('of alert(id) is complete in one call', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph(SMALL);
    const alert = onlyTenant(subgraph).alerts.find(({ evidence }) => evidence.length > 1)!;
    const { data } = await subgraph.ask(`{ alert(id: "${alert.id}") { id title evidence { __typename } } }`);
    expect(data.alert.evidence).toHaveLength(alert.evidence.length);
    expect(subgraph.calls()).toMatchObject([{ operation: 'getAlert' }]);
  });

  it(
    'of a row that was read without it is loaded with the whole alert, never treated as empty',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph(SMALL);
      const alert = onlyTenant(subgraph).alerts.find(({ evidence }) => evidence.length > 0)!;
      const { data, errors } = await subgraph.ask(
        `query ($r: [_Any!]!) {
        alerts(first: 40, orderBy: { field: ID }) { nodes { id } }
        _entities(representations: $r) { ... on Alert { id evidence { __typename } } }
      }`,
        { variables: { r: [{ __typename: 'Alert', id: alert.id }] } },
      );
      expect(errors).toBeUndefined();
      expect(data._entities[0].evidence).toHaveLength(alert.evidence.length);
      expect(
        subgraph
          .calls()
          .map(({ operation }) => operation)
          .sort(),
      ).toEqual(['getAlert', 'listAlerts']);
    },
  );

  it('of many entities at once is read with their batch', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph(SMALL);
    const alerts = onlyTenant(subgraph).alerts.slice(0, 30);
    const { data, errors } = await subgraph.ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Alert { id evidence { __typename } relatedUser { userName } } } }',
      { variables: { r: alerts.map(({ id }) => ({ __typename: 'Alert', id })) } },
    );
    expect(errors).toBeUndefined();
    expect(data._entities.map((one: { evidence: unknown[] }) => one.evidence.length)).toEqual(
      alerts.map(({ evidence }) => evidence.length),
    );
    expect(subgraph.calls()).toMatchObject([
      { operation: 'listAlerts', query: { $expand: 'evidence', $top: '30' } },
    ]);
  });
});

describe('a piece of evidence', () => {
  it(
    "that names an account by Entra's key only links to that account, and so does the alert",
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
      const [alert] = onlyTenant(subgraph).alerts;
      const [model] = alert!.evidence;
      const nameless = { ...model!, entityType: 'User', accountName: null, domainName: null };
      alert!.relatedUser = null;
      alert!.evidence = [
        { ...nameless, aadUserId: null, userPrincipalName: null },
        { ...nameless, aadUserId: null, userPrincipalName: 'ada@corp.example' },
      ];
      const account = 'accountName userPrincipalName lastSeen alerts { nodes { id } }';
      const { data, errors } = await subgraph.ask(
        `{ alert(id: "${alert!.id}") { user { ${account} } evidence { ... on DefenderUserEvidence { user { ${account} } } } } }`,
      );
      expect(errors).toBeUndefined();
      const known = {
        accountName: null,
        userPrincipalName: 'ada@corp.example',
        lastSeen: null,
        alerts: null,
      };
      expect(data.alert).toEqual({ user: known, evidence: [{ user: null }, { user: known }] });
      expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['getAlert']);
    },
  );

  it('has the common fields of all kinds, and links to its file, account or address without another call', async () => {
    const subgraph = await startSubgraph(SMALL);
    const { data, errors } =
      await subgraph.ask(`{ alerts(first: 40, orderBy: { field: ID }) { nodes { evidence {
      __typename entityType evidenceCreationTime detectionStatus
      ... on DefenderFileEvidence { sha1 sha256 fileName file { sha1 sha256 fileName } }
      ... on DefenderUserEvidence { accountName domainName aadUserId user { accountName accountDomain aadUserId } }
      ... on DefenderIpEvidence { ipAddress ip { address } }
    } } } }`);
    expect(errors).toBeUndefined();
    const pieces = data.alerts.nodes.flatMap(({ evidence }: { evidence: object[] }) => evidence) as Record<
      string,
      Asserted
    >[];
    const kinds = new Set(pieces.map(({ __typename }) => String(__typename)));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['DefenderFileEvidence', 'DefenderUserEvidence', 'DefenderIpEvidence']),
    );
    for (const piece of pieces) {
      expect(piece['entityType']).toEqual(expect.any(String));
      if (piece['__typename'] === 'DefenderFileEvidence') {
        const { sha1, sha256, fileName } = piece;
        expect(piece['file']).toEqual(sha1 || sha256 ? { sha1, sha256, fileName } : null);
      }
      if (piece['__typename'] === 'DefenderUserEvidence') {
        const { accountName, domainName, aadUserId } = piece;
        expect(piece['user']).toEqual({ accountName, accountDomain: domainName, aadUserId });
      }
      if (piece['__typename'] === 'DefenderIpEvidence') {
        const { ipAddress } = piece;
        expect(piece['ip']).toEqual(ipAddress ? { address: ipAddress } : null);
      }
    }
    expect(subgraph.calls()).toHaveLength(1);
  });
});
