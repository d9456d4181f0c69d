import type { Logger } from 'pino';
import type { Clock } from '../config/clock.js';
import { UpstreamUnavailableError } from '../errors/upstream-errors.js';
import type { AuditEvent } from './audit-event.js';

/** Where audit lines go. A sink that can't keep a line throws. */
export interface AuditSink {
  readonly name: string;
  write(line: string): Promise<void>;
  close(): Promise<void>;
}

export interface AuditRecorder {
  /** Resolves once at least one sink has the event. */
  record(event: AuditEvent): Promise<void>;
  close(): Promise<void>;
}

/** No sink took the event: what it speaks of must not be done. */
export class AuditUnavailableError extends UpstreamUnavailableError {
  constructor(cause: unknown) {
    super('The audit trail can not be written, so nothing was done.', {}, cause);
  }
}

/** Writes each event as one JSON line to every sink; one that fails is reported, and one that works is enough. */
export function createAuditRecorder(
  sinks: readonly AuditSink[],
  clock: Clock,
  logger: Logger,
): AuditRecorder {
  return {
    record: async (event) => {
      const line = `${JSON.stringify({ at: new Date(clock.now()).toISOString(), ...event })}\n`;
      const results = await Promise.allSettled(sinks.map((sink) => sink.write(line)));
      results.forEach((result, index) => {
        if (result.status === 'rejected')
          logger.error({ sink: sinks[index]?.name, err: result.reason as unknown }, 'An audit sink failed');
      });
      if (results.some(({ status }) => status === 'fulfilled')) return;
      throw new AuditUnavailableError(results.find((result) => result.status === 'rejected')?.reason);
    },
    close: async () => {
      await Promise.all(sinks.map((sink) => sink.close()));
    },
  };
}
