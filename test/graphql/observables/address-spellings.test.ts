import { describe, expect, it } from 'vitest';
import { blockOf, sent, startWithIndicators, writeIndicators } from '../../kit/writes/indicator-writes.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const SPELLINGS = ['2001:db8::7', '2001:DB8::7', '2001:db8:0:0:0:0:0:7', '2001:0db8::0:0007'];

describe('an IPv6 address', () => {
  it('is one address in all spellings of evidence', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const [alert] = onlyTenant(subgraph).alerts;
    const [sample] = alert!.evidence ?? [];
    const mapped = ['::ffff:198.51.100.7', '::FFFF:c633:6407'];
    alert!.evidence = [...SPELLINGS, ...mapped].map((ipAddress) => ({
      ...sample!,
      entityType: 'Ip',
      ipAddress,
    }));
    const { data, errors } = await subgraph.ask(
      `{ alert(id: "${alert!.id}") { ips { address } evidence { ... on DefenderIpEvidence { ip { address } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.alert.ips).toEqual([{ address: '2001:db8::7' }, { address: '::ffff:198.51.100.7' }]);
    expect(new Set(data.alert.evidence.map((one: { ip: { address: string } }) => one.ip.address)).size).toBe(
      2,
    );
  });

  it('is one entity, which shares calls, in all spellings of keys', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const fields = SPELLINGS.map(
      (address, index) =>
        `ip${index}: defenderIp(address: "${address}") { address statistics { ipAddress } machines(at: "${new Date(subgraph.clock.now()).toISOString()}") { nodes { id } } }`,
    );
    const { data, errors } = await subgraph.ask(`{ ${fields.join(' ')} }`);
    expect(errors).toBeUndefined();
    expect(Object.values(data)).toMatchObject(SPELLINGS.map(() => ({ address: '2001:db8::7' })));
    const representations = SPELLINGS.map((address) => ({ __typename: 'DefenderIp', address }));
    const entities = await subgraph.ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on DefenderIp { address } } }',
      { variables: { r: representations } },
    );
    expect(entities.data._entities).toEqual(SPELLINGS.map(() => ({ address: '2001:db8::7' })));
    const paths = subgraph.calls().map(({ path }) => decodeURIComponent(path));
    expect(paths.toSorted()).toEqual([
      '/api/ips/2001:db8::7/stats',
      expect.stringContaining("ip='2001:db8::7'"),
    ]);
  });

  it('finds its indicator in all spellings', async () => {
    const { subgraph, indicators } = await startWithIndicators(1);
    Object.assign(indicators[0]!, {
      indicatorType: 'IpAddress',
      indicatorValue: '2001:0db8:0000:0000:0000:0000:0000:0007',
    });
    for (const value of SPELLINGS) {
      const { data } = await subgraph.ask(`{ findIndicators(value: "${value}") { id } }`);
      expect(data.findIndicators).toEqual([{ id: indicators[0]!.id }]);
    }
    const wanted = blockOf(1, {
      indicatorType: 'IP_ADDRESS',
      indicatorValue: '2001:db8::7',
      action: 'ALERT_AND_BLOCK',
    });
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', wanted);
    expect(receipt).toMatchObject({ outcome: 'REFUSED', replaces: [{ id: indicators[0]!.id }] });
    expect(sent(subgraph)).toEqual([]);
  });

  it('has the result of its import, which Defender writes with all groups', async () => {
    const { subgraph } = await startWithIndicators(0);
    const wanted = { indicatorType: 'IP_ADDRESS', indicatorValue: SPELLINGS[0], action: 'ALERT_AND_BLOCK' };
    const { receipt, errors } = await writeIndicators(subgraph, 'importIndicators', {
      indicators: [blockOf(1, wanted)],
      replaceExisting: false,
    });
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({ outcome: 'CREATED', results: [{ outcome: 'CREATED', refusal: null }] });
    expect(sent(subgraph)).toHaveLength(1);
  });
});
