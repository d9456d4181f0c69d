import { escapeJson, toPrintable } from '../lib/printable.js';
import { withholdTokens } from '../telemetry/logger.js';
import type { Check, CheckStatus } from './check.js';
import type { Diagnosis } from './run-doctor.js';
import { capitalized, countOf } from '../lib/texts.js';

/** 0: works. 1: works in part. 2: does not work. */
export type ExitCode = 0 | 1 | 2;

const RESULTS: Readonly<Record<ExitCode, string>> = { 0: 'works', 1: 'works in part', 2: 'does not work' };
const MARKS: Readonly<Record<CheckStatus, string>> = { ok: '✓', warning: '!', failed: '✗', skipped: '-' };
const LINE_WIDTH = 120;

/** Exit code for one tenant. Warnings and skipped checks don't count. */
export function exitCodeOf({ checks }: Pick<Diagnosis, 'checks'>): ExitCode {
  const failures = checks.filter(({ status }) => status === 'failed');
  if (failures.length === 0) return 0;
  return failures.some(({ essential }) => essential === true) ? 2 : 1;
}

/** Exit code for all tenants: 0 if all work, 2 if none does. A failing tenant counts as a part of the service. */
export function exitCodeOfAll(diagnoses: readonly Diagnosis[]): ExitCode {
  const codes = diagnoses.map(exitCodeOf);
  if (codes.every((code) => code === 0)) return 0;
  return codes.every((code) => code === 2) ? 2 : 1;
}

/** Readable text. With several tenants, prints only problems and one summary line per tenant. */
export function printDiagnoses(diagnoses: readonly Diagnosis[]): string {
  const [only, ...others] = diagnoses;
  if (only !== undefined && others.length === 0) return printDiagnosis(only);
  const sections = diagnoses.map((diagnosis) => {
    const problems = diagnosis.checks.filter(({ status }) => status === 'failed' || status === 'warning');
    const width = widthOf(problems);
    return [printSubject(diagnosis), ...problems.flatMap((check) => printCheck(check, width)), ''].join('\n');
  });
  const lines = diagnoses.map((diagnosis) => `${titleOf(diagnosis)}: ${printSummary(diagnosis)}`);
  const all = `${capitalized(RESULTS[exitCodeOfAll(diagnoses)])}: ${countOf(diagnoses.length, 'tenant')}.`;
  return hideTokens([...sections, ...lines, all, ''].join('\n'));
}

/** Readable text: one line per check with its remedy, and a summary. */
export function printDiagnosis(diagnosis: Diagnosis): string {
  const { subject, checks } = diagnosis;
  const width = widthOf(checks);
  const lines = [
    ...(subject === undefined ? [] : [printSubject(diagnosis), '']),
    ...checks.flatMap((check) => printCheck(check, width)),
    '',
    printSummary(diagnosis),
    '',
  ];
  return hideTokens(lines.join('\n'));
}

/** One JSON document; with several tenants, one part per tenant. */
export function printJson(diagnoses: readonly Diagnosis[]): string {
  const [only, ...others] = diagnoses;
  const exitCode = exitCodeOfAll(diagnoses);
  const document =
    only !== undefined && others.length === 0
      ? toDocument(only)
      : { result: RESULTS[exitCode], exitCode, tenants: diagnoses.map(toDocument) };
  return hideTokens(`${JSON.stringify(document, null, 2).split('\n').map(escapeJson).join('\n')}\n`);
}

function toDocument(diagnosis: Diagnosis) {
  const exitCode = exitCodeOf(diagnosis);
  const { subject, capabilities } = diagnosis;
  const checks = diagnosis.checks.map(({ name, status, detail, remedy }) => ({
    name,
    status,
    detail,
    remedy,
  }));
  return { result: RESULTS[exitCode], exitCode, ...subject, checks, capabilities };
}

function printSubject(diagnosis: Diagnosis): string {
  const { clientId = '', cloud = '' } = diagnosis.subject ?? {};
  return `Tenant ${titleOf(diagnosis)}, application ${clientId}, cloud ${cloud}`;
}

function titleOf({ subject }: Diagnosis): string {
  const { tenantId = '', name } = subject ?? {};
  return name === undefined ? tenantId : `${name} (${tenantId})`;
}

function printCheck({ name, status, detail, remedy }: Check, width: number): string[] {
  const room = LINE_WIDTH - width - 4;
  const texts = [
    ...detail.split('\n').flatMap((line) => wrap(line, room)),
    ...(remedy === undefined ? [] : wrap(`→ ${remedy}`, room)),
    // Claims, certificates and messages of Redis may contain terminal escape sequences.
  ].map(toPrintable);
  const below = texts.map((text) => `${' '.repeat(width + 4)}${text}`);
  if (name.length > width) return [`${MARKS[status]} ${name}`, ...below];
  return [`${MARKS[status]} ${name.padEnd(width)}  ${texts[0] ?? ''}`, ...below.slice(1)];
}

/** Longer names get a line of their own. */
const WIDEST = 60;

function widthOf(checks: readonly Check[]): number {
  return Math.max(0, ...checks.map(({ name }) => name.length).filter((length) => length <= WIDEST));
}

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
  const counts = `${String(count('ok'))} ok, ${countOf(count('warning'), 'warning')}, ${String(count('failed'))} failed, ${String(count('skipped'))} skipped`;
  const result = RESULTS[exitCodeOf(diagnosis)];
  return `${capitalized(result)}: ${counts}.`;
}

/** Defense in depth: no check prints tokens. */
function hideTokens(text: string): string {
  return withholdTokens(text, '[token]');
}
