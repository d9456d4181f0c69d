import process from 'node:process';
import { pino, type DestinationStream, type Logger } from 'pino';
import { escapeJson } from '../lib/printable.js';
import { LineWriter } from './line-writer.js';

const NOWHERE: DestinationStream = { write: () => undefined };

/** Writes to standard error, and before the process exits. */
function writeToStandardError(): LineWriter {
  const writer = new LineWriter(2);
  process.on('exit', () => {
    writer.flushSync();
  });
  return writer;
}

/** Structured JSON lines on standard error, because standard output is for the audit trail. Redacts tokens. */
export function createLogger(
  level: string,
  destination: DestinationStream = level === 'silent' ? NOWHERE : writeToStandardError(),
): Logger {
  return pino(
    {
      level,
      base: null,
      // pino would join the messages of an error and its causes, sentences, by colons.
      serializers: { err: pino.stdSerializers.errWithCause },
      hooks: {
        // The text, because paths and names miss tokens inside messages and stack traces.
        streamWrite: (line) => `${escapeJson(withholdTokens(withholdSecrets(line.trimEnd()), '[jwt]'))}\n`,
      },
    },
    destination,
  );
}

/** A member that holds a secret. No line of this service has one, so other lines aren't parsed. */
const SECRET_MEMBER = /"(?:authorization|secret)":/;
const SECRET_NAMES: readonly string[] = ['authorization', 'secret'];

function withholdSecrets(line: string): string {
  if (!SECRET_MEMBER.test(line)) return line;
  return JSON.stringify(JSON.parse(line), (name, value: unknown) =>
    SECRET_NAMES.includes(name) ? '[redacted]' : value,
  );
}

/** Runs of characters that may contain a token. Linear time, because the expression never backtracks. */
const RUN = /[\w.-]+/g;
const START = 'eyJ';
/** Any real header is longer. */
const SHORTEST_HEADER = 8;

/**
 * Replaces each JSON Web Token, signed or not, with a mark. Takes linear time, because it processes external messages
 * and headers.
 */
export function withholdTokens(text: string, mark: string): string {
  return text.includes(START)
    ? text.replace(RUN, (run) => (run.includes(START) ? withoutTokens(run, mark) : run))
    : text;
}

/** @param run letters, digits, `_`, `-`, and dots */
function withoutTokens(run: string, mark: string): string {
  const parts = run.split('.');
  const kept: string[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const start = part.indexOf(START);
    const isToken = start >= 0 && part.length - start >= SHORTEST_HEADER && index + 1 < parts.length;
    kept.push(isToken ? `${part.slice(0, start)}${mark}` : part);
    // Skip the payload and the signature, if any.
    if (isToken) index += 2;
  }
  return kept.join('.');
}
