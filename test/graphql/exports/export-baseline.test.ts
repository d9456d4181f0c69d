import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parquetReadObjects, asyncBufferFromFile } from 'hyparquet';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator, type Emulator } from '../../../emulator/emulator.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import { systemClock } from '../../../src/lib/clock.js';
import { runCommand, type CommandResult } from '../../kit/processes/command-line.js';
import { newFolder } from '../../kit/new-folder.js';

const DAY_MS = 24 * 3_600_000;

type Row = Readonly<Record<string, unknown>>;

interface Estate {
  readonly emulator: Emulator;
  /** Runs a command at the time of the emulator. */
  readonly run: (...args: readonly string[]) => Promise<CommandResult>;
  /** The same, which must succeed: returns the path of the output. */
  readonly write: (...args: readonly string[]) => Promise<string>;
}

async function startEstate(rows = 0): Promise<Estate> {
  const emulator = await startEmulator({ machines: 30, alerts: 0 });
  onTestFinished(() => emulator.close());
  emulator.control.setSwitches({ exportRows: rows });
  const [tenantId = ''] = emulator.tenants.keys();
  const env = { ...settingsForSubgraph(emulator, tenantId), DATA_DIR: newFolder() };
  const clock = { ...systemClock, now: () => emulator.control.clock().now };
  const run = (...args: readonly string[]) => runCommand(['export', ...args], env, clock);
  return {
    emulator,
    run,
    write: async (...args) => {
      const { exitCode, output = '', complaint } = await run(...args);
      expect([exitCode, complaint]).toEqual([0, undefined]);
      return (JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as { path: string }).path;
    },
  };
}

const FULL = 'SOFTWARE_VULNERABILITIES';
const CHANGES = 'SOFTWARE_VULNERABILITY_CHANGES';

async function rowsOf(path: string): Promise<readonly Row[]> {
  if (path.endsWith('.parquet')) return parquetReadObjects({ file: await asyncBufferFromFile(path) });
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row);
}

/** Sorted, and without the two columns that changes can't contain. */
async function told(path: string): Promise<readonly string[]> {
  const rows = await rowsOf(path);
  return rows
    .map(({ securityUpdateAvailable: _, lastSeenTimestamp: __, ...row }) =>
      JSON.stringify(row, (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    )
    .sort();
}

function moveOne({ emulator }: Estate, base: readonly Row[], nth: number): string {
  const machineId = String(base[Math.floor((base.length * nth) / 10)]?.['deviceId']);
  emulator.control.moveMachine({ machineId, rbacGroupId: 900 + nth, rbacGroupName: `Group ${nth}` });
  return machineId;
}

describe('a full export and the changes since', () => {
  it.each([
    ['in-order', 'ndjson', 'ndjson', 13, 0],
    ['out-of-order', 'parquet', 'ndjson', 5, 0],
    ['repeated', 'ndjson', 'parquet', 13, 6_000],
    ['out-of-order', 'parquet', 'parquet', 2, 3_000],
  ] as const)(
    'equal a fresh full export, with changes %s (%s to %s, %d days, %d rows)',
    { tags: 'slow' },
    async (deltaRows, from, to, days, rows) => {
      const estate = await startEstate(rows);
      const { control } = estate.emulator;
      control.setSwitches({ deltaRows });
      const folder = newFolder();
      const baseline = await estate.write(FULL, '--format', from, '--to', folder);
      const base = await rowsOf(baseline);
      for (let nth = 1; nth <= 4; nth += 1) {
        control.advance((days * DAY_MS) / 4);
        // Machines change their group, and one of them changes back.
        if (nth < 4) moveOne(estate, base, nth % 2 === 0 ? 2 : 1 + nth);
      }
      const merged = await estate.write(CHANGES, '--baseline', folder, '--format', to, '--to', newFolder());
      const fresh = await estate.write(FULL, '--format', to, '--to', newFolder());
      expect(await told(merged)).toEqual(await told(fresh));
      expect(await told(baseline)).not.toEqual(await told(fresh));
      expect(merged).toMatch(
        /kind=SOFTWARE_VULNERABILITIES\/tenant=[\da-f-]{36}\/snapshot=\d{8}T\d{6}Z\/part-00000\./,
      );
    },
  );

  it(
    'are merged into the same folder, which is the next baseline, including late changes',
    { tags: 'slow' },
    async () => {
      const estate = await startEstate();
      const { control } = estate.emulator;
      control.setSwitches({ deltaRows: 'late' });
      const folder = newFolder();
      const base = await rowsOf(await estate.write(FULL, '--to', folder));
      for (let step = 1; step <= 8; step += 1) {
        control.advance(1.5 * DAY_MS);
        moveOne(estate, base, step);
        control.advance(DAY_MS / 3);
        await estate.write(CHANGES, '--baseline', folder, '--to', folder);
      }
      control.advance(DAY_MS / 4);
      control.setSwitches({ deltaRows: 'in-order' });
      const merged = await estate.write(CHANGES, '--baseline', folder, '--to', folder);
      const fresh = await estate.write(FULL, '--to', newFolder());
      expect(await told(merged)).toEqual(await told(fresh));
      expect(readdirSync(dirname(dirname(merged))).filter((name) => !name.startsWith('snapshot='))).toEqual(
        [],
      );
    },
  );

  it('preserve fields that changes lack, from the existing row', { tags: 'slow' }, async () => {
    const estate = await startEstate();
    const folder = newFolder();
    const baseline = await estate.write(FULL, '--to', folder);
    const machineId = moveOne(estate, await rowsOf(baseline), 3);
    estate.emulator.control.advance(DAY_MS);
    const merged = await estate.write(CHANGES, '--baseline', folder, '--to', newFolder());
    const available = async (path: string) =>
      (await rowsOf(path))
        .filter((row) => row['deviceId'] === machineId)
        .map((row) => [row['id'], row['securityUpdateAvailable']])
        .sort();
    const after = new Map((await available(merged)) as [string, boolean][]);
    const before = (await available(baseline)) as [string, boolean][];
    const kept = before.filter(([id]) => after.has(id));
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.map(([id]) => [id, after.get(id)])).toEqual(kept);
  });
});

describe('--baseline', () => {
  it.each([
    [['CERTIFICATES'], 2, '--baseline applies only to SOFTWARE_VULNERABILITY_CHANGES'],
    [[CHANGES, '--since', '2026-01-01'], 2, 'Omit --since'],
    [[CHANGES], 1, 'export SOFTWARE_VULNERABILITIES has written to'],
  ] as const)('is rejected with %j', async (args, code, words) => {
    const { run } = await startEstate();
    const { exitCode, complaint } = await run(...args, '--baseline', newFolder());
    expect([exitCode, complaint]).toEqual([code, expect.stringContaining(words)]);
  });

  it.each([
    [14.1, 'Defender keeps changes for only 14 days'],
    [-1, 'in the future'],
  ])('is rejected if it is %d days old', async (days, words) => {
    const estate = await startEstate();
    const folder = newFolder();
    await estate.write(FULL, '--to', folder);
    estate.emulator.control.setClock(estate.emulator.control.clock().now + days * DAY_MS);
    const before = estate.emulator.control.calls().length;
    const { exitCode, complaint } = await estate.run(CHANGES, '--baseline', folder, '--to', newFolder());
    expect([exitCode, complaint]).toEqual([1, expect.stringContaining(words)]);
    expect(estate.emulator.control.calls()).toHaveLength(before);
  });

  it.each(['ndjson', 'parquet'])(
    'that is truncated, as %s, produces no output that looks complete',
    { tags: 'slow' },
    async (format) => {
      const estate = await startEstate();
      const folder = newFolder();
      const baseline = await estate.write(FULL, '--format', format, '--to', folder);
      truncateSync(baseline, 20_000);
      const { exitCode, complaint } = await estate.run(CHANGES, '--baseline', folder, '--to', folder);
      expect([exitCode, complaint]).toEqual([1, expect.stringContaining('baseline')]);
      expect(
        readdirSync(dirname(dirname(baseline))).filter((name) => name.startsWith('snapshot=')),
      ).toHaveLength(1);
    },
  );

  it(
    'resumes after a kill, without repeating the calls for changes, with the same bytes',
    { tags: 'slow' },
    async () => {
      const estate = await startEstate(3_000);
      const folder = newFolder();
      const baseline = await estate.write(FULL, '--to', folder);
      estate.emulator.control.advance(9 * DAY_MS);
      const [once, target] = [newFolder(), newFolder()];
      const whole = await estate.write(CHANGES, '--baseline', folder, '--to', once);
      const calls = () =>
        estate.emulator.control.calls({ operation: 'exportSoftwareVulnerabilityChanges' }).length;
      const lines = readFileSync(baseline, 'utf8');
      // The run ends in the middle of the baseline, after the changes are read.
      writeFileSync(baseline, `${lines.slice(0, lines.length / 2)}\n${lines.slice(lines.length / 2)}`);
      expect((await estate.run(CHANGES, '--baseline', folder, '--to', target)).exitCode).toBe(1);
      writeFileSync(baseline, lines);
      const before = calls();
      const resumed = await estate.write(CHANGES, '--baseline', folder, '--to', target, '--resume');
      expect(calls()).toBe(before);
      expect(readFileSync(resumed).equals(readFileSync(whole))).toBe(true);
    },
  );
});
