import { describe, expect, it } from 'vitest';
import { connectTools } from '../../kit/authorization/tool-client.js';
import type { ToolResult } from '../../../src/server/tools/tool.js';
import { ADA, approver, askForApproval } from '../../kit/writes/approvals.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const start = (env: Readonly<Record<string, string>> = {}) =>
  startSubgraph({ emulator: { machines: 5, alerts: 5 }, env: { MCP: 'true', ...env } });

describe('the tools for language models', () => {
  it('are listed to the official client, with schema, description and annotations', async () => {
    const { client } = await connectTools(await start(), { roles: ['Defender.ViewData'] });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      ...['ActionApprovals', 'AlertFeed', 'DeviceInventory', 'FollowActions', 'HuntLogons', 'MachineUsers'],
      ...[
        'PivotFromFile',
        'ProposeIsolateMachine',
        'ReviewIndicators',
        'TriageAlert',
        'VulnerabilityChanges',
      ],
      'VulnerabilityReport',
    ]);
    const triage = tools.find(({ name }) => name === 'TriageAlert');
    expect(triage).toMatchObject({
      title: 'Triage alert',
      inputSchema: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      annotations: { readOnlyHint: true, destructiveHint: false },
    });
    expect(triage?.description).toMatch(/^Everything about one alert .+Costs 4 calls/);
    const propose = tools.find(({ name }) => name === 'ProposeIsolateMachine');
    expect(propose).toMatchObject({
      inputSchema: { required: ['proposalReason', 'machineId', 'comment'] },
      annotations: { readOnlyHint: false, destructiveHint: false },
    });
    expect(propose?.description).toContain('It never sends the action.');
  });

  it("read under the caller's roles, with texts fenced and ids usable as arguments", async () => {
    const subgraph = await start();
    const [alert] = [...subgraph.emulator.tenants.values()][0]!.alerts;
    const { call } = await connectTools(subgraph, { roles: ['Defender.ViewData'] });
    const { data, nonce, isError, text } = await call('TriageAlert', { id: alert!.id });
    expect(isError).toBe(false);
    const fenced = `<untrusted-${nonce}>${alert!.title}</untrusted-${nonce}>`;
    expect(data).toMatchObject({
      alert: { title: fenced, severity: expect.stringMatching(/^[A-Z]+$/) as string },
    });
    expect(data).toMatchObject({ alert: { machine: { id: alert!.machineId } } });
    expect(text).toMatch(/^Text in <untrusted-[0-9a-f]{12}> and <\/untrusted-/);
    const again = await call('TriageAlert', { id: alert!.id });
    expect(again.nonce).not.toBe(nonce);
    const blind = await connectTools(subgraph, { roles: ['Defender.Hunting'] });
    const refused = await blind.call('TriageAlert', { id: alert!.id });
    expect(refused.errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    expect(refused.isError).toBe(true);
    const unknown = await call('TriageAlert', { id: 'da1_1' });
    expect([unknown.data, unknown.isError]).toEqual([{ alert: null }, false]);
  });

  it("say what the source lacks, so that a model doesn't take null or an empty list for a fact", async () => {
    const subgraph = await start({ DEFENDER_SOURCES: 'alerts=graph' });
    const [alert] = [...subgraph.emulator.tenants.values()][0]!.alerts;
    const { call } = await connectTools(subgraph, { roles: ['Defender.ViewData'] });
    const { text } = await call('TriageAlert', { id: alert!.id });
    const { missing } = JSON.parse(text.split('\n', 2)[1]!) as Pick<ToolResult, 'missing'>;
    expect(Object.fromEntries(missing!.map(({ path, reason }) => [path.join('.'), reason]))).toEqual({
      'alert.machine.alerts': expect.stringContaining('last 30 days') as string,
      'alert.investigation': expect.stringContaining('does not say') as string,
    });
  });

  it('have each word that the schema lacks, fenced', { tags: 'defender-first' }, async () => {
    const subgraph = await start();
    const [alert] = [...subgraph.emulator.tenants.values()][0]!.alerts;
    Object.assign(alert!, { severity: 'Extreme' });
    const { call } = await connectTools(subgraph, { roles: ['Defender.ViewData'] });
    const { data, nonce, text } = await call('TriageAlert', { id: alert!.id });
    expect(data).toMatchObject({ alert: { severity: 'UNRECOGNIZED' } });
    const { unrecognized } = JSON.parse(text.split('\n', 2)[1]!) as Pick<ToolResult, 'unrecognized'>;
    const value = `<untrusted-${nonce}>Extreme</untrusted-${nonce}>`;
    expect(unrecognized).toContainEqual({ path: ['alert', 'severity'], value });
  });

  it('have the headers of all other responses: no cache may store a result', async () => {
    const subgraph = await start();
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    const response = await fetch(`${subgraph.url}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
    });
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('TriageAlert')]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'private, no-store',
      'keep-alive': 'timeout=65',
    });
  });
});

describe('a proposal', () => {
  const roles = ['Defender.ViewData', 'Defender.ActiveRemediation'];
  async function propose(args: Readonly<Record<string, unknown>> = {}) {
    const subgraph = await start();
    const [machine] = [...subgraph.emulator.tenants.values()][0]!.machines;
    const { call } = await connectTools(subgraph, { roles, oid: ADA, name: 'Ada' });
    const given = { machineId: machine!.id, comment: 'contain', proposalReason: 'ticket 4711', ...args };
    return { subgraph, machine: machine!, call, given, result: await call('ProposeIsolateMachine', given) };
  }

  it(
    'tries the action, and requests the approval of exactly this input, once',
    { tags: 'slow' },
    async () => {
      const { subgraph, machine, call, given, result } = await propose();
      expect(result.data).toMatchObject({
        isolateMachine: {
          refusal: null,
          plannedCalls: [{ method: expect.stringContaining('POST') as string }],
        },
        requestDefenderActionApproval: {
          outcome: 'CREATED',
          approval: { state: 'PENDING', mutation: expect.stringContaining('isolateMachine') as string },
        },
      });
      expect(subgraph.calls('isolateMachine')).toEqual([]);
      const again = await call('ProposeIsolateMachine', given);
      expect(again.data).toMatchObject({ requestDefenderActionApproval: { outcome: 'ALREADY_PENDING' } });
      const bob = approver(subgraph, { roles: ['Defender.Approver', 'Defender.ActiveRemediation'] });
      const { data } = await subgraph.ask('{ defenderActionApprovals { id input reason } }', {
        token: await bob.token(),
      });
      expect(data.defenderActionApprovals).toEqual([
        {
          id: expect.any(String) as string,
          input: { machineId: machine.id, comment: 'contain', isolationType: 'FULL' },
          reason: 'ticket 4711',
        },
      ]);
      const [{ id }] = data.defenderActionApprovals as [{ readonly id: string }];
      await askForApproval(subgraph, 'approveDefenderAction', { approvalId: id, comment: 'seen' }, bob);
      const polled = await call('ActionApprovals');
      expect(polled.data).toMatchObject({ defenderActionApprovals: [{ id, state: 'APPROVED' }] });
      await call('ProposeIsolateMachine', given);
      expect(subgraph.calls('isolateMachine')).toEqual([]);
    },
  );

  it('requests nothing if the dry run is refused, and names wrong arguments', { tags: 'slow' }, async () => {
    const { subgraph, result, call, given } = await propose({ machineId: '0'.repeat(40) });
    expect(result.data?.['requestDefenderActionApproval']).toBeUndefined();
    expect(subgraph.audit().filter(({ type }) => type === 'approvalRequested')).toEqual([]);
    const wrong = await call('ProposeIsolateMachine', { ...given, dryRun: false });
    expect(wrong.errors[0]?.message).toContain('This tool has no argument "dryRun"');
    const missing = await call('ProposeIsolateMachine', { machineId: given.machineId, comment: 'x' });
    expect(missing.errors[0]?.message).toContain('proposalReason must be a text');
  });
});
