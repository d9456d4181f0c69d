import { createSecretKey } from 'node:crypto';
import { readAnchors, verifyTrail } from '../../kit/writes/verify-trail.js';
import type { RecordedCall } from '../../../emulator/http/request-log.js';
import type { Evidence, Invariant } from './invariant.js';
import { markOf } from './written-once.js';

interface AuditLine {
  readonly type?: string;
  readonly auditId?: string;
  readonly requestId?: string;
  readonly process?: string;
  readonly sequence?: number;
}

const AUDIT_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/**
 * Every response to a write, every write sent to Defender and every refusal has its line in the trail: in a replica's
 * log or on its standard output, in unbroken chains. No file has two merged lines.
 */
export function createAuditKept(requestIdOf: (number: number) => string): Invariant {
  const answered = new Map<string, number>();
  const refused: number[] = [];
  const sent: { readonly call: RecordedCall; readonly mark: string }[] = [];
  return {
    title: 'no audit line lost',
    see: ({ number, request, tries }) => {
      for (const { body } of tries) {
        for (const payload of Object.values(body?.data ?? {})) {
          const { auditId } = (payload ?? {}) as { readonly auditId?: string };
          if (auditId !== undefined) answered.set(auditId, number);
        }
        const codes = (body?.errors ?? []).map(({ extensions }) => extensions?.code);
        if (request.isForbidden === true && codes.includes('FORBIDDEN')) refused.push(number);
      }
    },
    seeCall: (call) => {
      const mark = markOf(call);
      if (mark !== undefined) sent.push({ call, mark });
    },
    judge: (evidence) => {
      const lines = evidence.replicas.flatMap(({ trail, output }) => readLines(`${trail}\n${output}`));
      const settled = idsOf(lines, 'actionSettled');
      const intended = idsOf(lines, 'actionIntended');
      const refusals = new Set(
        lines.filter(({ type }) => type === 'accessRefused').map(({ requestId }) => requestId),
      );
      return {
        breaches: [
          ...[...answered]
            .filter(([id]) => !settled.has(id))
            .map(([id, number]) => `request ${number} was answered, and no trail has the outcome of ${id}`),
          ...sent
            .filter(({ call }) => !intended.has(AUDIT_ID.exec(JSON.stringify(call.requestBody))?.[0] ?? ''))
            .map(({ call, mark }) => `${call.operation} with ${mark} was sent, and no trail has its intent`),
          ...refused
            .filter((number) => !refusals.has(requestIdOf(number)))
            .map((number) => `request ${number} was refused, and no trail has it`),
          ...findBrokenChains(evidence),
          ...evidence.replicas.flatMap(({ name, trail }) =>
            findMergedLines(trail).map((line) => `${name}: two merged lines: ${line.slice(0, 200)} …`),
          ),
        ],
        looked: `${lines.length} lines, ${answered.size} answered writes, ${sent.length} sent ones, ${refused.length} refusals`,
      };
    },
  };
}

/** Checks the lines of both sinks together, each once. */
function findBrokenChains({ replicas, stateKey }: Evidence): string[] {
  const key = createSecretKey(Buffer.from(stateKey, 'base64'));
  return replicas.flatMap(({ name, trail, output, log }) => {
    const whole = [...new Set(`${trail}\n${output}`.split('\n'))].filter((line) => parse(line) !== undefined);
    return verifyTrail(whole.join('\n'), readAnchors(log), [key]).problems.map(
      ({ what }) => `${name}: ${what}`,
    );
  });
}

/** Finds lines that a full disk truncated, with the next line directly after them. */
export function findMergedLines(text: string): string[] {
  return text.split('\n').filter((line) => parse(line) === undefined && /.\{"at":.*\}$/.test(line));
}

function readLines(text: string): AuditLine[] {
  return text.split('\n').flatMap((line) => parse(line) ?? []);
}

function parse(line: string): AuditLine | undefined {
  if (line === '') return undefined;
  try {
    return JSON.parse(line) as AuditLine;
  } catch {
    return undefined;
  }
}

function idsOf(lines: readonly AuditLine[], wanted: string): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ type, auditId }) => (type === wanted && auditId !== undefined ? [auditId] : [])),
  );
}
