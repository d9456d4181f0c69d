import { randomUUID, hash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import { UpstreamUnavailableError } from '../errors/upstream-errors.js';
import { keysOrNone, type StateKeys } from '../store/sealed-store.js';
import { AuditChain } from './audit-chain.js';
import type { AuditEvent, AuditTrailClosed } from './audit-event.js';
import type { LineStream } from './descriptor-stream.js';

/** A destination of audit lines. `write` throws if the line couldn't be stored. */
export interface AuditSink {
  readonly name: string;
  write(line: string): Promise<void>;
  close(): Promise<void>;
}

/** Most events need one working sink; writes that weaken protection need all of them. */
export type NeededSinks = 'any sink' | 'every sink';

export interface AuditRecorder {
  /** Resolves once at least one sink has stored the event, or every sink if required. */
  record(event: AuditEvent, needed?: NeededSinks): Promise<void>;
  close(): Promise<void>;
}

/** Too few sinks stored the event, so its action must not be carried out. */
export class AuditUnavailableError extends UpstreamUnavailableError {
  constructor(cause: unknown) {
    super("The audit trail can't be written, so nothing was done.", {}, cause);
  }
}

/** The number of lines between two anchors in the log. */
const LINES_BETWEEN_ANCHORS = 100;

/**
 * Writes each event as one JSON line to every sink, with long texts shortened and chained to the line before. Failures
 * of a sink are logged.
 *
 * @param keys the newest key at the first line makes the MACs of all lines
 */
export function createAuditRecorder(
  sinks: readonly AuditSink[],
  clock: Clock,
  logger: Logger,
  keys?: StateKeys,
): AuditRecorder {
  let begun: AuditChain | undefined;
  // If the keys can't be loaded, the trail has no MACs: tightening writes must work even with a full disk.
  const begin = () => (begun = new AuditChain(randomUUID(), keysOrNone(keys)[0]));
  const lineOf = (chain: AuditChain, event: AuditEvent | AuditTrailClosed) =>
    `${chain.link({ at: new Date(clock.now()).toISOString(), ...shortenTexts(event) })}\n`;
  const anchor = (chain: AuditChain) => {
    logger.info({ auditAnchor: chain.head }, 'audit anchor');
  };
  return {
    record: async (event, needed = 'any sink') => {
      const chain = begun ?? begin();
      const line = lineOf(chain, event);
      if (chain.head.sequence % LINES_BETWEEN_ANCHORS === 1) anchor(chain);
      const results = await Promise.allSettled(sinks.map((sink) => sink.write(line)));
      results.forEach((result, index) => {
        if (result.status === 'rejected')
          logger.error({ sink: sinks[index]?.name, err: result.reason as unknown }, 'An audit sink failed');
      });
      const isWritten = ({ status }: PromiseSettledResult<void>) => status === 'fulfilled';
      if (needed === 'every sink' ? results.every(isWritten) : results.some(isWritten)) return;
      throw new AuditUnavailableError(results.find((result) => result.status === 'rejected')?.reason);
    },
    close: async () => {
      if (begun !== undefined) {
        // A trail without this line at its end was truncated, or its process was killed.
        const line = lineOf(begun, { type: 'auditEnded' });
        await Promise.allSettled(sinks.map((sink) => sink.write(line)));
        anchor(begun);
      }
      await Promise.all(sinks.map((sink) => sink.close()));
    },
  };
}

/** Maximum length of a text in the trail, in UTF-16 units. */
export const MAX_TEXT_LENGTH = 1_024;

interface ShortenedText {
  /** The path in the event, such as `input.commands[0].runScript.args`. */
  readonly field: string;
  /** Length of the original in UTF-16 units. */
  readonly length: number;
  /** SHA-256 of the original as UTF-8, to compare it with a text found elsewhere. */
  readonly sha256: string;
}

/** The truncated texts of an event; absent if there are none. */
interface WithShortenedTexts {
  readonly shortened?: readonly ShortenedText[];
}

/**
 * Truncates long texts of an event to 1,024 characters, and adds `shortened` with the length and hash of each. The
 * fields remain texts, so that readers of events need no special case.
 */
export function shortenTexts<Event extends object>(event: Event): Event & WithShortenedTexts {
  const shortened: ShortenedText[] = [];
  const short = shortenIn(event, '', (field, text) => {
    shortened.push({ field, length: text.length, sha256: sha256Of(text) });
    return beginningOf(text);
  });
  return shortened.length === 0 ? event : { ...short, shortened };
}

function shortenIn<Value>(value: Value, field: string, shorten: (field: string, text: string) => string) {
  const visit = (inner: unknown, path: string): unknown => {
    if (typeof inner === 'string') return inner.length > MAX_TEXT_LENGTH ? shorten(path, inner) : inner;
    if (Array.isArray(inner)) return inner.map((item, index) => visit(item, `${path}[${String(index)}]`));
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([name, item]) => [
        name,
        visit(item, path === '' ? name : `${path}.${name}`),
      ]),
    );
  };
  return visit(value, field) as Value;
}

/** Never splits a surrogate pair. */
function beginningOf(text: string): string {
  const last = text.charCodeAt(MAX_TEXT_LENGTH - 1);
  const isHalf = last >= 0xd8_00 && last <= 0xdb_ff;
  return text.slice(0, isHalf ? MAX_TEXT_LENGTH - 1 : MAX_TEXT_LENGTH);
}

function sha256Of(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Writes lines to a stream, usually standard output, for the platform's log collector. */
export function createStreamSink(stream: LineStream, name = 'standard output'): AuditSink {
  // Callbacks report write errors. Without a listener, the error event would end the process.
  stream.on('error', () => undefined);
  return {
    name,
    write: (line) =>
      new Promise((resolve, reject) => {
        stream.write(line, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    close: () => Promise.resolve(),
  };
}
