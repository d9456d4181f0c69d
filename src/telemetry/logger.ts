import process from 'node:process';
import { pino, type DestinationStream, type Logger } from 'pino';

/** Lines of a busy moment are written in one go, and no line waits longer than this many milliseconds. */
const MAX_WAIT_MS = 20;
const MAX_WAITING = 4_096;
const NOWHERE: DestinationStream = { write: () => undefined };

/**
 * Standard error. Lines are gathered here: of those that pino gathers, one that comes while others are being written waits for the
 * next one, which may never come.
 */
function writeTogether(): DestinationStream & { readonly flushSync: () => void } {
  const stream = pino.destination({ dest: 2, sync: false });
  let lines = '';
  let timer: NodeJS.Timeout | undefined;
  const handOn = () => {
    clearTimeout(timer);
    timer = undefined;
    stream.write(lines);
    lines = '';
  };
  const handOnRest = () => {
    if (lines !== '') handOn();
  };
  // Before pino writes the last of what it was given, which waits for a reader who is slow.
  process.prependListener('beforeExit', handOnRest).prependListener('exit', handOnRest);
  return {
    write: (line) => {
      lines += line;
      if (lines.length >= MAX_WAITING) handOn();
      else timer ??= setTimeout(handOn, MAX_WAIT_MS).unref();
    },
    // After a fatal line the process may end at once.
    flushSync: () => {
      handOn();
      stream.flushSync();
    },
  };
}

/** Structured JSON lines on standard error (standard output belongs to the audit trail). Tokens never get through. */
export function createLogger(
  level: string,
  destination: DestinationStream = level === 'silent' ? NOWHERE : writeTogether(),
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

/** Everything between two other characters that could be or hold a token. It is never given back, so text is read once. */
const RUN = /[\w.-]+/g;
const START = 'eyJ';
/** The shortest header of a token is longer. */
const SHORTEST_HEADER = 8;

/**
 * The text with this mark in place of each JSON Web Token, signed or not, and wherever one begins. Takes time in
 * proportion to the text: messages and headers of others come through here.
 */
export function withholdTokens(text: string, mark: string): string {
  return text.includes(START)
    ? text.replace(RUN, (run) => (run.includes(START) ? withoutTokens(run, mark) : run))
    : text;
}

/** @param run letters, digits, `_`, `-` and dots. */
function withoutTokens(run: string, mark: string): string {
  const parts = run.split('.');
  const kept: string[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const start = part.indexOf(START);
    const isToken = start >= 0 && part.length - start >= SHORTEST_HEADER && index + 1 < parts.length;
    kept.push(isToken ? `${part.slice(0, start)}${mark}` : part);
    // The payload, and the signature where there is one.
    if (isToken) index += 2;
  }
  return kept.join('.');
}
