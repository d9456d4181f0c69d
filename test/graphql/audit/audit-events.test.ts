import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { approve, request, requester } from '../../kit/writes/approvals.js';
import { startLimited } from '../../kit/servers/start-limited.js';
import { BOTH, CONTOSO, FABRIKAM, startTenants } from '../../kit/servers/start-tenants.js';
import { startWithMachine, write } from '../../kit/writes/response-actions.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { newFolder } from '../../kit/new-folder.js';

const AUDITOR = ['Defender.Auditor'];
const ALL = `query ($first: Int, $after: String, $filter: DefenderAuditEventFilter) {
  defenderAuditEvents(first: $first, after: $after, filter: $filter) {
    nodes {
      type time auditId bulkId requestId action input outcome machineActionId detail reason additionalData process sequence isIntact
      actor { kind tenantId oid name clientId tokenId }
    }
    edges { cursor }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

const LINKED = `query ($auditId: ID) {
  defenderAuditEvents(filter: { auditId: $auditId }) {
    nodes { type outcome detail auditId approvalId approver { name } machineAction { id auditId } }
  }
}`;

interface Event {
  readonly type: string;
  readonly outcome: string | null;
  readonly auditId: string | null;
  readonly sequence: number;
  readonly isIntact: boolean;
}

async function startWithTrail() {
  const folder = newFolder();
  const path = join(folder, 'audit.jsonl');
  return { path, ...(await startWithMachine({ env: { AUDIT_LOG: path } })) };
}

async function askForEvents(subgraph: SubgraphUnderTest, variables: Readonly<Record<string, unknown>> = {}) {
  const answer = await subgraph.ask(ALL, { roles: AUDITOR, variables });
  const { defenderAuditEvents } = answer.data as {
    defenderAuditEvents: {
      nodes: Event[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    } | null;
  };
  return { errors: answer.errors, page: defenderAuditEvents, events: defenderAuditEvents?.nodes ?? [] };
}

const wordsOf = (events: readonly Event[]) =>
  events.map(({ type, outcome }) => (outcome === null ? type : `${type} ${outcome}`));

describe('defenderAuditEvents', () => {
  it('links a write and its approval, both ways, and reads the action in Defender', async () => {
    const { subgraph, machine } = await startWithTrail();
    const { payload } = await request(subgraph, { machineId: machine.id });
    await approve(subgraph, payload.approval.id);
    const input = { machineId: machine.id, comment: 'retired', approvalId: payload.approval.id };
    const { receipt } = await write(subgraph, 'offboardMachine', input, {
      token: await requester(subgraph).token(),
    });
    const ask = async (auditId: string) => {
      const { data } = await subgraph.ask(LINKED, {
        roles: [...AUDITOR, 'Defender.ViewData'],
        variables: { auditId },
      });
      return data.defenderAuditEvents.nodes as readonly Readonly<Record<string, unknown>>[];
    };
    const approvalId = payload.approval.id;
    const { auditId, machineAction } = receipt;
    const approver = { name: 'Bob' };
    const used = {
      type: 'approvalRedeemed',
      outcome: null,
      detail: null,
      auditId,
      approvalId,
      approver,
      machineAction: null,
    };
    expect(await ask(auditId)).toEqual([
      {
        type: 'actionSettled',
        outcome: 'CREATED',
        detail: null,
        auditId,
        approvalId: null,
        approver: null,
        machineAction: { id: machineAction?.id, auditId },
      },
      used,
      { ...used, type: 'actionIntended', approver: null },
    ]);
    const requested = { ...used, type: 'approvalRequested', auditId: approvalId, approver: null };
    const decided = { ...requested, type: 'approvalDecided', outcome: 'APPROVED', detail: 'seen the ticket' };
    expect(await ask(approvalId)).toEqual([used, decided, requested]);
  });

  it('returns the events of the trail, newest first, without upstream calls', async () => {
    const { subgraph, machine } = await startWithTrail();
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id, comment: 'why' });
    subgraph.clock.advance(1_000);
    await subgraph.ask('{ defenderHunt(query: "DeviceInfo | take 1") { rowCount } }', {
      roles: ['Defender.Hunting'],
    });
    await write(subgraph, 'releaseMachine', { machineId: machine.id }, { roles: [] });
    subgraph.forgetCalls();
    const { errors, events, page } = await askForEvents(subgraph);
    expect(errors).toBeUndefined();
    expect(subgraph.calls()).toEqual([]);
    expect(wordsOf(events)).toEqual([
      'accessRefused',
      'huntFinished OK',
      'actionSettled CREATED',
      'actionIntended',
    ]);
    expect(page?.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect(events[3]).toMatchObject({
      auditId: receipt.auditId,
      action: 'isolateMachine',
      input: { machineId: machine.id, comment: 'why' },
      actor: { kind: 'USER' },
      outcome: null,
      additionalData: null,
      sequence: 1,
      isIntact: true,
    });
    expect(events[2]).toMatchObject({ auditId: receipt.auditId, machineActionId: receipt.machineAction?.id });
    expect(events[1]).toMatchObject({
      additionalData: { query: 'DeviceInfo | take 1', tables: ['DeviceInfo'], rowCount: 1 },
    });
    expect(events[0]).toMatchObject({ additionalData: { coordinate: 'Mutation.releaseMachine' } });
    expect(JSON.stringify(events)).not.toContain(DEFAULT_CLIENT_SECRET);
    expect(JSON.stringify(events)).not.toMatch(/eyJ|bearer/i);
  });

  it('pages through them without losing or repeating one, while others are written', async () => {
    const { subgraph } = await startWithTrail();
    for (let count = 0; count < 7; count += 1) await refuse(subgraph);
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const { page }: Awaited<ReturnType<typeof askForEvents>> = await askForEvents(subgraph, {
        first: 3,
        after,
      });
      seen.push(...page!.nodes.map(({ sequence }) => sequence));
      after = page!.pageInfo.hasNextPage ? page!.pageInfo.endCursor : null;
      await refuse(subgraph);
    } while (after !== null);
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('supports all of its filters', async () => {
    const { subgraph, machine, other } = await startWithTrail();
    const first = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    const oid = randomUUID();
    const token = await subgraph.mintToken({ roles: ['Defender.ActiveRemediation'], oid });
    subgraph.clock.advance(60_000);
    const moment = new Date(subgraph.clock.now()).toISOString();
    await write(subgraph, 'runDefenderAntiVirusScan', { machineId: other.id }, { token });
    await write(subgraph, 'isolateMachine', { machineId: machine.id }, { token });
    const count = async (filter: Readonly<Record<string, unknown>>) =>
      wordsOf((await askForEvents(subgraph, { filter })).events);
    expect(await count({ auditId: first.receipt.auditId.toUpperCase() })).toEqual([
      'actionSettled CREATED',
      'actionIntended',
    ]);
    expect(await count({ types: ['actionSettled'], outcomes: ['ALREADY_IN_EFFECT'] })).toEqual([
      'actionSettled ALREADY_IN_EFFECT',
    ]);
    expect(await count({ actions: ['runDefenderAntiVirusScan'] })).toHaveLength(2);
    expect(await count({ actorOid: oid })).toHaveLength(4);
    expect(await count({ machineId: machine.id })).toEqual(['actionIntended', 'actionIntended']);
    expect(await count({ since: moment })).toHaveLength(4);
    expect(await count({ until: moment })).toHaveLength(2);
    expect(await count({ types: [] })).toEqual([]);
  });

  it('marks a changed line, and skips lines that are no event', async () => {
    const { subgraph, path } = await startWithTrail();
    await refuse(subgraph);
    await refuse(subgraph);
    const [first = '', second = ''] = (await readFile(path, 'utf8')).trimEnd().split('\n');
    await writeFile(path, `${first}\nhello\n${second.replace('accessRefused', 'accessGranted')}\n{"type":`);
    const { events } = await askForEvents(subgraph);
    expect(events.map(({ type, isIntact }) => [type, isIntact])).toEqual([
      ['accessGranted', false],
      ['accessRefused', true],
    ]);
  });

  it('rejects an end that is not later than the start', async () => {
    const { subgraph } = await startWithTrail();
    const [since, until] = ['2026-05-02T00:00:00Z', '2026-05-01T00:00:00Z'];
    const { data, errors } = await subgraph.ask(ALL, {
      roles: AUDITOR,
      variables: { filter: { since, until } },
    });
    expect(data).toEqual({ defenderAuditEvents: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argumentName: 'filter.until' } }]);
  });

  it('rejects the cursor of a file that is gone, and of another filter', async () => {
    const { subgraph, path } = await startWithTrail();
    for (let count = 0; count < 3; count += 1) await refuse(subgraph);
    const { page } = await askForEvents(subgraph, { first: 1 });
    const after = page!.pageInfo.endCursor;
    const other = await askForEvents(subgraph, { first: 1, after, filter: { types: ['accessRefused'] } });
    expect(other.errors?.[0]?.message).toContain('another field, filter, order or tenant');
    await rm(path);
    const gone = await askForEvents(subgraph, { first: 1, after });
    expect(gone.errors?.[0]).toMatchObject({
      message: 'after belongs to a file that no longer exists. Start without it.',
      extensions: { code: 'BAD_USER_INPUT', argumentName: 'after' },
    });
    expect((await askForEvents(subgraph)).events).toEqual([]);
  });

  it('names the setting if there is no file', async () => {
    const { subgraph } = await startWithMachine();
    const { errors, page } = await askForEvents(subgraph);
    expect(page).toBeNull();
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('AUDIT_LOG is not set'),
      extensions: { code: 'NOT_CONFIGURED' },
    });
  });

  it.each(['Defender.ViewData', 'Defender.Approver', 'Defender.BreakGlass', 'Defender.ActiveRemediation'])(
    'is not open to %s',
    async (role) => {
      const { subgraph } = await startWithTrail();
      const { errors } = await subgraph.ask(ALL, { roles: [role] });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', requiredRoles: AUDITOR });
    },
  );
});

describe('defenderAuditEvents in a tenant among others', () => {
  it('returns its own events only, and none to callers who are limited to device groups', async () => {
    const folder = newFolder();
    const env = { AUDIT_LOG: join(folder, 'audit.jsonl') };
    const query = '{ defenderAuditEvents { nodes { type additionalData } } }';
    const refused = '{ machines { nodes { id } } }';
    const open = await startTenants(BOTH, { env });
    for (const tenant of [CONTOSO, FABRIKAM, FABRIKAM])
      await open.ask(tenant, refused, { roles: ['Defender.Offboard'] });
    const count = async (tenant: string) =>
      (
        (await open.ask(tenant, query, { roles: AUDITOR })).data as {
          defenderAuditEvents: { nodes: unknown[] };
        }
      ).defenderAuditEvents.nodes.length;
    expect([await count(CONTOSO), await count(FABRIKAM)]).toEqual([1, 2]);

    const limited = await startLimited(undefined, { env });
    const { errors } = await limited.ask(CONTOSO, query, { roles: [...AUDITOR, 'Defender.ViewData'] });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('limited to device groups'),
      extensions: { code: 'FORBIDDEN' },
    });
  });
});

/** Adds one line. */
async function refuse(subgraph: SubgraphUnderTest): Promise<void> {
  await subgraph.ask('{ machines { nodes { id } } }', { roles: ['Defender.Offboard'] });
}
