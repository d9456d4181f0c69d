import type { ChainHead } from '../../audit/audit-chain.js';
import type { KeyedLines, TrailProblem } from '../../audit/keyed-lines.js';
import { describeRepeatedRedemption } from '../../audit/repeated-redemptions.js';
import type { OpenIntent } from '../../audit/open-intents.js';
import type { TrailReport } from '../../audit/verify-trail.js';
import { countOf } from '../../lib/texts.js';
import { toOneLine } from '../../commands/sequence/attribution.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import type { Claim } from './compare-trail.js';
import type { Reconciliation } from './reconcile-trail.js';

const NO_LOG =
  'pass the logs of the service with --anchors to distinguish removed lines from a killed process';
const NO_ANCHOR =
  'the logs have no anchor of such a process: the service logs one at its first line, unless LOG_LEVEL omits info';

/** @param anchors those of the logs; undefined if no log was given */
export function printReport(report: TrailReport, anchors?: readonly ChainHead[]): string {
  const { lines, processes, problems, openEnds, disordered, openIntents } = report;
  const counted = `${countOf(lines, 'line')} of ${countOf(processes, 'process', 'processes')}`;
  const verdict = problems.length === 0 ? `${counted}: intact` : `${counted}: NOT intact`;
  const ends = openEnds.map(
    ({ process, sequence }) =>
      `process ${process} has no end after its line ${String(sequence)}: it is still running, was killed, or its last lines were removed`,
  );
  const unanchored = openEnds.filter(
    (end) => !(anchors ?? []).some(({ process }) => process === end.process),
  );
  const hint = unanchored.length === 0 ? [] : [anchors === undefined ? NO_LOG : NO_ANCHOR];
  const disorder =
    disordered.length === 0
      ? []
      : [
          `lines are in another order than the service wrote them (at ${printRanges(disordered)} of the file): searches by time may miss some`,
        ];
  const codes = report.keyed === undefined ? [] : printKeyed(report.keyed);
  return toLines([
    verdict,
    ...printProblems(problems),
    ...codes,
    ...disorder,
    ...ends,
    ...hint,
    ...openIntents.map(printIntent),
  ]);
}

/**
 * Replaces control characters. Otherwise the author of a line or a comment could move the cursor or forge lines of the
 * report.
 */
function toLines(lines: readonly string[]): string {
  return `${lines.map(toOneLine).join('\n')}\n`;
}

/** Neighboring lines with the same problem share a line: another file than a trail has it in every line. */
function printProblems(problems: readonly TrailProblem[]): string[] {
  const runs: { readonly first: number; last: number; readonly what: string }[] = [];
  const others: string[] = [];
  for (const { line, what } of problems) {
    const run = runs.at(-1);
    if (line === undefined) others.push(what);
    else if (run?.what === what && run.last === line - 1) run.last = line;
    else runs.push({ first: line, last: line, what });
  }
  const atLines = runs.map(
    ({ first, last, what }) =>
      `${first === last ? 'line' : 'lines'} ${printRange(first, last)} of the file: ${what}`,
  );
  return [...atLines, ...others];
}

function printKeyed({ isChecked, withCode, withValidCode, withoutCode }: KeyedLines): string[] {
  if (!isChecked) {
    return [
      `${countOf(withCode, 'line has', 'lines have')} a code that was not checked: set STATE_KEY, or DATA_DIR to the folder of state.key, to verify who wrote them`,
    ];
  }
  const unkeyed = `${countOf(withoutCode.length, 'line')} without a key (${printRanges(withoutCode)}): anyone with write access to the file could have written them`;
  const invalid = `${countOf(withCode - withValidCode, 'line has', 'lines have')} a code that is not valid`;
  return [
    `${countOf(withValidCode, 'line has', 'lines have')} a valid code`,
    ...(withValidCode === withCode ? [] : [invalid]),
    ...(withoutCode.length === 0 ? [] : [unkeyed]),
  ];
}

const MAX_RANGES = 10;

/** Such as `1-4, 9`. */
function printRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range?.[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  const shown = ranges.slice(0, MAX_RANGES).map(([first, last]) => printRange(first, last));
  return [...shown, ...(ranges.length > MAX_RANGES ? ['...'] : [])].join(', ');
}

function printRange(first: number, last: number): string {
  return first === last ? String(first) : `${first}-${last}`;
}

function printIntent({ auditId, action, at, actor, targets }: OpenIntent): string {
  const on = targets.length === 0 ? '' : ` on ${targets.join(', ')}`;
  return `${action}${on} by ${actor} at ${at} has no outcome: it is in progress, or its process was ended; in Defender its comment would begin with ${auditId}`;
}

/** Whether trails and Defender agree. */
export function isReconciled({ unrecorded, unknown, unchecked, repeated }: Reconciliation): boolean {
  return unrecorded.length + unknown.length + unchecked + repeated.length === 0;
}

export function printReconciliation(found: Reconciliation, since: number): string {
  const { tenantId, listed, unrecorded, unsettled, unknown, unchecked, repeated } = found;
  const isWell = isReconciled(found);
  const from = new Date(since).toISOString();
  const lines = [
    `tenant ${tenantId}: ${countOf(listed, 'action')} since ${from}: ${isWell ? 'trail and Defender agree' : 'NOT reconciled'}`,
    ...unrecorded.map((action) => `NOT IN THE TRAIL: ${describeAction(action)}`),
    ...unknown.map((claim) => `NOT IN DEFENDER: ${describeClaim(claim)}`),
    ...repeated.map((redemptions) => `USED TWICE: ${describeRepeatedRedemption(redemptions)}`),
    ...unsettled.map((action) => `done, outcome not recorded: ${describeAction(action)}`),
    ...(unchecked === 0
      ? []
      : [`not looked up, and not in Defender's list: ${countOf(unchecked, 'more action')} of the trail`]),
  ];
  return toLines(lines);
}

function describeAction({
  id,
  type,
  machineId,
  status,
  creationDateTimeUtc,
  requestor,
  requestorComment,
}: WireMachineAction): string {
  const what = `${type ?? 'an action'} of machine ${machineId ?? 'unknown'}, ${status ?? 'status unknown'}`;
  const who = `by ${requestor ?? 'unknown'} at ${creationDateTimeUtc ?? 'an unknown time'}`;
  return `${what}, ${who}, id ${id}: ${requestorComment ?? 'no comment'}`;
}

function describeClaim({ action, machineActionId, auditId, at }: Claim): string {
  return `${action} of ${at} created action ${machineActionId}; audit id ${auditId}`;
}
