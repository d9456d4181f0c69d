import { pino, type DestinationStream, type Logger } from 'pino';
import { withholdTokens } from './withhold-tokens.js';

/** Structured JSON lines on standard error (standard output belongs to the audit trail). Tokens never get through. */
export function createLogger(
  level: string,
  destination: DestinationStream = pino.destination({ dest: 2, sync: false }),
): Logger {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: [
          'authorization',
          '*.authorization',
          'headers.authorization',
          '*.headers.authorization',
          'secret',
          '*.secret',
        ],
        censor: '[redacted]',
      },
      hooks: {
        // Redaction by path misses tokens inside messages and stack traces.
        streamWrite: (line) => withholdTokens(line, '[jwt]'),
      },
    },
    destination,
  );
}
