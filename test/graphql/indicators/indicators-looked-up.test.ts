import { describe, expect, it } from 'vitest';
import { explain } from '../../kit/reads/explain.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const SHA1 = 'A1b2C3d4'.repeat(5);
const URL_VALUE = 'https://bad.example/Path';

/** A tenant with four indicators of known values beside its own. */
async function start() {
  const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
  const { indicators } = onlyTenant(subgraph);
  const [sample] = indicators;
  const add = (id: string, indicatorType: string, indicatorValue: string) =>
    indicators.push({ ...sample!, id, indicatorType, indicatorValue, expirationTime: null });
  add('20001', 'FileSha1', SHA1.toLowerCase());
  add('20002', 'CertificateThumbprint', SHA1.toUpperCase());
  add('20003', 'DomainName', 'bad.example');
  add('20004', 'Url', URL_VALUE);
  const find = async (args: string) => {
    const { data, errors } = await subgraph.ask(`{ findIndicators(${args}) { id } }`);
    expect(errors).toBeUndefined();
    return (data.findIndicators as { id: string }[]).map(({ id }) => id);
  };
  return { subgraph, find };
}

describe('indicator', () => {
  it('returns one by its id in one call, complete, and many concurrent ones share it', async () => {
    const { subgraph } = await start();
    const { data, errors } = await subgraph.ask(
      '{ one: indicator(id: "20003") { id indicatorValue } other: indicator(id: "20004") { indicatorType } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      one: { id: '20003', indicatorValue: 'bad.example' },
      other: { indicatorType: 'URL' },
    });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listIndicators']);
  });

  it('is null for an id without an active one, and rejects a malformed id without a call', async () => {
    const { subgraph } = await start();
    expect((await subgraph.ask('{ indicator(id: "99999") { id } }')).data).toEqual({ indicator: null });
    expect(subgraph.calls()).toHaveLength(1);
    subgraph.forgetCalls();
    const { errors } = await subgraph.ask(`{ indicator(id: "' or 1 eq 1") { id } }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(subgraph.calls()).toEqual([]);
  });
});

describe('findIndicators', () => {
  it('finds by the whole value, in any case, and has Defender filter: one call', async () => {
    const { subgraph, find } = await start();
    expect(await find(`value: "${SHA1}"`)).toEqual(['20001', '20002']);
    expect(await find(`value: " ${SHA1} ", type: FILE_SHA1`)).toEqual(['20001']);
    expect(await find('value: "BAD.example"')).toEqual(['20003']);
    expect(await find('value: "bad.exampl"')).toEqual([]);
    const filters = subgraph.calls().map(({ query }) => query['$filter']);
    expect(filters).toHaveLength(4);
    expect(filters[0]).toMatch(/^indicatorValue in \('A1b2/);
    expect(filters[3]).toBe("indicatorValue eq 'bad.exampl'");
  });

  it('respects the case of a URL', async () => {
    const { find } = await start();
    expect(await find(`value: "${URL_VALUE}"`)).toEqual(['20004']);
    expect(await find(`value: "${URL_VALUE.toLowerCase()}"`)).toEqual([]);
  });

  it('returns no wrong rows if the service ignores the filter', async () => {
    const { subgraph, find } = await start();
    const value = onlyTenant(subgraph).indicators;
    subgraph.emulator.control.addFault({ operation: 'listIndicators' }, { status: 200, body: { value } });
    expect(await find('value: "bad.example"')).toEqual(['20003']);
  });

  it('sends a hostile value as a value', async () => {
    const { subgraph, find } = await start();
    expect(await find(`value: "x' or title ne 'x"`)).toEqual([]);
    expect(subgraph.calls()).toMatchObject([
      { status: 200, query: { $filter: "indicatorValue eq 'x'' or title ne ''x'" } },
    ]);
  });

  it.each(['', '   ', 'x'.repeat(2_001)])(
    'rejects a value of this length without a call (%#)',
    async (value) => {
      const { subgraph } = await start();
      const { errors } = await subgraph.ask('query ($v: String!) { findIndicators(value: $v) { id } }', {
        variables: { v: value },
      });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentName: 'value' });
      expect(subgraph.calls()).toEqual([]);
    },
  );

  it('needs the role, and returns its cost', async () => {
    const { subgraph } = await start();
    const query = '{ findIndicators(value: "x") { id } indicator(id: "1") { id } }';
    const { errors } = await subgraph.ask(query, { roles: ['Defender.Indicators'] });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect((await explain(subgraph, query)).estimatedCalls).toBe(3);
    expect(subgraph.calls()).toEqual([]);
  });
});
