import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ADA,
  approvalById,
  approve,
  approver,
  BOB,
  pending,
  reject,
  request,
  requester,
  stranger,
} from '../../kit/writes/approvals.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';

const HOUR = 3_600_000;

describe('an approval request', () => {
  it('is stored with its subject, visible to approvers and to its requester, and makes no call', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { errors, payload } = await request(subgraph, { machineId: machine.id.toUpperCase() });
    expect(errors).toBeUndefined();
    const now = subgraph.clock.now();
    expect(payload).toEqual({
      outcome: 'CREATED',
      refusal: null,
      warnings: [],
      auditId: payload.approval.id,
      approval: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        state: 'PENDING',
        mutation: 'offboardMachine',
        input: { machineId: machine.id, comment: 'retired' },
        libraryFiles: [],
        reason: 'replaced last week',
        requester: { oid: ADA, name: 'Ada', kind: 'USER' },
        requestTime: new Date(now).toISOString(),
        expirationTime: new Date(now + 24 * HOUR).toISOString(),
        decidedBy: null,
        decisionTime: null,
        decisionComment: null,
        redemptionTime: null,
        warnings: [],
      },
    });
    expect(await pending(subgraph, requester(subgraph))).toEqual([payload.approval]);
    expect(await pending(subgraph, approver(subgraph))).toEqual([payload.approval]);
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toMatchObject([
      {
        type: 'approvalRequested',
        auditId: payload.auditId,
        approvalId: payload.approval.id,
        action: 'offboardMachine',
        input: payload.approval.input,
        reason: 'replaced last week',
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        actor: { oid: ADA, name: 'Ada' },
      },
    ]);
  });

  it('is invisible to others, in the list and by its id', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { payload } = await request(subgraph, { machineId: machine.id });
    const eve = stranger(subgraph);
    expect(await pending(subgraph, eve)).toEqual([]);
    expect(await approvalById(subgraph, payload.approval.id, eve)).toBeNull();
    expect(await approvalById(subgraph, randomUUID(), approver(subgraph))).toBeNull();
  });

  it('has an edge to its machine for callers who may see machines', async () => {
    const { subgraph, machine, other } = await startWithMachine();
    for (const { id } of [machine, other]) await request(subgraph, { machineId: id });
    const query = '{ defenderActionApprovals { machine { id computerDnsName } } }';
    const blind = await subgraph.ask(query, { token: await approver(subgraph).token() });
    expect(blind.errors?.map(({ path, extensions: { code } }) => [path?.[1], code])).toEqual([
      [0, 'FORBIDDEN'],
      [1, 'FORBIDDEN'],
    ]);
    expect(blind.data.defenderActionApprovals).toEqual([{ machine: null }, { machine: null }]);
    const roles = ['Defender.Approver', 'Defender.ViewData'];
    const { data } = await subgraph.ask(query, { token: await approver(subgraph, { roles }).token() });
    expect(data.defenderActionApprovals.map((row: { machine: object }) => row.machine)).toEqual(
      expect.arrayContaining([machine, other].map(({ id, computerDnsName }) => ({ id, computerDnsName }))),
    );
    expect(subgraph.calls()).toHaveLength(1);
  });

  it('is the same one for a repeated request while it is open, whatever the order of fields and case of ids', async () => {
    const { subgraph, machine } = await startWithMachine();
    const first = await request(subgraph, { machineId: machine.id });
    const again = await request(subgraph, {
      dryRun: true,
      idempotencyKey: 'k',
      comment: ' retired ',
      machineId: machine.id.toUpperCase(),
    });
    expect(again.payload).toMatchObject({ outcome: 'ALREADY_PENDING', approval: first.payload.approval });
    expect(subgraph.audit()).toHaveLength(1);
    const theirs = await request(subgraph, { machineId: machine.id }, { who: stranger(subgraph) });
    expect(theirs.payload.outcome).toBe('CREATED');
    await reject(subgraph, first.payload.approval.id);
    const anew = await request(subgraph, { machineId: machine.id });
    expect(anew.payload.outcome).toBe('CREATED');
    expect(anew.payload.approval.id).not.toBe(first.payload.approval.id);
  });

  it('includes default values, so that omitting one equals writing it', async () => {
    const { subgraph, machine } = await startWithMachine();
    const who = requester(subgraph, { roles: ['Defender.ActiveRemediation'] });
    const options = { mutation: 'isolateMachine', who };
    const { payload } = await request(subgraph, { machineId: machine.id }, options);
    expect(payload.approval.input).toEqual({
      machineId: machine.id,
      comment: 'retired',
      isolationType: 'FULL',
    });
    const again = await request(subgraph, { machineId: machine.id, isolationType: 'FULL' }, options);
    expect(again.payload.outcome).toBe('ALREADY_PENDING');
    const other = await request(subgraph, { machineId: machine.id, isolationType: 'SELECTIVE' }, options);
    expect(other.payload.outcome).toBe('CREATED');
  });

  it('can be made by an application too', async () => {
    const { subgraph, machine } = await startWithMachine();
    const who = requester(subgraph, { appOnly: true });
    const { payload } = await request(subgraph, { machineId: machine.id }, { who });
    expect(payload.approval.requester).toMatchObject({ oid: ADA, kind: 'APPLICATION' });
  });

  it('is one for many concurrent identical requests, and none is lost', async () => {
    const { subgraph, machine, other } = await startWithMachine();
    const answers = await subgraph.passTime(
      Promise.all(
        [machine, other, machine, other, machine].map(({ id }) => request(subgraph, { machineId: id })),
      ),
    );
    expect(answers.filter(({ payload }) => payload.outcome === 'CREATED')).toHaveLength(2);
    expect(await pending(subgraph, requester(subgraph))).toHaveLength(2);
  });

  it('is open for 24 hours, expired for 24 more, and then deleted', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { payload } = await request(subgraph, { machineId: machine.id });
    const { id } = payload.approval;
    subgraph.clock.advance(24 * HOUR - 1);
    expect(await approvalById(subgraph, id)).toMatchObject({ state: 'PENDING' });
    subgraph.clock.advance(1);
    expect(await approvalById(subgraph, id)).toMatchObject({ state: 'EXPIRED', expirationTime: null });
    expect(await pending(subgraph, requester(subgraph))).toEqual([]);
    expect((await approve(subgraph, id)).payload).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'NOT_PENDING', message: 'The approval is EXPIRED: nothing was changed.' },
    });
    subgraph.clock.advance(24 * HOUR);
    expect(await approvalById(subgraph, id)).toBeNull();
    expect((await approve(subgraph, id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('survives a restart, and so does its decision', async () => {
    const { subgraph, machine, other } = await startWithMachine();
    const [one, two] = [
      await request(subgraph, { machineId: machine.id }),
      await request(subgraph, { machineId: other.id }),
    ];
    await approve(subgraph, one.payload.approval.id);
    await subgraph.restart();
    expect(await approvalById(subgraph, one.payload.approval.id)).toMatchObject({
      state: 'APPROVED',
      decidedBy: { oid: BOB },
    });
    expect(await pending(subgraph, approver(subgraph))).toEqual([two.payload.approval]);
  });

  it('is one of at most fifty open ones of a caller', { tags: 'slow' }, async () => {
    const { subgraph, machine } = await startWithMachine();
    const ids: string[] = [];
    for (let index = 0; index < 50; index += 1) {
      const { payload } = await request(subgraph, { machineId: machine.id, comment: String(index) });
      ids.push(payload.approval.id);
    }
    const { payload } = await request(subgraph, { machineId: machine.id, comment: 'one more' });
    expect(payload).toMatchObject({
      outcome: 'REFUSED',
      approval: null,
      refusal: { code: 'TOO_MANY_REQUESTS', message: expect.stringContaining('50') },
    });
    expect(subgraph.audit().at(-1)).toMatchObject({ type: 'actionSettled', auditId: payload.auditId });
    await reject(subgraph, ids[0]!, requester(subgraph));
    const freed = await request(subgraph, { machineId: machine.id, comment: 'one more' });
    expect(freed.payload.outcome).toBe('CREATED');
    expect(await pending(subgraph, approver(subgraph))).toHaveLength(50);
  });

  it('is one of at most two hundred open ones of a tenant', { tags: 'slow' }, async () => {
    const { subgraph, machine } = await startWithMachine();
    const people = Array.from({ length: 4 }, () => randomUUID());
    for (const oid of people)
      for (let index = 0; index < 50; index += 1)
        await request(
          subgraph,
          { machineId: machine.id, comment: String(index) },
          { who: stranger(subgraph, { oid }) },
        );
    expect(await pending(subgraph, approver(subgraph))).toHaveLength(200);
    const { payload } = await request(subgraph, { machineId: machine.id });
    expect(payload).toMatchObject({
      outcome: 'REFUSED',
      refusal: {
        code: 'TOO_MANY_REQUESTS',
        message: expect.stringContaining('200 open requests in this tenant'),
      },
    });
  });

  it(
    'is one of at most a hundred of a caller in an hour, also if they are withdrawn',
    { tags: 'slow' },
    async () => {
      const { subgraph, machine } = await startWithMachine();
      for (let index = 0; index < 100; index += 1) {
        const { payload } = await request(subgraph, { machineId: machine.id });
        await reject(subgraph, payload.approval.id, requester(subgraph));
      }
      const { payload } = await request(subgraph, { machineId: machine.id });
      expect(payload).toMatchObject({
        outcome: 'REFUSED',
        refusal: { code: 'TOO_MANY_REQUESTS', message: expect.stringContaining('100') },
      });
      const other = await request(subgraph, { machineId: machine.id }, { who: stranger(subgraph) });
      expect(other.payload.outcome).toBe('CREATED');
      subgraph.clock.advance(HOUR);
      expect((await request(subgraph, { machineId: machine.id })).payload.outcome).toBe('CREATED');
    },
  );

  it("is rejected if it can't be stored, or if no audit sink works", async () => {
    const { subgraph, machine } = await startWithMachine({ env: { DATA_DIR: '/dev/null/data' } });
    const { errors } = await request(subgraph, { machineId: machine.id });
    expect(errors?.[0]).toMatchObject({
      message: 'The store of approvals is unavailable, so nothing was done.',
      extensions: { code: 'UPSTREAM_UNAVAILABLE' },
    });
  });
});
