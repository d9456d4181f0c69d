import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { auditWords, skipPauses, startWithMachine, write } from '../../kit/writes/response-actions.js';

describe('a response with errors', () => {
  it('is 200 for a failed field beside others that have data', async () => {
    const { subgraph } = await startWithMachine();
    for (const operation of ['listAlerts', 'listAlertsV2'])
      subgraph.emulator.control.addFault({ operation }, { status: 403, body: {} });
    const { status, data, errors } = await subgraph.ask(
      '{ alerts(first: 1) { nodes { id } } machines(first: 1) { nodes { id } } }',
    );
    expect([status, data.alerts, data.machines.nodes.length]).toEqual([200, null, 1]);
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['alerts'],
        extensions: { code: 'UPSTREAM_FORBIDDEN', missingPermissions: expect.any(Array) },
      }),
    ]);
  });

  it('is 200 if all fields failed, and their codes are in the log', { tags: 'defender-first' }, async () => {
    const { subgraph } = await startWithMachine();
    subgraph.emulator.control.addFault({ operation: 'listAlerts' }, 'licenseMissing');
    const { status, data, errors } = await subgraph.ask('query Q { alerts(first: 1) { nodes { id } } }');
    expect([status, data, errors?.[0]?.extensions.code]).toEqual([200, { alerts: null }, 'LICENSE_REQUIRED']);
    const line = subgraph
      .log()
      .split('\n')
      .find((text) => text.includes('"operationName":"Q"'));
    expect(JSON.parse(line!)).toMatchObject({ outcome: 'partial', codes: ['LICENSE_REQUIRED'] });
  });

  it.each([
    ['cannot be parsed', '{ defenderViewer { oid }', 'GRAPHQL_PARSE_FAILED'],
    ['selects unknown fields', '{ defenderViewer { password } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'is several without a name',
      'query A { defenderViewer { oid } } query B { defenderViewer { oid } }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['is empty', '', 'BAD_REQUEST'],
  ])('is 400 with a code for an operation that %s', async (_what, query, code) => {
    const { subgraph } = await startWithMachine();
    const { status, data, errors } = await subgraph.ask(query);
    expect([status, data, errors?.[0]?.extensions.code]).toEqual([400, undefined, code]);
  });

  it('never contains confidential text of Defender or the machine', async () => {
    const { subgraph, machine } = await startWithMachine();
    const secret = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln';
    const body = {
      error: { code: 'InvalidInput', message: `see https://internal.example/x?sig=1 ${secret}\r\nline` },
    };
    subgraph.emulator.control.addFault({ operation: 'isolateMachine' }, { status: 400, body });
    const answer = await skipPauses(subgraph, write(subgraph, 'isolateMachine', { machineId: machine.id }));
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^see \[url\] \[token\] line$/),
      extensions: { code: 'UPSTREAM_REJECTED', upstreamCode: 'InvalidInput' },
    });
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled UPSTREAM_REJECTED']);
    expect(JSON.stringify([subgraph.audit(), subgraph.log()])).not.toContain(secret);
  });
});

describe('the log', () => {
  it('contains neither a secret nor a token after many requests', { tags: 'slow' }, async () => {
    const { subgraph, machine, other } = await startWithMachine();
    const { control } = subgraph.emulator;
    const roles = ['Defender.ViewData', 'Defender.Hunting', 'Defender.ActiveRemediation', 'Defender.Release'];
    const everything =
      '{ machines { nodes { id alerts { nodes { title } } } } defenderHunt(query: "DeviceInfo") { rowCount } }';
    await subgraph.ask(everything, { roles });
    await subgraph.ask('{ defenderViewer { oid } }', { token: 'eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.' });
    await subgraph.ask('{ defenderViewer { oid } }', {
      token: null,
      headers: { authorization: 'Basic dXNlcjpwYXNz' },
    });
    control.addFault({ operation: 'listMachines', times: 1 }, { status: 401, body: {} });
    control.addFault({ operation: 'listAlerts' }, 'reset');
    control.addFault({ operation: 'isolateMachine' }, 'processThenHang');
    await skipPauses(
      subgraph,
      subgraph.ask('{ machines { nodes { id } } alerts { nodes { id } } }', { roles }),
    );
    await skipPauses(subgraph, write(subgraph, 'isolateMachine', { machineId: machine.id }, { roles }));
    await write(subgraph, 'releaseMachine', { machineId: other.id }, { roles: [] });
    control.addFault({ operation: 'token' }, { status: 400, body: { error: 'invalid_client' } });
    subgraph.clock.advance(3_600_000);
    await skipPauses(subgraph, subgraph.ask(everything, { roles }));
    const text = subgraph.log();
    expect(text.split('\n').length).toBeGreaterThan(20);
    expect(text).toContain('The call to Defender failed');
    expect(text).not.toContain(DEFAULT_CLIENT_SECRET);
    expect(text).not.toMatch(/eyJ[\w-]{8}|dXNlcjpwYXNz|bearer ey/i);
    for (const line of text.trimEnd().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });
});
