import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import {
  findKeyProblems,
  type KeyedLines,
  countKeyed,
  type TrailProblem,
  type NumberedLine,
} from './keyed-lines.js';
import { NO_LINE, readChainedLine, type ChainedLine, type ChainHead } from './audit-chain.js';
import { parseJson } from '../lib/parse-json.js';
import { describeRepeatedRedemption, findRepeatedRedemptions } from './repeated-redemptions.js';
import { groupBy } from '../lib/get-or-insert.js';

const anchorLine = z.object({
  auditAnchor: z.object({ process: z.string(), sequence: z.number(), hash: z.string() }),
});

/** An intent without a recorded outcome. */
export interface OpenIntent {
  readonly auditId: string;
  readonly action: string;
  /** ISO 8601. */
  readonly at: string;
  /** Name and oid of the caller. */
  readonly actor: string;
  /** All ids in the input: of machines and other objects. */
  readonly targets: readonly string[];
}

export interface TrailReport {
  readonly lines: number;
  readonly processes: number;
  readonly problems: readonly TrailProblem[];
  /** Chains without a last line of their process: it runs, was killed, or its last lines were removed. */
  readonly openEnds: readonly ChainHead[];
  /** Numbers of lines in the file that follow a later line of their process. No problem: the sequence counts. */
  readonly disordered: readonly number[];
  /** Oldest first. The process ended in between, or the write is in flight. */
  readonly openIntents: readonly OpenIntent[];
  /** Undefined for a trail without MACs that is verified without keys. */
  readonly keyed?: KeyedLines;
}

/**
 * Verifies the lines of a trail. An open end that no anchor can check is no problem by itself.
 *
 * @param keys without them, MACs are not checked
 */
export function verifyTrail(
  text: string,
  anchors: readonly ChainHead[] = [],
  keys: readonly KeyObject[] = [],
): TrailReport {
  const rows = text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line !== '');
  const read = rows.map(({ line, number }) => ({ number, chained: readChainedLine(line) }));
  const foreign = read
    .filter(({ chained }) => chained === undefined)
    .map(({ number }) => ({ line: number, what: 'is no line of an audit trail' }));
  const known = read.flatMap(({ number, chained }) => (chained === undefined ? [] : [{ number, chained }]));
  const disordered = findDisorder(known);
  const chains = chainsOf(known);
  const keyed = countKeyed(known, keys);
  const events = known.map(({ chained }) => chained.event);
  return {
    lines: rows.length,
    processes: chains.length,
    problems: [
      ...foreign,
      ...chains.flatMap(findBreaks),
      ...findKeyProblems(chains, keys),
      ...findMissingAnchors(known, anchors),
      ...findRepeatedRedemptions(events).map((found) => ({ what: describeRepeatedRedemption(found) })),
    ],
    openEnds: chains.flatMap((chain) => openEndOf(chain.at(-1)?.chained)),
    disordered,
    openIntents: findOpenIntents(events),
    ...(keyed !== undefined && { keyed }),
  };
}

function findDisorder(lines: readonly NumberedLine[]): number[] {
  const latest = new Map<string, number>();
  return lines.flatMap(({ number, chained: { process, sequence } }) => {
    const before = latest.get(process) ?? 0;
    latest.set(process, sequence);
    return sequence < before ? [number] : [];
  });
}

function chainsOf(lines: readonly NumberedLine[]): (readonly NumberedLine[])[] {
  const chains = groupBy(lines, ({ chained }) => chained.process);
  return [...chains.values()].map((chain) =>
    chain.sort((one, other) => one.chained.sequence - other.chained.sequence),
  );
}

/** Lines of one process can be written in another order than their sequence, which counts. */
function findBreaks(chain: readonly NumberedLine[]): TrailProblem[] {
  return chain.flatMap(({ number, chained }, index) => {
    const { process, sequence, previous, hash, computedHash } = chained;
    const before = chain[index - 1]?.chained;
    const of = `${String(sequence)} of process ${process}`;
    if (before?.sequence === sequence) return [{ line: number, what: `line ${of} is there twice` }];
    if (hash !== computedHash) return [{ line: number, what: `line ${of} was changed` }];
    const expected = (before?.sequence ?? 0) + 1;
    if (sequence !== expected) {
      const missing = sequence - expected;
      return [{ line: number, what: `${String(missing)} lines are missing before line ${of}` }];
    }
    return previous === (before?.hash ?? NO_LINE)
      ? []
      : [{ line: number, what: `line ${of} does not follow the line before it` }];
  });
}

function findMissingAnchors(lines: readonly NumberedLine[], anchors: readonly ChainHead[]): TrailProblem[] {
  const keyOf = ({ process, sequence }: Pick<ChainHead, 'process' | 'sequence'>) => `${process} ${sequence}`;
  // Of repeated numbers, the first line.
  const byKey = new Map(lines.toReversed().map((line) => [keyOf(line.chained), line]));
  return anchors
    .filter(({ sequence }) => sequence > 0)
    .flatMap(({ process, sequence, hash }) => {
      const line = byKey.get(keyOf({ process, sequence }));
      const of = `${String(sequence)} of process ${process}`;
      if (line === undefined) return [{ what: `line ${of} is missing: an anchor names it` }];
      return line.chained.hash === hash
        ? []
        : [{ line: line.number, what: `line ${of} is not the one that an anchor names` }];
    });
}

const intentLine = z.object({
  type: z.literal('actionIntended'),
  at: z.string(),
  auditId: z.string(),
  action: z.string(),
  actor: z.object({ name: z.string(), oid: z.string() }),
  input: z.record(z.string(), z.unknown()),
});

/** The intents of a trail without an outcome, in the order of the lines. */
function findOpenIntents(events: readonly Readonly<Record<string, unknown>>[]): readonly OpenIntent[] {
  const settled = new Set(
    events.filter(({ type }) => type === 'actionSettled').map(({ auditId }) => auditId),
  );
  return events.flatMap((event) => {
    const { data } = intentLine.safeParse(event);
    if (data === undefined || settled.has(data.auditId)) return [];
    const { auditId, action, at, actor, input } = data;
    return [{ auditId, action, at, actor: `${actor.name} (${actor.oid})`, targets: idsOf(input) }];
  });
}

function idsOf(input: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(input)
    .filter(([name]) => /(^id|Id|Ids)$/.test(name) && name !== 'tenantId' && name !== 'approvalId')
    .flatMap(([, value]) => [value].flat())
    .filter((value) => typeof value === 'string');
}

function openEndOf(last: ChainedLine | undefined): ChainHead[] {
  if (last === undefined || last.event['type'] === 'auditEnded') return [];
  const { process, sequence, hash } = last;
  return [{ process, sequence, hash }];
}

/** The anchors in a log of the service; ignores all other lines. */
export function readAnchors(log: string): ChainHead[] {
  return log.split('\n').flatMap((line) => {
    if (!line.includes('"auditAnchor"')) return [];
    const parsed = anchorLine.safeParse(parseJson(line));
    return parsed.success ? [parsed.data.auditAnchor] : [];
  });
}
