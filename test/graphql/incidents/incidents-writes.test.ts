import { describe, expect, it } from 'vitest';
import { findIncident } from '../../../emulator/tenants/incidents.js';
import { send, startForWrites, writesOf } from '../../kit/writes/alert-and-scan-writes.js';
import { addIncidents, grantAtGraph } from '../../kit/reads/incidents.js';
import { auditWords, skipPauses } from '../../kit/writes/response-actions.js';
import type { StartOptions, SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { warned } from '../../kit/writes/warned.js';
import { newFolder } from '../../kit/new-folder.js';

const UPDATE = 'updateDefenderIncident';
const operations = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);

/** One active incident without an owner. */
async function startWithIncident(options: StartOptions = {}) {
  const { subgraph, tenant } = await startForWrites(options);
  const incidentId = String(tenant.alerts[0]!.incidentId);
  tenant.incidents.set(incidentId, { status: 'active', assignedTo: null, customTags: ['old'] });
  return { subgraph, tenant, incidentId, now: () => findIncident(tenant, incidentId)! };
}

describe('updateDefenderIncident', () => {
  it('changes an incident and adds the comment, with the caller in it: a read and two calls', async () => {
    const { subgraph, incidentId, now } = await startWithIncident();
    const { errors, payload } = await send(subgraph, UPDATE, {
      incidentId,
      status: 'RESOLVED',
      assignedTo: 'ada@corp.example',
      classification: 'FALSE_POSITIVE',
      determination: 'NOT_ENOUGH_DATA_TO_VALIDATE',
      tags: ['test', 'tier 1', 'test'],
      comment: 'a known tool',
    });
    expect(errors).toBeUndefined();
    const shown = {
      status: 'RESOLVED',
      assignedTo: 'ada@corp.example',
      classification: 'FALSE_POSITIVE',
      determination: 'NOT_ENOUGH_DATA_TO_VALIDATE',
      customTags: ['test', 'tier 1'],
    };
    const incident = { id: incidentId, ...shown };
    expect(payload).toMatchObject({ outcome: 'DONE', refusal: null, warnings: [], incident });
    expect(operations(subgraph)).toEqual(['getIncident', 'updateIncident', 'createIncidentComment']);
    const [, change, comment] = subgraph.calls();
    const words = { classification: 'falsePositive', determination: 'notEnoughDataToValidate' };
    const sent = { ...shown, status: 'resolved', ...words };
    expect([change?.path, change?.requestBody]).toEqual([`/v1.0/security/incidents/${incidentId}`, sent]);
    expect(comment?.requestBody).toEqual({
      '@odata.type': 'microsoft.graph.security.alertComment',
      comment: expect.stringMatching(
        new RegExp(`^${payload.auditId} user analyst \\(.*\\) via app .*: a known tool$`),
      ),
    });
    expect(now()).toMatchObject({
      ...sent,
      comments: [{ comment: expect.stringContaining(payload.auditId) }],
    });
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled DONE']);
    expect(subgraph.audit()[1]).toMatchObject({ resultId: incidentId });
  });

  it('adds a comment alone in one call, and returns the comments to callers who may read them', async () => {
    const { subgraph, incidentId } = await startWithIncident();
    const { data, errors } = await subgraph.ask(
      `mutation { updateDefenderIncident(input: { incidentId: "${incidentId}", comment: "mine" }) {
        outcome warnings { code message } incident { status comments { comment createdByDisplayName } } } }`,
      { roles: ['Defender.AlertsInvestigation', 'Defender.ViewData'] },
    );
    expect(errors).toBeUndefined();
    expect(data.updateDefenderIncident).toMatchObject({
      outcome: 'DONE',
      warnings: [],
      incident: {
        status: 'ACTIVE',
        comments: [
          { comment: expect.stringMatching(/: mine$/), createdByDisplayName: 'API-App:defender-subgraph' },
        ],
      },
    });
    expect(operations(subgraph)).toEqual(['getIncident', 'createIncidentComment']);
  });

  it('removes owner and tags', async () => {
    const { subgraph, incidentId, now } = await startWithIncident();
    await send(subgraph, UPDATE, { incidentId, assignedTo: 'ada@corp.example' });
    expect(now()).toMatchObject({ assignedTo: 'ada@corp.example', customTags: ['old'] });
    const { payload } = await send(subgraph, UPDATE, {
      incidentId,
      assignedTo: ' ',
      tags: [],
    });
    expect(payload.outcome).toBe('DONE');
    expect(subgraph.calls().at(-1)?.requestBody).toEqual({ assignedTo: null, customTags: [] });
    expect(now()).toMatchObject({ assignedTo: null, customTags: [] });
  });

  it('is visible to the next read, though incident and alerts were cached', async () => {
    const { subgraph, incidentId, tenant } = await startWithIncident({ cache: true });
    const read = async () => {
      const query = `{ defenderIncident(id: "${incidentId}") { status } defenderIncidents(first: 49) { nodes { id status } } }`;
      const { data } = await subgraph.ask(query);
      const row = data.defenderIncidents.nodes.find(({ id }: { id: string }) => id === incidentId);
      return [data.defenderIncident.status, row?.status];
    };
    const { lastUpdateDateTime } = findIncident(tenant, incidentId)!;
    tenant.incidents.set(incidentId, {
      ...tenant.incidents.get(incidentId),
      lastUpdateDateTime: new Date(subgraph.clock.now()).toISOString(),
    });
    expect(lastUpdateDateTime).toEqual(expect.any(String));
    expect(await read()).toEqual(['ACTIVE', 'ACTIVE']);
    subgraph.forgetCalls();
    expect(await read()).toEqual(['ACTIVE', 'ACTIVE']);
    expect(subgraph.calls()).toEqual([]);
    await send(subgraph, UPDATE, { incidentId, status: 'IN_PROGRESS' });
    expect(await read()).toEqual(['IN_PROGRESS', 'IN_PROGRESS']);
  });

  it('warns if only the audit trail names the caller', async () => {
    const { subgraph, incidentId } = await startWithIncident();
    const { payload } = await send(subgraph, UPDATE, { incidentId, status: 'IN_PROGRESS' });
    expect(payload.warnings).toEqual([warned('ATTRIBUTION_NOT_STORED', 'only the audit trail')]);
  });

  it('is NOT_FOUND for an incident that Graph does not know, and nothing is sent', async () => {
    const { subgraph } = await startWithIncident();
    const { errors } = await send(subgraph, UPDATE, {
      incidentId: '77',
      status: 'RESOLVED',
    });
    expect(errors?.[0]).toMatchObject({
      message: 'There is no incident 77.',
      extensions: { code: 'NOT_FOUND' },
    });
    expect(writesOf(subgraph)).toEqual([]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled NOT_FOUND']);
  });

  it('is rejected for one that was merged into another, which the error names', async () => {
    const { subgraph, tenant, incidentId } = await startWithIncident();
    const [merged] = addIncidents(tenant, [{ status: 'redirected', redirectIncidentId: incidentId }]);
    const { payload } = await send(subgraph, UPDATE, {
      incidentId: merged,
      status: 'RESOLVED',
    });
    expect(payload).toMatchObject({
      outcome: 'REFUSED',
      refusal: {
        code: 'TARGET_MERGED',
        message: `Incident ${String(merged)} was merged into ${incidentId}: change that one.`,
      },
      incident: { id: merged, status: 'REDIRECTED' },
    });
    expect(writesOf(subgraph)).toEqual([]);
  });

  it('returns its calls in a dry run, that of the comment last, and sends nothing', async () => {
    const { subgraph, incidentId, now } = await startWithIncident();
    const change = { incidentId, status: 'RESOLVED', comment: 'x', dryRun: true };
    const { payload } = await send(subgraph, UPDATE, change);
    expect(payload).toMatchObject({
      outcome: 'DRY_RUN',
      plannedCalls: [
        {
          operation: 'updateIncident',
          method: 'PATCH',
          path: `/v1.0/security/incidents/${incidentId}`,
          body: { status: 'resolved' },
        },
        { operation: 'createIncidentComment', body: { comment: expect.stringMatching(/: x$/) } },
      ],
      warnings: [],
    });
    expect(operations(subgraph)).toEqual(['getIncident']);
    expect(now().status).toBe('active');
  });

  it('is UPSTREAM_FORBIDDEN if the application may only read, and names the missing permission', async () => {
    const { subgraph, incidentId } = await startWithIncident();
    grantAtGraph(subgraph, ['SecurityIncident.Read.All']);
    const { errors } = await send(subgraph, UPDATE, { incidentId, status: 'RESOLVED' });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_FORBIDDEN',
      missingPermissions: ['SecurityIncident.ReadWrite.All'],
    });
  });

  it('runs once for a key, comment included', async () => {
    const { subgraph, incidentId, now } = await startWithIncident();
    const input = { incidentId, status: 'IN_PROGRESS', comment: 'mine', idempotencyKey: 'k' };
    const first = await send(subgraph, UPDATE, input);
    const again = await Promise.all([1, 2].map(() => send(subgraph, UPDATE, input)));
    for (const { payload } of again) expect(payload).toEqual(first.payload);
    expect(writesOf(subgraph)).toHaveLength(2);
    expect(now().comments).toHaveLength(1);
    const other = await send(subgraph, UPDATE, { ...input, tags: ['x'] });
    expect(other.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('updateIncident whose response is lost', () => {
  it.each([
    ['updateDefenderIncident', { status: 'RESOLVED' }],
    ['updateDefenderIncident', { status: 'RESOLVED', comment: 'why' }],
    ['createIncidentComment', { comment: 'why' }],
    ['createIncidentComment', { status: 'RESOLVED', comment: 'why' }],
  ])('is found if Graph did it (%s, %o), and nothing is sent twice', async (operation, change) => {
    const { subgraph, incidentId, now } = await startWithIncident();
    subgraph.emulator.control.addFault({ operation }, 'processThenReset');
    const { payload, errors } = await skipPauses(subgraph, send(subgraph, UPDATE, { incidentId, ...change }));
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({ outcome: 'DONE', incident: { id: incidentId } });
    expect(now().comments).toHaveLength('comment' in change ? 1 : 0);
    expect(writesOf(subgraph)).toHaveLength(Object.keys(change).length);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled DONE']);
  });

  it.each([
    ['hangs', 'hang'],
    ['fails', { status: 500, body: {} }],
    ['responds with another incident', { status: 200, body: { id: '1', status: 'resolved' } }],
    ['responds with a page', { html: 200 }],
  ] as const)('is OUTCOME_UNKNOWN if Graph %s and the incident shows no change', async (_how, effect) => {
    const { subgraph, incidentId } = await startWithIncident();
    subgraph.emulator.control.addFault({ operation: 'updateIncident' }, effect);
    const { payload, errors } = await skipPauses(
      subgraph,
      send(subgraph, UPDATE, { incidentId, status: 'RESOLVED', comment: 'why' }),
    );
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({ outcome: 'OUTCOME_UNKNOWN', incident: null });
    // No comment is sent about a change that may not have been made.
    expect(writesOf(subgraph).map(({ operation }) => operation)).toEqual(['updateIncident']);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled OUTCOME_UNKNOWN']);
  });

  it.each([
    [
      'refuses',
      { status: 400, body: { error: { code: 'BadRequest', message: 'no' } } },
      "If the incident doesn't have the comment, send it by itself.",
    ],
    ['loses', 'reset', 'its response did not come'],
  ] as const)('succeeds as a change if Graph %s the comment, with a warning', async (_how, effect, words) => {
    const { subgraph, incidentId, now } = await startWithIncident();
    subgraph.emulator.control.addFault({ operation: 'createIncidentComment' }, effect);
    const { payload } = await skipPauses(
      subgraph,
      send(subgraph, UPDATE, { incidentId, status: 'RESOLVED', comment: 'why' }),
    );
    expect(payload).toMatchObject({
      outcome: 'DONE',
      incident: { status: 'RESOLVED' },
      warnings: [warned('COMMENT_NOT_ADDED', words)],
    });
    expect(now()).toMatchObject({ status: 'resolved', comments: [] });
  });

  it('is found if its key is used again after a restart', async () => {
    const folder = newFolder();
    const { subgraph, incidentId } = await startWithIncident({ env: { DATA_DIR: folder } });
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'updateIncident' }, 'processThenHang');
    control.addFault({ operation: 'getIncident', skip: 1 }, { status: 503, body: {} });
    const input = { incidentId, status: 'RESOLVED', idempotencyKey: 'k' };
    const lost = await skipPauses(subgraph, send(subgraph, UPDATE, input));
    expect(lost.payload.outcome).toBe('OUTCOME_UNKNOWN');
    control.clearFaults();
    await subgraph.restart();
    const found = await send(subgraph, UPDATE, input);
    expect(found.errors).toBeUndefined();
    expect(found.payload).toMatchObject({ outcome: 'DONE', incident: { status: 'RESOLVED' } });
    expect(writesOf(subgraph)).toHaveLength(1);
  });
});

describe('invalid input of updateIncident', () => {
  it.each([
    [{}, 'must change something'],
    [{ status: 'REDIRECTED' }, 'input.status takes ACTIVE, IN_PROGRESS, RESOLVED.'],
    [{ comment: ' ' }, 'input.comment must give a reason.'],
    [{ comment: 'x'.repeat(1_001) }, 'at most 1,000'],
    [{ comment: `x${' '.repeat(1_000)}` }, 'at most 1,000'],
    [{ assignedTo: 'x'.repeat(201) }, 'input.assignedTo'],
    [{ assignedTo: `x${' '.repeat(200)}` }, 'input.assignedTo'],
    [{ tags: ['ok', ''] }, 'input.tags[1] must have'],
    [{ tags: ['a\u202eb'] }, 'input.tags[0] must be one line'],
    [{ tags: Array.from({ length: 101 }, (_, index) => `t${String(index)}`) }, 'at most 100'],
    [{ incidentId: '1/../../users', status: 'RESOLVED' }, 'input.incidentId must be a number'],
    [{ incidentId: '', status: 'RESOLVED' }, 'input.incidentId must be a number'],
  ])('is rejected before any call: %j', async (change, words) => {
    const { subgraph, incidentId } = await startWithIncident();
    const { errors } = await send(subgraph, UPDATE, { incidentId, ...change });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(words);
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toEqual([]);
  });
});
