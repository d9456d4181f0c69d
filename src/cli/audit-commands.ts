import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readAnchors, verifyTrail } from '../audit/verify-trail.js';
import { loadStateSettings } from '../config/cli-settings.js';
import { loadConfig } from '../config/load-config.js';
import { GUID } from '../config/setting-shapes.js';
import { readKeyFile } from '../store/key-file.js';
import type { CommandResult } from './command-result.js';
import { printReconciliation, printReport } from './print-audit.js';
import { reconcileTrails, type Reconciliation } from './reconcile-trail.js';
import type { DoctorSurroundings } from '../doctor/surroundings.js';

const USAGE = `audit verify FILE [--anchors LOGFILE] ...
  names one audit trail, and logs of the service if you have them; checks codes with STATE_KEY, or the key in DATA_DIR
audit reconcile [FILE ...] [--since 7d] [--tenant ID]
  names the audit trails of all replicas, AUDIT_LOG unless told; --since takes 36h, 7d or a date; settings as for serve
`;

/** `audit verify` and `audit reconcile`: 0 when all is well, 1 when it isn't, 2 when that can't be found out. */
export async function audit(
  args: readonly string[],
  surroundings: DoctorSurroundings,
): Promise<CommandResult> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'verify':
        return await verify(rest, surroundings);
      case 'reconcile':
        return await reconcile(rest, surroundings);
      default:
        return { exitCode: 2, complaint: USAGE };
    }
  } catch (error) {
    return { exitCode: 2, complaint: `${error instanceof Error ? error.message : String(error)}\n${USAGE}` };
  }
}

async function verify(
  args: readonly string[],
  { env }: Pick<DoctorSurroundings, 'env'>,
): Promise<CommandResult> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { anchors: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return { exitCode: 2, complaint: USAGE };
  const logs = await Promise.all((values.anchors ?? []).map((log) => readText(log)));
  const report = verifyTrail(await readText(file), logs.flatMap(readAnchors), readKeys(env));
  return { exitCode: report.problems.length === 0 ? 0 : 1, output: printReport(report, logs.length > 0) };
}

async function reconcile(args: readonly string[], surroundings: DoctorSurroundings): Promise<CommandResult> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { since: { type: 'string', default: '7d' }, tenant: { type: 'string' } },
    allowPositionals: true,
  });
  const since = readSince(values.since, surroundings.clock.now());
  const tenant = values.tenant?.toLowerCase();
  if (tenant !== undefined && !GUID.test(tenant)) throw new Error('--tenant takes a tenant ID, a GUID.');
  const config = loadConfig(surroundings.env);
  const files =
    positionals.length > 0 ? positionals : [config.audit.logPath].filter((path) => path !== undefined);
  if (files.length === 0) throw new Error('Name the audit trails: AUDIT_LOG is not set.');
  const texts = await Promise.all(files.map((file) => readText(file)));
  const found = await reconcileTrails(texts, config, { since, tenant }, surroundings);
  if (found.length === 0) throw new Error('TENANTS_FILE has no such tenant.');
  return {
    exitCode: found.every(isReconciled) ? 0 : 1,
    output: found.map((one) => printReconciliation(one, since)).join('\n'),
  };
}

/** Those of the setting alone where it is set: whoever can write to DATA_DIR could put a key of their own there. */
function readKeys(env: DoctorSurroundings['env']): readonly KeyObject[] {
  const { stateKeys, dataDirectory } = loadStateSettings(env);
  if (stateKeys !== undefined) return stateKeys;
  try {
    return [readKeyFile(dataDirectory)];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** @throws an Error that names the file, with a code such as ENOENT. */
async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Error(`${path} cannot be read (${code}).`, { cause: error });
  }
}

function isReconciled({ unrecorded, unknown, unchecked }: Reconciliation): boolean {
  return unrecorded.length === 0 && unknown.length === 0 && unchecked === 0;
}

const UNIT_MS = { h: 3_600_000, d: 86_400_000 } as const;

function readSince(text: string, now: number): number {
  const [, count, unit] = /^(\d{1,5})([hd])$/.exec(text) ?? [];
  const since =
    count === undefined ? Date.parse(text) : now - Number(count) * UNIT_MS[unit === 'h' ? 'h' : 'd'];
  if (Number.isNaN(since)) throw new Error(`--since takes 36h, 7d or a date, not ${text}.`);
  return since;
}
