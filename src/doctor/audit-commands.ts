import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { OpenIntent } from '../audit/open-intents.js';
import { readAnchors, verifyTrail, type TrailReport } from '../audit/verify-trail.js';
import type { CommandResult } from './diagnostic-commands.js';

const USAGE =
  'audit verify <file> [--anchors <log file>] ...: names one audit trail, and logs of the service if you have them.\n';

/** `audit verify`: 0 when the trail is whole, 1 when it isn't, 2 when that can't be found out. */
export async function audit(
  args: readonly string[],
  surroundings: DoctorSurroundings,
): Promise<CommandResult> {
  try {
    const [command, ...rest] = args;
    if (command !== 'verify') return { exitCode: 2, complaint: USAGE };
    const { values, positionals } = parseArgs({
      args: rest,
      options: { anchors: { type: 'string', multiple: true } },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return { exitCode: 2, complaint: USAGE };
    const logs = await Promise.all((values.anchors ?? []).map((log) => readFile(log, 'utf8')));
    const report = verifyTrail(await readFile(file, 'utf8'), logs.flatMap(readAnchors));
    return { exitCode: report.problems.length === 0 ? 0 : 1, output: printReport(report, logs.length > 0) };
  } catch (error) {
    return { exitCode: 2, complaint: `${error instanceof Error ? error.message : String(error)}\n${USAGE}` };
  }
}

function printReport(report: TrailReport, hasAnchors: boolean): string {
  const { lines, processes, problems, openEnds, openIntents } = report;
  const counted = `${String(lines)} lines of ${String(processes)} processes`;
  const verdict = problems.length === 0 ? `${counted}: whole` : `${counted}: NOT whole`;
  const found = problems.map(({ line, what }) =>
    line === undefined ? what : `line ${String(line)} of the file: ${what}`,
  );
  const ends = openEnds.map(
    ({ process, sequence }) =>
      `process ${process} has no end after its line ${String(sequence)}: it still runs, was killed, or its last lines were removed`,
  );
  const hint =
    openEnds.length > 0 && !hasAnchors
      ? ['name the logs of the service with --anchors to tell removed lines from a killed process']
      : [];
  return `${[verdict, ...found, ...ends, ...hint, ...openIntents.map(printIntent)].join('\n')}\n`;
}

function printIntent({ auditId, action, at, actor, targets }: OpenIntent): string {
  const on = targets.length === 0 ? '' : ` on ${targets.join(', ')}`;
  return `${action}${on} by ${actor} at ${at} has no outcome: it is under way, or its process was ended; in Defender its comment would begin with ${auditId}`;
}
