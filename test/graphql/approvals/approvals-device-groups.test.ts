import { describe, expect, it } from 'vitest';
import { ADA, APPROVAL } from '../../kit/writes/approvals.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import { CONTOSO, FABRIKAM, HOME, customersFor, startTenants } from '../../kit/servers/start-tenants.js';

const OFFBOARDER = ['Defender.Offboard'];
const APPROVER = ['Defender.Approver', 'Defender.Offboard'];
const WANT = (machineId: string, tenantId = CONTOSO) =>
  `mutation { requestDefenderActionApproval(input: { mutation: "offboardMachine", reason: "old", tenantId: "${tenantId}",
     input: { machineId: "${machineId}", comment: "x" } }) { outcome approval ${APPROVAL} } }`;
const DECIDE = (mutation: string, id: string, tenantId = CONTOSO) =>
  `mutation { ${mutation}(input: { approvalId: "${id}", comment: "x", tenantId: "${tenantId}" }) { outcome } }`;

/** Offboard roles apply to the whole tenant for Ada, those of approvers to servers only. */
const RULES = [{ roles: ['Defender.Offboard'] }, { roles: ['Defender.Approver'], deviceGroups: [SERVERS] }];

describe('an approver who is limited to device groups', () => {
  it('sees and decides on requests inside, and nothing else', { tags: 'defender-first' }, async () => {
    const { ask, subgraph, inside, outside } = await startLimited(customersFor(...RULES));
    const ada = await subgraph.mintToken({ roles: OFFBOARDER, oid: ADA, tenantId: HOME });
    const ids: string[] = [];
    for (const { id } of [inside[0]!, outside[0]!]) {
      const { data, errors } = await ask(CONTOSO, WANT(id), { token: ada });
      expect(errors).toBeUndefined();
      ids.push(data.requestDefenderActionApproval.approval.id as string);
    }
    const seen = await ask(CONTOSO, '{ defenderActionApprovals { id } }', { roles: APPROVER });
    expect(seen.data.defenderActionApprovals).toEqual([{ id: ids[0] }]);
    const hidden = await ask(CONTOSO, `{ defenderActionApproval(id: "${ids[1]!}") { id } }`, {
      roles: APPROVER,
    });
    expect(hidden.data.defenderActionApproval).toBeNull();
    for (const mutation of ['approveDefenderAction', 'rejectDefenderAction']) {
      const outsider = await ask(CONTOSO, DECIDE(mutation, ids[1]!), { roles: APPROVER });
      expect(outsider.errors).toMatchObject([
        {
          message: expect.stringMatching(/^There is no approval with this id/),
          extensions: { code: 'NOT_FOUND' },
        },
      ]);
    }
    expect(subgraph.audit().at(-1)).toMatchObject({
      type: 'accessRefused',
      requiredRoles: ['Defender.Approver'],
    });
    const { data } = await ask(CONTOSO, DECIDE('approveDefenderAction', ids[0]!), { roles: APPROVER });
    expect(data.approveDefenderAction.outcome).toBe('DONE');
    expect(subgraph.calls().filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

describe('a caller who is limited to device groups', () => {
  it('requests approvals inside only', { tags: 'defender-first' }, async () => {
    const { ask, subgraph, inside, outside } = await startLimited(customersFor({ deviceGroups: [SERVERS] }));
    const theirs = await ask(CONTOSO, WANT(outside[0]!.id), { roles: OFFBOARDER });
    expect(theirs.errors).toMatchObject([
      { message: `There is no machine ${outside[0]!.id}.`, extensions: { code: 'NOT_FOUND' } },
    ]);
    const ours = await ask(CONTOSO, WANT(inside[0]!.id), { roles: OFFBOARDER });
    expect(ours.data.requestDefenderActionApproval.outcome).toBe('CREATED');
    expect(subgraph.audit().map(({ type }) => type)).toEqual(['accessRefused', 'approvalRequested']);
  });
});

describe('approvals of several tenants', () => {
  it("are separate: one can't be seen or decided on from another", async () => {
    const { ask, subgraph, contoso } = await startTenants();
    const ada = await subgraph.mintToken({ roles: OFFBOARDER, oid: ADA, tenantId: HOME });
    const { data } = await ask(CONTOSO, WANT(contoso.machines[0]!.id), { token: ada });
    const { id } = data.requestDefenderActionApproval.approval;
    const there = await ask(
      FABRIKAM,
      `{ defenderActionApprovals { id } defenderActionApproval(id: "${id}") { id } }`,
      {
        roles: APPROVER,
      },
    );
    expect(there.data).toEqual({ defenderActionApprovals: [], defenderActionApproval: null });
    const decided = await ask(FABRIKAM, DECIDE('approveDefenderAction', id, FABRIKAM), { roles: APPROVER });
    expect(decided.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const here = await ask(CONTOSO, '{ defenderActionApprovals { id } }', { roles: APPROVER });
    expect(here.data.defenderActionApprovals).toEqual([{ id }]);
  });

  it.each(['requestDefenderActionApproval', 'approveDefenderAction', 'rejectDefenderAction'])(
    '%s names its tenant',
    async (mutation) => {
      const { ask, subgraph } = await startTenants();
      const text =
        mutation === 'requestDefenderActionApproval'
          ? WANT('a'.repeat(40), FABRIKAM)
          : DECIDE(mutation, 'x', FABRIKAM);
      for (const query of [text, text.replace(/,? tenantId: "[^"]*"/, '')]) {
        const { errors } = await ask(CONTOSO, query, { roles: APPROVER });
        expect(errors?.[0]?.extensions).toMatchObject({
          code: 'BAD_USER_INPUT',
          argumentName: 'input.tenantId',
        });
      }
      expect(subgraph.audit()).toEqual([]);
    },
  );
});
