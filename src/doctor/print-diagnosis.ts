import type { Check, CheckStatus } from './check.js';
import type { Diagnosis } from './run-doctor.js';

/** 0: works. 1: works in part. 2: does not work. */
export type ExitCode = 0 | 1 | 2;

const RESULTS: Readonly<Record<ExitCode, string>> = { 0: 'works', 1: 'works in part', 2: 'does not work' };
const MARKS: Readonly<Record<CheckStatus, string>> = { ok: '✓', warning: '!', failed: '✗', skipped: '-' };
const LINE_WIDTH = 120;
const JWT = /eyJ[\w-]{5,}\.[\w-]+(\.[\w-]*)?/g;

/** What the checks come to. Warnings and what was skipped don't count. */
export function exitCodeOf({ checks }: Pick<Diagnosis, 'checks'>): ExitCode {
  const failures = checks.filter(({ status }) => status === 'failed');
  if (failures.length === 0) return 0;
  return failures.some(({ essential }) => essential === true) ? 2 : 1;
}

/** For people: a line a check, remedies below it, and one line that says what it comes to. */
export function printDiagnosis(diagnosis: Diagnosis): string {
  const { subject, checks } = diagnosis;
  const width = Math.max(...checks.map(({ name }) => name.length));
  const lines = [
    ...(subject === undefined
      ? []
      : [`Tenant ${subject.tenantId}, application ${subject.clientId}, cloud ${subject.cloud}`, '']),
    ...checks.flatMap((check) => printCheck(check, width)),
    '',
    printSummary(diagnosis),
    '',
  ];
  return hideTokens(lines.join('\n'));
}

/** For programs: one JSON document. */
export function printJson(diagnosis: Diagnosis): string {
  const exitCode = exitCodeOf(diagnosis);
  const { subject, capabilities } = diagnosis;
  const checks = diagnosis.checks.map(({ name, status, detail, remedy }) => ({
    name,
    status,
    detail,
    remedy,
  }));
  const document = { result: RESULTS[exitCode], exitCode, ...subject, checks, capabilities };
  return hideTokens(`${JSON.stringify(document, null, 2)}\n`);
}

function printCheck({ name, status, detail, remedy }: Check, width: number): string[] {
  const room = LINE_WIDTH - width - 4;
  const texts = [
    ...detail.split('\n').flatMap((line) => wrap(line, room)),
    ...(remedy === undefined ? [] : wrap(`→ ${remedy}`, room)),
  ];
  return texts.map((text, index) =>
    index === 0 ? `${MARKS[status]} ${name.padEnd(width)}  ${text}` : `${' '.repeat(width + 4)}${text}`,
  );
}

/** Lines of at most so many characters; what has no space in it stays whole. */
function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function printSummary(diagnosis: Diagnosis): string {
  const count = (wanted: CheckStatus) => diagnosis.checks.filter(({ status }) => status === wanted).length;
  const counts = `${String(count('ok'))} ok, ${String(count('warning'))} warning(s), ${String(count('failed'))} failed, ${String(count('skipped'))} skipped`;
  const result = RESULTS[exitCodeOf(diagnosis)];
  return `${result.charAt(0).toUpperCase()}${result.slice(1)}: ${counts}.`;
}

/** No check writes a token; should one ever, it stays here. */
function hideTokens(text: string): string {
  return text.replace(JWT, '[token]');
}
