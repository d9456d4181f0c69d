import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator } from '../../../emulator/emulator.js';
import { newFolder } from '../../kit/new-folder.js';
import { PATIENCE_MS } from '../../kit/time/patience.js';
import { startServing } from '../../kit/processes/serve-process.js';

const DRY_RUNS = 150;
/** Far longer than the service takes, also on a busy machine. */
const patience = () => ({ signal: AbortSignal.timeout(PATIENCE_MS) });

/** Sends one request with many dry runs, whose events are longer than the buffers of any pipe. */
async function sendDryRuns(url: string, token: string, count = DRY_RUNS) {
  const fields = Array.from(
    { length: count },
    (_, index) => `f${String(index)}: batchUpdateAlerts(input: $input) { outcome }`,
  );
  const query = `mutation ($input: BatchUpdateAlertsInput!) { ${fields.join(' ')} }`;
  const alertIds = Array.from({ length: 100 }, (_, index) => `alert-${String(index).padStart(30, '0')}`);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { input: { alertIds, status: 'RESOLVED', dryRun: true } } }),
    ...patience(),
  });
  return (await response.json()) as { data?: Record<string, { outcome: string } | null>; errors?: unknown };
}

async function startUnread() {
  const folder = newFolder();
  const emulator = await startEmulator({ machines: 1, alerts: 1, machineActions: 0 });
  onTestFinished(() => emulator.close());
  const env = {
    AUDIT_LOG: join(folder, 'audit.jsonl'),
    DATA_DIR: join(folder, 'data'),
    DEFENDER_MAX_CALLS_PER_OPERATION: '10000',
  };
  const served = await startServing(emulator, env);
  served.child.stdout!.pause();
  const token = await emulator.control.mintCallerToken({ roles: ['Defender.AlertsInvestigation'] });
  return { ...served, token, trail: () => readFile(env.AUDIT_LOG, 'utf8') };
}

describe('a service whose standard output nobody reads', { tags: ['slow'] }, () => {
  it('responds, also to writes, whose events are in its file', async () => {
    const { url, token, trail } = await startUnread();
    const { data = {}, errors } = await sendDryRuns(url, token);
    expect(errors).toBeUndefined();
    expect(Object.values(data).map((one) => one?.outcome)).toEqual(Array(DRY_RUNS).fill('DRY_RUN'));
    expect((await trail()).match(/"type":"actionSettled"/g)).toHaveLength(DRY_RUNS);
    expect((await fetch(`${url}/health/live`, patience())).status).toBe(200);
  });

  it('writes whole lines again once it is read', async () => {
    const { url, token, child, output, ended, trail } = await startUnread();
    await sendDryRuns(url, token);
    child.stdout!.resume();
    await expect
      .poll(async () => {
        await sendDryRuns(url, token, 1);
        const [last] = (await trail()).trimEnd().split('\n').slice(-1);
        return output.out.includes(`${last!}\n`);
      })
      .toBe(true);
    child.kill('SIGTERM');
    const { out } = await ended;
    const lines = out.trimEnd().split('\n').filter(Boolean);
    expect(lines.at(-1)).toContain('"type":"auditEnded"');
    expect(lines.every((line) => /^\{"at":.*\}$/.test(line))).toBe(true);
  });
});
