import { describe, expect, it } from 'vitest';
import { ADA, approvalById, approve, approver, person, request } from '../../kit/writes/approvals.js';
import { createLink, startWithActions } from '../../kit/writes/download-links.js';
import { blockOf, startWithIndicators, writeIndicators } from '../../kit/writes/indicator-writes.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';

const LINK = 'createDefenderPackageLink';
const INVESTIGATOR = 'Defender.AlertsInvestigation';

describe('a write that Defender refuses once it is sent', () => {
  it('can use its approval again', async () => {
    const { env } = createPolicyFile({ approvals: [{ name: 'Packages', mutations: [LINK] }] });
    const { subgraph, inputs } = await startWithActions('Succeeded', env);
    const who = person(subgraph, { oid: ADA, roles: [INVESTIGATOR] });
    const { machineActionId } = inputs[LINK];
    const asked = await request(subgraph, { machineActionId, comment: undefined }, { mutation: LINK, who });
    const { id: approvalId } = asked.payload.approval;
    await approve(subgraph, approvalId, approver(subgraph, { roles: ['Defender.Approver', INVESTIGATOR] }));
    const body = { error: { code: 'ResourceNotFound', message: 'Not there' } };
    subgraph.emulator.control.addFault(
      { operation: 'getInvestigationPackageUri', times: 1 },
      { status: 404, body },
    );
    const send = async () =>
      createLink(subgraph, LINK, { machineActionId, approvalId }, { token: await who.token() });
    expect((await send()).payload.refusal.code).toBe('NOT_READY');
    expect(await approvalById(subgraph, approvalId)).toMatchObject({ state: 'APPROVED' });
    expect((await send()).payload.outcome).toBe('CREATED');
  });

  it('does not count for its cap', async () => {
    const { env } = createPolicyFile({ approvals: [], caps: { tightenPerCaller: 1 } });
    const { subgraph } = await startWithIndicators(0, { env });
    const input = { indicators: [blockOf(0)], replaceExisting: true };
    const value = [{ indicator: blockOf(0).indicatorValue, isFailed: true, failureReason: 'Too many' }];
    subgraph.emulator.control.addFault(
      { operation: 'importIndicators', times: 1 },
      { status: 200, body: { value } },
    );
    expect((await writeIndicators(subgraph, 'importIndicators', input)).receipt.outcome).toBe('REFUSED');
    expect((await writeIndicators(subgraph, 'importIndicators', input)).receipt.outcome).toBe('DONE');
  });
});
