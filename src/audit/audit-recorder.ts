import { randomUUID, hash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.js';
import { UpstreamUnavailableError } from '../errors/upstream-errors.js';
import { newestKeyOf, type StateKeys } from '../store/sealed-store.js';
import { AuditChain } from './audit-chain.js';
import type { AuditEvent, AuditTrailClosed } from './audit-event.js';
import type { Writable } from 'node:stream';

/** Where audit lines go. A sink that can't keep a line throws. */
export interface AuditSink {
  readonly name: string;
  write(line: string): Promise<void>;
  close(): Promise<void>;
}

/** One working sink is enough for most; what weakens protection has to be written down everywhere. */
export type NeededSinks = 'any sink' | 'every sink';

export interface AuditRecorder {
  /** Resolves once at least one sink has the event, or every one where that is asked for. */
  record(event: AuditEvent, needed?: NeededSinks): Promise<void>;
  close(): Promise<void>;
}

/** Too few sinks took the event: what it speaks of must not be done. */
export class AuditUnavailableError extends UpstreamUnavailableError {
  constructor(cause: unknown) {
    super('The audit trail can not be written, so nothing was done.', {}, cause);
  }
}

/** So many lines after each other are named by one anchor in the log. */
const LINES_BETWEEN_ANCHORS = 100;

/**
 * Writes each event as one JSON line to every sink, long texts shortened, chained to the line before; a sink that fails is
 * reported.
 *
 * @param keys the newest that there is at the first line makes the codes of all lines
 */
export function createAuditRecorder(
  sinks: readonly AuditSink[],
  clock: Clock,
  logger: Logger,
  keys?: StateKeys,
): AuditRecorder {
  let begun: AuditChain | undefined;
  // A trail without codes is better than none: what tightens is done, and written down, with a full disk too.
  const begin = () => (begun = new AuditChain(randomUUID(), newestKeyOf(keys)));
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
        // A trail that stops without this line was cut off, or its process was.
        const line = lineOf(begun, { type: 'auditEnded' });
        await Promise.allSettled(sinks.map((sink) => sink.write(line)));
        anchor(begun);
      }
      await Promise.all(sinks.map((sink) => sink.close()));
    },
  };
}

/** So many characters (UTF-16 units) of a text stand in the trail at most. */
export const MAX_TEXT_LENGTH = 1_024;

/** What a text of an event was, of which the trail holds the beginning. */
interface ShortenedText {
  /** Where it stands in the event, such as `input.commands[0].runScript.args`. */
  readonly field: string;
  /** Characters (UTF-16 units) of the whole. */
  readonly length: number;
  /** Of the whole, as UTF-8: tells whether a text that somebody has is the one that was meant. */
  readonly sha256: string;
}

/** Whatever was shortened in an event; left out where nothing was. */
interface WithShortenedTexts {
  readonly shortened?: readonly ShortenedText[];
}

/**
 * An event with the first 1,024 characters of every text that is longer, and `shortened` beside its fields, which tells
 * length and hash of the whole. What is text stays text, so that whoever reads events reads these alike.
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

/** Never ends in half a character. */
function beginningOf(text: string): string {
  const last = text.charCodeAt(MAX_TEXT_LENGTH - 1);
  const isHalf = last >= 0xd8_00 && last <= 0xdb_ff;
  return text.slice(0, isHalf ? MAX_TEXT_LENGTH - 1 : MAX_TEXT_LENGTH);
}

function sha256Of(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Lines on a stream, normally standard output, for the platform's log collector. */
export function createStreamSink(stream: Writable, name = 'standard output'): AuditSink {
  // A collector that goes away is told to whoever writes; as an event that nobody hears it would end the process.
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
