import { describe, expect, it } from 'vitest';
import { addAlert } from '../../kit/feed/change-alerts.js';
import { CHANGES, untilResults } from '../../kit/feed/follow.js';
import { change } from '../../kit/writes/machine-writes.js';
import { openEventStream, openSocketStream } from '../../kit/feed/open-stream.js';
import { openPolicy } from '../../kit/writes/policy-file.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';
import { startSubgraph, type StartOptions } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

/** The first alert has words that no version knows. */
async function startWithNewWords(options: StartOptions = {}) {
  const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 200 }, ...options });
  const { alerts } = onlyTenant(subgraph);
  Object.assign(alerts[0]!, { severity: 'Extreme', status: 'Snoozed' });
  return { subgraph, alerts, id: alerts[0]!.id };
}

const LIST = '{ alerts(first: 2, orderBy: { field: ID }) { nodes { severity } } }';

describe('extensions.unrecognized', () => {
  it(
    'has each word that no enum knows, with the path by the names of the response',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, id } = await startWithNewWords();
      const { data, errors, extensions } = await subgraph.ask(
        `{ mine: alert(id: "${id}") { how: severity status determination } page: alerts(first: 2, orderBy: { field: ID }) { nodes { id severity } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.mine).toMatchObject({ how: 'UNRECOGNIZED', status: 'UNRECOGNIZED' });
      expect(extensions).toEqual({
        unrecognized: [
          { path: ['mine', 'how'], value: 'Extreme' },
          { path: ['mine', 'status'], value: 'Snoozed' },
          { path: ['page', 'nodes', 0, 'severity'], value: 'Extreme' },
        ],
      });
    },
  );

  it('is absent if all words are known', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
    expect((await subgraph.ask(LIST)).extensions).toBeUndefined();
  });

  it('is in responses from the cache too, and to GET', { tags: 'defender-first' }, async () => {
    const { subgraph } = await startWithNewWords({ cache: true });
    const expected = { unrecognized: [{ path: ['alerts', 'nodes', 0, 'severity'], value: 'Extreme' }] };
    expect((await subgraph.ask(LIST)).extensions).toEqual(expected);
    expect((await subgraph.ask(LIST)).extensions).toEqual(expected);
    expect(subgraph.calls()).toHaveLength(1);
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    const answer = await fetch(`${subgraph.url}/graphql?query=${encodeURIComponent(LIST)}`, {
      headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' },
    });
    expect(await answer.json()).toMatchObject({ extensions: expected });
  });

  it('is compatible with other extensions', { tags: 'defender-first' }, async () => {
    const { subgraph } = await startWithNewWords();
    const { extensions } = await subgraph.ask(LIST, { headers: { 'x-defender-cost': '1' } });
    expect(extensions).toMatchObject({
      defender: { calls: 1 },
      unrecognized: [{ path: ['alerts', 'nodes', 0, 'severity'], value: 'Extreme' }],
    });
  });

  it(
    'has a hundred entries at most, with UNRECOGNIZED in all positions',
    { tags: 'defender-first' },
    async () => {
      const { subgraph, alerts } = await startWithNewWords();
      for (const [index, alert] of alerts.entries()) {
        Object.assign(alert, { severity: `Extreme ${String(index)}` });
      }
      const { data, extensions } = await subgraph.ask(LIST.replace('first: 2', 'first: 150'));
      expect(data.alerts.nodes).toEqual(Array.from({ length: 150 }, () => ({ severity: 'UNRECOGNIZED' })));
      const reported = extensions?.['unrecognized'] as unknown[];
      expect(reported).toHaveLength(100);
      expect(reported[99]).toEqual({ path: ['alerts', 'nodes', 99, 'severity'], value: 'Extreme 99' });
    },
  );

  it.each([
    ['x'.repeat(100_000), 'x'.repeat(200)],
    // Most parsers reject half of a surrogate pair.
    [`${'x'.repeat(199)}\u{1f600}`, `${'x'.repeat(199)}\ufffd`],
    ['"}],"data":null\u0000\u2028</script>', '"}],"data":null\u0000\u2028</script>'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
  ])(
    'has at most 200 characters of a word, as text: %#',
    { tags: 'defender-first' },
    async (sent, reported) => {
      const { subgraph, alerts } = await startWithNewWords();
      Object.assign(alerts[0]!, { severity: sent });
      const { data, extensions } = await subgraph.ask(LIST);
      expect(data.alerts.nodes[0]).toEqual({ severity: 'UNRECOGNIZED' });
      expect(extensions).toEqual({
        unrecognized: [{ path: ['alerts', 'nodes', 0, 'severity'], value: reported }],
      });
    },
  );

  it('has nothing of a field that the caller is refused', async () => {
    const { subgraph } = await startWithMachine();
    const word = { commandStatus: 'Exploded', command: { type: 'Detonate' } };
    const row = { id: '11111111-2222-4333-8444-555555555555', type: 'LiveResponse', commands: [word] };
    subgraph.emulator.control.addFault(
      { operation: 'listMachineActions' },
      { status: 200, body: { value: [row] } },
    );
    const query =
      '{ machineActions(first: 1, orderBy: { field: ID }) { nodes { type commands { commandStatus command { type } } } } }';
    const refused = await subgraph.ask(query);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(refused.extensions).toBeUndefined();
    const roles = ['Defender.ViewData', 'Defender.LiveResponse.Collect'];
    const at = ['machineActions', 'nodes', 0, 'commands', 0];
    expect((await subgraph.ask(query, { roles })).extensions).toEqual({
      unrecognized: [
        { path: [...at, 'commandStatus'], value: 'Exploded' },
        { path: [...at, 'command', 'type'], value: 'Detonate' },
      ],
    });
  });

  it('has no word of a scan that may be a secret in the wrong field', async () => {
    const subgraph = await startSubgraph();
    const scan = { id: 'x', scanAuthenticationParams: { type: 'hunter2', authProtocol: 'pa55word' } };
    subgraph.emulator.control.addFault(
      { operation: 'listScanDefinitions' },
      { status: 200, body: { value: [scan] } },
    );
    const { data, extensions } = await subgraph.ask(
      '{ defenderScanDefinitions { scanAuthenticationParams { type authProtocol } } }',
      { roles: ['Defender.SecuritySettings'] },
    );
    expect(data.defenderScanDefinitions[0].scanAuthenticationParams).toEqual({
      type: 'UNRECOGNIZED',
      authProtocol: 'UNRECOGNIZED',
    });
    expect(extensions).toBeUndefined();
  });

  it(
    'is returned with entities, whatever prefix the schema has',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph: plain, id } = await startWithNewWords();
      const prefixed = await startSubgraph({ beside: plain, env: { SCHEMA_PREFIX: 'Sec' } });
      for (const [subgraph, type] of [
        [plain, 'Alert'],
        [prefixed, 'SecAlert'],
      ] as const) {
        const { extensions } = await subgraph.ask(
          `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { severity } } }`,
          { variables: { keys: [{ __typename: type, id }] } },
        );
        expect(extensions).toEqual({
          unrecognized: [{ path: ['_entities', 0, 'severity'], value: 'Extreme' }],
        });
      }
    },
  );

  it("is returned with a write's payload", async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    Object.assign(machine, { deviceValue: 'Priceless' });
    const input = { machineId: machine.id, tag: 'x' };
    const { payload, extensions } = await change(subgraph, 'addMachineTag', input);
    expect(payload).toMatchObject({ outcome: 'DONE', machine: { deviceValue: 'UNRECOGNIZED' } });
    expect(extensions).toEqual({
      unrecognized: [{ path: ['addMachineTag', 'machine', 'deviceValue'], value: 'Priceless' }],
    });
  });

  it.each([
    ['WebSocket', openSocketStream],
    ['server-sent events', openEventStream],
  ] as const)(
    'is returned with each message of a stream that has such words: %s',
    { tags: 'slow' },
    async (_, open) => {
      const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
      const stream = await open(subgraph, CHANGES);
      await untilResults(subgraph, stream, 1);
      addAlert(subgraph, 'da000000000000000001_1', { status: 'snoozed' });
      const reported = () =>
        stream.results.filter(({ data }) => data.defenderChanges.__typename === 'AlertChanged').length;
      await subgraph.passTime(expect.poll(reported, { interval: 5 }).toBe(1));
      addAlert(subgraph, 'da000000000000000002_1', { status: 'New' });
      await subgraph.passTime(expect.poll(reported, { interval: 5 }).toBe(2));
      const messages = stream.results.filter(
        ({ data }) => data.defenderChanges.__typename === 'AlertChanged',
      );
      expect(messages.map(({ data, extensions }) => [data.defenderChanges.alert.status, extensions])).toEqual(
        [
          [
            'UNRECOGNIZED',
            { unrecognized: [{ path: ['defenderChanges', 'alert', 'status'], value: 'snoozed' }] },
          ],
          ['NEW', undefined],
        ],
      );
    },
  );
});
