import type { KeyObject } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { readChainedLine, type ChainHead } from '../../audit/audit-chain.js';
import { linesForwards } from '../../audit/read-forwards.js';
import { readAnchor, TrailVerification } from '../../audit/verify-trail.js';
import { loadStateSettings } from '../../config/cli-settings.js';
import type { Environment } from '../../config/environment.js';
import { loadConfig } from '../../config/load-config.js';
import { readKeyFile } from '../../store/key-file.js';
import { isReconciled, printReconciliation, printReport } from '../audit/print-audit.js';
import { reconcileTrails } from '../audit/reconcile-trail.js';
import { withExitCodeTwo, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { collect, readGuid } from '../option-values.js';
import { readMoment } from '../../exports/rows/read-moment.js';
import { createServiceDependencies } from '../service-dependencies.js';
import { codeOf } from '../../lib/code-of.js';

const EXIT_CODES = '\nExit code 0: no findings, 1: findings, 2: the check failed.';

export function defineAudit(command: Command, line: CommandLine): void {
  command.addHelpText('after', EXIT_CODES);
  command
    .command('verify')
    .summary('verifies that a trail is intact')
    .description(
      'Verifies that no line of an audit trail was changed, removed or truncated. Checks the codes of its lines with ' +
        'STATE_KEY, or the key in DATA_DIR.',
    )
    .argument('<file>', 'the audit trail')
    .option('--anchors <log>', 'a log of the service, which holds anchors; repeatable', collect)
    .addHelpText('after', EXIT_CODES)
    .action((file, { anchors = [] }) => withExitCodeTwo(() => verify(file, anchors, line)));
  command
    .command('reconcile')
    .summary('compares trails with Defender')
    .description(
      'Compares audit trails with the machine actions that Defender lists, in at most 25 calls per tenant. Uses the settings ' +
        'of serve.',
    )
    .argument('[files...]', 'the trails of all replicas; default: AUDIT_LOG')
    .option('--since <time>', 'start time: 36h, 7d or a date', '7d')
    .option('--tenant <id>', 'only this tenant; default: all of TENANTS_FILE', readGuid)
    .addHelpText('after', EXIT_CODES)
    .action((files, { since, tenant }) => withExitCodeTwo(() => reconcile(files, { since, tenant }, line)));
}

async function verify(file: string, anchors: readonly string[], line: CommandLine): Promise<void> {
  // First, because the file may grow meanwhile.
  const found = await readAnchors(anchors, line);
  const verification = new TrailVerification(found, readKeys(line.env));
  for await (const texts of linesForwards(file, line.clock)) for (const text of texts) verification.add(text);
  const report = verification.report();
  if (report.lines === 0 && report.problems.length === 0) throw new Error(`${file} is empty.`);
  line.print(printReport(report, anchors.length === 0 ? undefined : found), 2);
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
  if (files.length === 0) throw new Error('Name the audit trails, or set AUDIT_LOG.');
  for (const file of files) await checkTrail(file, line);
  const wanted = { since, tenant: options.tenant };
  const found = await reconcileTrails(files, config, wanted, createServiceDependencies(line));
  if (found.length === 0) throw new Error('The tenant is not in TENANTS_FILE.');
  line.print(found.map((one) => printReconciliation(one, since)).join('\n'), 2);
  line.setExitCode(found.every(isReconciled) ? 0 : 1);
}

/** If the setting has keys, ignore the key file: anyone with write access to DATA_DIR could replace it. */
function readKeys(env: Environment): readonly KeyObject[] {
  const { stateKeys, dataDirectory } = loadStateSettings(env);
  if (stateKeys !== undefined) return stateKeys;
  try {
    return [readKeyFile(dataDirectory)];
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** Before any call to Defender. To a file without lines of a trail, such as the log, every tenant without actions would agree. */
async function checkTrail(file: string, { clock }: CommandLine): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  // A pipe can be read once. Later reads would miss lines, and report their actions as missing from the trail.
  if (found?.isFile() === false) throw new Error(`${file} is not a file, and cannot be read more than once.`);
  let isEmpty = true;
  for await (const texts of linesForwards(file, clock)) {
    if (texts.some((text) => readChainedLine(text) !== undefined)) return;
    if (texts.some((text) => text !== '')) isEmpty = false;
  }
  // The service creates the file before its first line.
  if (!isEmpty) throw new Error(`${file} is not an audit trail.`);
}

async function readAnchors(logs: readonly string[], { clock }: CommandLine): Promise<readonly ChainHead[]> {
  const found: ChainHead[] = [];
  for (const log of logs) {
    for await (const texts of linesForwards(log, clock))
      found.push(...texts.flatMap((text) => readAnchor(text) ?? []));
  }
  return found;
}

const UNIT_MS = { h: 3_600_000, d: 86_400_000 } as const;

function readSince(text: string, now: number): number {
  const [, count, unit] = /^(\d{1,5})([hd])$/.exec(text) ?? [];
  const since =
    count === undefined
      ? Date.parse(readMoment(text) ?? '')
      : now - Number(count) * UNIT_MS[unit === 'h' ? 'h' : 'd'];
  if (since < now) return since;
  throw new Error(
    `--since must be a duration such as 36h or 7d, or a past date such as 2026-11-30, not ${text}.`,
  );
}
