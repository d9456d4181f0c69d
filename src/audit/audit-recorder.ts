import { randomUUID, type KeyObject } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../config/clock.js';
import { UpstreamUnavailableError } from '../errors/upstream-errors.js';
import type { StateKeys } from '../store/state-keys.js';
import { StoreUnavailableError } from '../store/store.js';
import { AuditChain } from './audit-chain.js';
import type { AuditEvent, TrailEnded } from './audit-event.js';
import { shortenTexts } from './shorten-texts.js';

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
  const begin = () => (begun = new AuditChain(randomUUID(), newestOf(keys)));
  const lineOf = (chain: AuditChain, event: AuditEvent | TrailEnded) =>
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

/** A trail without codes is better than none: what tightens is done, and written down, with a full disk too. */
function newestOf(keys: StateKeys | undefined): KeyObject | undefined {
  try {
    return keys?.current()[0];
  } catch (error) {
    if (error instanceof StoreUnavailableError) return undefined;
    throw error;
  }
}
