import { describe, expect, it, vi } from 'vitest';
import { ADA, approve, approver, askForApproval, request, requester } from '../../kit/writes/approvals.js';
import { networkScan, send, startForWrites, windowsMachine } from '../../kit/writes/alert-and-scan-writes.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { posts, startWithMachine, write } from '../../kit/writes/response-actions.js';
import { startWebhook } from '../../kit/feed/webhook-sink.js';
import { PATIENT } from '../../kit/time/patience.js';

describe('an approval request', () => {
  it('gives chat services no link, mention or second line that its requester has written', async () => {
    const sink = await startWebhook();
    const policy = createPolicyFile({ webhook: { url: sink.url } });
    const { subgraph, machine } = await startWithMachine({ env: policy.env });
    const reason =
      '<https://evil.example|Approve> <!channel> [Approve](https://evil.example)\nDefender guard rails: & all is well';
    const input = { machineId: machine.id, comment: 'retired' };
    const asked = { mutation: 'offboardMachine', input, reason };
    await askForApproval(subgraph, 'requestDefenderActionApproval', asked, requester(subgraph));
    await expect.poll(() => sink.deliveries).toHaveLength(1);
    const { body } = sink.deliveries[0]!;
    expect(body).toMatchObject({ message: expect.stringContaining(reason) });
    expect(body).toMatchObject({
      text: 'Defender guard rails: Ada asks for a second person for offboardMachine: &lt;https://evil.example|Approve&gt; &lt;!channel&gt; [Approve] (https://evil.example) Defender guard rails: &amp; all is well',
    });
  });

  it('is sent to the webhook once, with everything that approvers need to find it', async () => {
    const sink = await startWebhook();
    const policy = createPolicyFile({ webhook: { url: sink.url } });
    const { subgraph, machine } = await startWithMachine({ env: { ...policy.env } });
    const { payload } = await request(subgraph, { machineId: machine.id });
    await request(subgraph, { machineId: machine.id });
    await vi.waitFor(() => {
      expect(sink.deliveries).toHaveLength(1);
    }, PATIENT);
    expect(sink.deliveries[0]!.body).toMatchObject({
      event: 'approvalRequested',
      approvalId: payload.approval.id,
      action: 'offboardMachine',
      machineIds: [machine.id],
      actor: { oid: ADA },
      message: 'Ada asks for a second person for offboardMachine: replaced last week',
    });
  });
});

it('an approved write counts toward its cap, but is not limited by it', async () => {
  const { env } = createPolicyFile({
    protectedMachines: [{ name: 'Tier 0', tags: ['tier-0'] }],
    approvals: [{ name: 'Tier 0', mutations: ['releaseMachine'], onlyProtected: true }],
    caps: { loosenPerTenant: 1 },
  });
  const { subgraph, machine, other } = await startWithMachine({ env });
  machine.machineTags.push('tier-0');
  const roles = ['Defender.Release'];
  const who = requester(subgraph, { roles });
  const release = async (input: object) =>
    write(subgraph, 'releaseMachine', { comment: 'clean', ...input }, { token: await who.token() });
  const releaseApproved = async () => {
    const input = { machineId: machine.id, comment: 'clean' };
    const { payload } = await request(subgraph, input, { mutation: 'releaseMachine', who });
    const approvalId = payload.approval.id;
    await approve(subgraph, approvalId, approver(subgraph, { roles: ['Defender.Approver', ...roles] }));
    return release({ ...input, approvalId });
  };
  expect((await releaseApproved()).receipt.outcome).toBe('CREATED');
  expect((await release({ machineId: other.id })).receipt.refusal?.code).toBe('CAP_REACHED');
  for (const { id } of subgraph.emulator.control.actions())
    subgraph.emulator.control.finishAction(id, 'Failed');
  subgraph.clock.advance(10_000);
  expect((await releaseApproved()).receipt.outcome).toBe('CREATED');
});

it('a rule for a write with secrets says that only breaking glass sends it', async () => {
  const { env } = createPolicyFile({ approvals: [{ name: 'Scans', mutations: ['*ScanDefinition'] }] });
  const { subgraph, tenant } = await startForWrites({ env });
  const scan = networkScan(windowsMachine(tenant).id);
  const mutation = 'createDefenderScanDefinition';
  const roles = ['Defender.SecuritySettings', 'Defender.BreakGlass'];
  const { payload } = await send(subgraph, mutation, scan, { roles });
  expect(payload).toMatchObject({
    outcome: 'APPROVAL_REQUIRED',
    refusal: { message: expect.stringContaining('Only a caller with Defender.BreakGlass can send it') },
  });
  const asked = { mutation, input: scan, reason: 'new switches' };
  const who = requester(subgraph, { roles });
  const { errors } = await askForApproval(subgraph, 'requestDefenderActionApproval', asked, who);
  expect(errors?.[0]?.message).toContain('must be a mutation whose input has approvalId and no secrets');
  const broken = await send(subgraph, mutation, { ...scan, breakGlassReason: 'no other way' }, { roles });
  expect(broken.payload.outcome).toBe('CREATED');
});

describe('a protected machine', () => {
  it(
    'is fully isolated by two people: refused, requested, approved, sent once',
    { tags: 'slow' },
    async () => {
      const policy = createPolicyFile({ protectedMachines: [{ name: 'All', namePatterns: ['*'] }] });
      const { subgraph, machine } = await startWithMachine({ env: { ...policy.env } });
      const roles = ['Defender.ActiveRemediation'];
      const who = requester(subgraph, { roles });
      const isolate = async (input: object) =>
        write(
          subgraph,
          'isolateMachine',
          { machineId: machine.id, comment: 'retired', ...input },
          {
            token: await who.token(),
          },
        );
      expect((await isolate({})).receipt.outcome).toBe('APPROVAL_REQUIRED');
      const { payload } = await request(
        subgraph,
        { machineId: machine.id },
        { mutation: 'isolateMachine', who },
      );
      const { id } = payload.approval;
      await approve(subgraph, id, approver(subgraph, { roles: ['Defender.Approver', ...roles] }));
      const selective = await isolate({ approvalId: id, isolationType: 'UNMANAGED_DEVICE' });
      expect(selective.receipt).toMatchObject({
        outcome: 'REFUSED',
        refusal: { message: expect.stringContaining('input.isolationType differs from the approved input') },
      });
      expect(posts(subgraph)).toEqual([]);
      expect((await isolate({ approvalId: id })).receipt.outcome).toBe('CREATED');
      expect(posts(subgraph)).toHaveLength(1);
    },
  );
});
