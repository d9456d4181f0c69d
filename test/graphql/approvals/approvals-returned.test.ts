import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { approvalById, approve, request, requester } from '../../kit/writes/approvals.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { auditWords, posts, startWithMachine, write } from '../../kit/writes/response-actions.js';

/**
 * Sends an approved offboarding. `failsAt` may end standard output at a line of the audit trail, or let time pass; the
 * audit file stores every line.
 */
async function sendApproved(
  failsAt: (line: string, clock: ManualClock) => boolean,
  more: Readonly<Record<string, unknown>> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'approvals-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const clock = new ManualClock();
  const { subgraph, machine } = await startWithMachine({
    clock,
    env: { AUDIT_LOG: join(folder, 'audit.jsonl') },
    losesAuditLine: (line) => failsAt(line, clock),
  });
  const { id } = (await request(subgraph, { machineId: machine.id })).payload.approval;
  await approve(subgraph, id);
  const token = await requester(subgraph, { roles: ['Defender.Offboard', 'Defender.BreakGlass'] }).token();
  const input = { machineId: machine.id, approvalId: id, comment: 'retired', ...more };
  const { errors } = await write(subgraph, 'offboardMachine', input, { token });
  expect(posts(subgraph)).toEqual([]);
  const approval = await approvalById(subgraph, id);
  return { subgraph, outcome: [errors?.[0]?.extensions.code, approval?.state] };
}

describe('an approval whose write was not sent', () => {
  it('can be redeemed again if the checks took too long', async () => {
    const { subgraph, outcome } = await sendApproved((line, clock) => {
      if (line.includes('"approvalRedeemed"')) clock.advance(25_000);
      return false;
    });
    expect(outcome).toEqual(['UPSTREAM_TIMEOUT', 'APPROVED']);
    expect(auditWords(subgraph).slice(-2)).toEqual(['approvalReturned', 'actionSettled UPSTREAM_TIMEOUT']);
  });

  it('can be redeemed again if the last record before the call could not be written', async () => {
    const reason = { breakGlassReason: 'it encrypts shares' };
    const { outcome } = await sendApproved((line) => line.includes('"breakGlassUsed"'), reason);
    expect(outcome).toEqual(['UPSTREAM_UNAVAILABLE', 'APPROVED']);
  });
});
