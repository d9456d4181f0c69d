import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readAnchors, verifyTrail } from '../../audit/verify-trail.js';
import { loadStateSettings } from '../../config/cli-settings.js';
import type { Environment } from '../../config/environment.js';
import { loadConfig } from '../../config/load-config.js';
import { readKeyFile } from '../../store/key-file.js';
import { isReconciled, printReconciliation, printReport } from '../audit/print-audit.js';
import { reconcileTrails } from '../audit/reconcile-trail.js';
import { failWithTwo, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { collect, readGuid } from '../option-values.js';
import { createServiceDependencies } from '../service-dependencies.js';

const EXIT_CODES = "\nExit code 0: all is well, 1: it isn't, 2: that can't be told.";

export function defineAudit(command: Command, line: CommandLine): void {
  command.addHelpText('after', EXIT_CODES);
  command
    .command('verify')
    .summary('tells whether a trail is whole')
    .description(
      'Tells whether an audit trail is whole: nothing changed, missing or cut off. Codes of its lines are checked with ' +
        'STATE_KEY, or the key in DATA_DIR.',
    )
    .argument('<file>', 'the audit trail')
    .option(
      '--anchors <log>',
      'a log of the service, which holds anchors; may be given several times',
      collect,
    )
    .addHelpText('after', EXIT_CODES)
    .action((file, { anchors = [] }) => failWithTwo(() => verify(file, anchors, line)));
  command
    .command('reconcile')
    .summary('compares trails with Defender')
    .description(
      'Compares audit trails with the machine actions that Defender lists, at most 25 calls a tenant. Settings are those ' +
        'of serve.',
    )
    .argument('[files...]', 'the trails of all replicas; AUDIT_LOG unless told')
    .option('--since <time>', 'from when on: 36h, 7d or a date', '7d')
    .option('--tenant <id>', 'this tenant alone; without it, all of TENANTS_FILE', readGuid)
    .addHelpText('after', EXIT_CODES)
    .action((files, { since, tenant }) => failWithTwo(() => reconcile(files, { since, tenant }, line)));
}

async function verify(file: string, anchors: readonly string[], line: CommandLine): Promise<void> {
  const logs = await Promise.all(anchors.map((log) => readText(log)));
  const report = verifyTrail(await readText(file), logs.flatMap(readAnchors), readKeys(line.env));
  line.print(printReport(report, logs.length > 0));
  line.setExitCode(report.problems.length === 0 ? 0 : 1);
}

async function reconcile(
  named: readonly string[],
  options: { readonly since: string; readonly tenant: string | undefined },
  line: CommandLine,
): Promise<void> {
  const since = readSince(options.since, line.clock.now());
  const config = loadConfig(line.env);
  const files = named.length > 0 ? named : [config.audit.logPath].filter((path) => path !== undefined);
  if (files.length === 0) throw new Error('Name the audit trails: AUDIT_LOG is not set.');
  const texts = await Promise.all(files.map((file) => readText(file)));
  const wanted = { since, tenant: options.tenant };
  const found = await reconcileTrails(texts, config, wanted, createServiceDependencies(line));
  if (found.length === 0) throw new Error('TENANTS_FILE has no such tenant.');
  line.print(found.map((one) => printReconciliation(one, since)).join('\n'));
  line.setExitCode(found.every(isReconciled) ? 0 : 1);
}

/** Those of the setting alone where it is set: whoever can write to DATA_DIR could put a key of their own there. */
function readKeys(env: Environment): readonly KeyObject[] {
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

const UNIT_MS = { h: 3_600_000, d: 86_400_000 } as const;

function readSince(text: string, now: number): number {
  const [, count, unit] = /^(\d{1,5})([hd])$/.exec(text) ?? [];
  const since =
    count === undefined ? Date.parse(text) : now - Number(count) * UNIT_MS[unit === 'h' ? 'h' : 'd'];
  if (Number.isNaN(since)) throw new Error(`--since takes 36h, 7d or a date, not ${text}.`);
  return since;
}
