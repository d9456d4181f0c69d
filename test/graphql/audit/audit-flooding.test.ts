import { createHash } from 'node:crypto';
import { appendFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AuditChain } from '../../../src/audit/audit-chain.js';
import { startWithMachine, write } from '../../kit/writes/response-actions.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { newFolder } from '../../kit/new-folder.js';

const HUNTER = { roles: ['Defender.Hunting'] };
const HUNT =
  'query ($query: String!, $timespan: String) { defenderHunt(query: $query, timespan: $timespan) { rowCount } }';
const EVENTS = `query ($filter: DefenderAuditEventFilter, $after: String) {
  defenderAuditEvents(filter: $filter, after: $after) {
    nodes { type auditId action additionalData isIntact }
    pageInfo { hasNextPage endCursor }
  }
}`;
const MEGABYTE = 1_048_576;

async function startWithTrail() {
  const folder = newFolder();
  const path = join(folder, 'audit.jsonl');
  const started = await startWithMachine({ env: { AUDIT_LOG: path } });
  const hunt = (query: string, timespan?: string) =>
    started.subgraph.ask(HUNT, { ...HUNTER, variables: { query, timespan } });
  return { path, hunt, ...started };
}

interface EventsPage {
  readonly nodes: readonly {
    readonly type: string;
    readonly auditId: string;
    readonly additionalData: unknown;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

async function findEvents(subgraph: SubgraphUnderTest, variables: Readonly<Record<string, unknown>>) {
  const { data } = await subgraph.ask(EVENTS, { roles: ['Defender.Auditor'], variables });
  return (data as { defenderAuditEvents: EventsPage }).defenderAuditEvents;
}

/** Events of a caller in the file, of the given size in bytes. */
async function flood(path: string, tenantId: string, { at, bytes }: { at: number; bytes: number }) {
  const actor = { kind: 'user', tenantId, oid: 'oid', name: 'Mallory', clientId: 'client' };
  const chain = new AuditChain('flood');
  const event = {
    at: new Date(at).toISOString(),
    type: 'huntRefused',
    tenantId,
    actor,
    query: 'x'.repeat(4_000),
  };
  const lines = Array.from({ length: Math.ceil(bytes / 4_400) }, () => `${chain.link(event)}\n`);
  await appendFile(path, lines.join(''));
}

describe('hunts that are too long', () => {
  it(
    'are rejected by name before they are parsed, and a flood of them leaves little in the trail',
    { tags: 'slow' },
    async () => {
      const { subgraph, path, hunt } = await startWithTrail();
      const query = `DeviceInfo | where DeviceName == "${'x'.repeat(990_000)}"`;
      const first = await hunt(query);
      expect(first.errors).toMatchObject([
        {
          path: ['defenderHunt'],
          message: 'query must have at most 32,768 bytes (UTF-8), not 990,035.',
          extensions: { code: 'BAD_USER_INPUT', argumentName: 'query' },
        },
      ]);
      for (let count = 1; count < 40; count += 1) await hunt(query);
      expect(subgraph.calls()).toEqual([]);
      expect(subgraph.audit()).toHaveLength(40);
      expect((await stat(path)).size).toBeLessThan(40 * 2_500);
      expect(subgraph.audit().at(-1)).toMatchObject({
        type: 'huntRefused',
        query: query.slice(0, 1_024),
        shortened: [
          { field: 'query', length: 990_035, sha256: createHash('sha256').update(query).digest('hex') },
        ],
      });
    },
  );

  it('are those of more than 32,768 bytes, not characters', async () => {
    const { hunt } = await startWithTrail();
    const padded = (bytes: number) => `DeviceInfo | take 1 //${'ä'.repeat((bytes - 22) / 2)}`;
    expect(Buffer.byteLength(padded(32_768))).toBe(32_768);
    expect((await hunt(padded(32_768))).errors).toBeUndefined();
    expect((await hunt(padded(32_770))).errors).toMatchObject([
      { message: expect.stringContaining('32,770') },
    ]);
  });

  it('also truncate an invalid timespan', async () => {
    const { subgraph, hunt } = await startWithTrail();
    const { errors } = await hunt('DeviceInfo | take 1', `P${'1'.repeat(500_000)}D`);
    expect(errors).toMatchObject([{ message: 'timespan must be an ISO 8601 duration such as P7D.' }]);
    expect(JSON.stringify(subgraph.audit()).length).toBeLessThan(2_500);
  });
});

describe('an isolation after a flood', () => {
  it('can be found by its time, or without it by paging', { tags: 'slow' }, async () => {
    const { subgraph, path, machine } = await startWithTrail();
    const [tenantId = ''] = subgraph.emulator.tenants.keys();
    const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
    const at = subgraph.clock.now();
    await flood(path, tenantId, { at: at + 3_600_000, bytes: 70 * MEGABYTE });
    const moment = (minutes: number) => new Date(at + minutes * 60_000).toISOString();
    const byTime = { since: moment(-10), until: moment(10) };
    expect((await findEvents(subgraph, { filter: byTime })).nodes).toMatchObject([
      { type: 'actionSettled', auditId: receipt.auditId },
      { type: 'actionIntended', auditId: receipt.auditId, action: 'isolateMachine', isIntact: true },
    ]);
    const filter = { actions: ['isolateMachine'] };
    const first = await findEvents(subgraph, { filter });
    expect(first).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true } });
    const second = await findEvents(subgraph, { filter, after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ auditId }) => auditId)).toEqual([receipt.auditId, receipt.auditId]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('is complete in the trail except for its long texts, which defenderAuditEvents lists', async () => {
    const { subgraph, hunt } = await startWithTrail();
    await hunt(`DeviceInfo | take 1 //${'x'.repeat(2_000)}`);
    const { nodes } = await findEvents(subgraph, {});
    expect(nodes).toMatchObject([
      {
        type: 'huntFinished',
        additionalData: { query: /x{1000}$/, shortened: [{ field: 'query', length: 2_022 }] },
      },
    ]);
  });
});
