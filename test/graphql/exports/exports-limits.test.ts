import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mutationDocument } from '../../kit/writes/mutation-document.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { EXPORT_ROLES, exportNow, startExport, startWithRows } from '../../kit/exports/exports.js';

describe('a caller who repeats exports', () => {
  it('starts at most 200 in an hour, and others still start theirs', { tags: 'slow' }, async () => {
    const subgraph = await startWithRows(3);
    const start = (options = {}) =>
      startExport(subgraph, { kind: 'CERTIFICATES', idempotencyKey: randomUUID() }, options);
    for (let round = 0; round < 200; round += 1)
      expect((await start()).payload.outcome).toMatch(/^(CREATED|ALREADY_PENDING)$/);
    const lines = subgraph.audit().length;
    const { payload } = await start();
    expect(payload).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'TOO_MANY_REQUESTS' } });
    expect(subgraph.audit()).toHaveLength(lines + 1);
    const token = await subgraph.mintToken({ roles: EXPORT_ROLES, oid: randomUUID() });
    expect((await start({ token })).payload.outcome).not.toBe('REFUSED');
    subgraph.clock.advance(3_600_000);
    expect((await start()).payload.outcome).not.toBe('REFUSED');
  });

  it('cancels at most 200 in an hour, those that have ended too', { tags: 'slow' }, async () => {
    const subgraph = await startWithRows(3);
    const { id } = await exportNow(subgraph, { kind: 'CERTIFICATES' });
    const cancel = Array.from(
      { length: 21 },
      (_, index) => `c${index}: cancelDefenderExport(input: { exportId: $id }) { outcome refusal { code } }`,
    );
    const outcomes: unknown[] = [];
    for (let round = 0; round < 10; round += 1) {
      const { data } = await subgraph.ask(`mutation ($id: ID!) { ${cancel.join(' ')} }`, {
        roles: EXPORT_ROLES,
        variables: { id },
      });
      outcomes.push(...Object.values(data as object));
    }
    const ended = { outcome: 'ALREADY_IN_EFFECT', refusal: null };
    const refused = { outcome: 'REFUSED', refusal: { code: 'TOO_MANY_REQUESTS' } };
    expect(outcomes).toEqual([...Array(200).fill(ended), ...Array(10).fill(refused)]);
    const lines = subgraph
      .audit()
      .filter((event) => 'action' in event && event.action === 'cancelDefenderExport');
    // An intent and an outcome each.
    expect(lines).toHaveLength(400 + 10);
  });
});

describe('an outcome that no audit sink takes', () => {
  const warnings = [{ code: 'OUTCOME_NOT_RECORDED' }];

  async function startLosing(action: string) {
    const losesAuditLine = (line: string) =>
      line.includes('"actionSettled"') && line.includes(`"action":"${action}"`);
    const subgraph = await startSubgraph({ losesAuditLine });
    return async (mutation: string, input: object) => {
      const document = mutationDocument(mutation, '{ outcome warnings { code } auditId export { id } }');
      const { data, errors } = await subgraph.ask(document, { roles: EXPORT_ROLES, variables: { input } });
      expect(errors).toBeUndefined();
      return data[mutation] as { readonly export: { readonly id: string } };
    };
  }

  it('is a warning of an export that was started', async () => {
    const ask = await startLosing('startDefenderExport');
    const input = { kind: 'CERTIFICATES', idempotencyKey: 'k' };
    const started = await ask('startDefenderExport', input);
    expect(started).toMatchObject({ outcome: 'CREATED', warnings });
    expect(await ask('startDefenderExport', input)).toEqual(started);
  });

  it('is a warning of an export that was canceled', async () => {
    const ask = await startLosing('cancelDefenderExport');
    const { id: exportId } = (await ask('startDefenderExport', { kind: 'CERTIFICATES' })).export;
    expect(await ask('cancelDefenderExport', { exportId })).toMatchObject({ warnings });
  });
});
