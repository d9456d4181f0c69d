import { createHash } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { parse, stringify, LosslessNumber } from 'lossless-json';
import { isKnownName, isKnownValue, splitContext } from './wire-vocabulary.js';
import { groupBy } from '../lib/get-or-insert.js';

/** Maximum nesting. Deeper values become null. */
const DEEPEST = 100;
/** Numbers with fewer digits are counts and scores, and are not replaced. */
const SMALLEST_NUMBER = 5;
/** Longer runs of punctuation may be data and are replaced. */
const MAX_PUNCTUATION_LENGTH = 3;
const MARKS = '-_.~*+=!';

const WORD = '[A-Za-z0-9\\u0080-\\uffff]';
const PIECES = new RegExp(
  [
    '(?<scheme>\\bhttps?(?=://))',
    '(?<time>(?<!\\w)\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)?)?(?!\\w))',
    '(?<hex>(?<!\\w)(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{2}(?:(?::[0-9a-f]{2}){5}|(?:-[0-9a-f]{2}){5}))(?!\\w))',
    '(?<address>(?<![\\w.:])(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?![\\w.:]))',
    `(?<word>${WORD}+)`,
    `(?<marks>(?:%[0-9a-f]{2}|(?!${WORD})[^])+)`,
  ].join('|'),
  'gi',
);

/** Replaces values of a tenant by values of the same form. */
export interface Disguise {
  /** Replaces a JSON body, as parsed by lossless-json. */
  value(value: unknown): unknown;
  text(text: string): string;
  /** Whether an original text of 12 or more characters appears in any replacement. */
  leaks(): boolean;
}

/**
 * Equal values get equal replacements, so that joins survive. The secret determines the replacements; without it they can't
 * be reversed. Text is replaced word by word.
 *
 * @param opensJson whether JSON inside a text keeps its structure
 */
export function createDisguise(secret: Uint8Array, opensJson: boolean): Disguise {
  const chosen = new Map<string, string>();
  const taken = new Set<string>();
  const originals = new Set<string>();
  const written: string[] = [];
  const bytesFor = (purpose: string, length: number) =>
    createHash('shake256', { outputLength: length }).update(secret).update(purpose).digest();
  const shiftTime = createTimeShift(bytesFor('time', 8).readBigUInt64BE());

  /** Deterministic per original. Never the original itself, and unique as long as possible. */
  function choose(original: string, kind: string, make: (bytes: Buffer, attempt: number) => string): string {
    const known = chosen.get(`${kind} ${original}`);
    if (known !== undefined) return known;
    let choice = original;
    for (let attempt = 0; attempt < 1_000; attempt += 1) {
      choice = make(bytesFor(`${kind} ${attempt} ${original}`, Math.max(16, original.length)), attempt);
      if (choice !== original && (attempt >= 100 || !taken.has(`${kind} ${choice}`))) break;
    }
    chosen.set(`${kind} ${original}`, choice);
    taken.add(`${kind} ${choice}`);
    return choice;
  }

  /** Replaces letters by letters in the same case and digits by digits; in hashes, both by hex digits. */
  function word(text: string): string {
    const folded = text.toLowerCase();
    // The lower case of a few letters has two characters.
    const lower = folded.length === text.length ? folded : text;
    const isHash = /^(?=.*\d)[0-9a-f]{8,}$/.test(lower) && /[a-f]/.test(lower);
    const plain = choose(lower, 'word', (bytes) =>
      Array.from({ length: lower.length }, (_, index) => {
        const byte = bytes[index] ?? 0;
        if (isHash) return (byte % 16).toString(16);
        if (!/\d/.test(lower.charAt(index))) return String.fromCharCode(97 + (byte % 26));
        return String(index === 0 ? 1 + (byte % 8) : byte % 10);
      }).join(''),
    );
    if (isHash) return text === lower ? plain : plain.toUpperCase();
    return plain.replace(/[a-z]/g, (letter, index: number) =>
      /[A-Z]/.test(text.charAt(index)) ? letter.toUpperCase() : letter,
    );
  }

  /** GUIDs and MAC addresses with and without separators get the same replacement. */
  function separated(text: string): string {
    const plain = word(text.replace(/[-:]/g, ''));
    let index = 0;
    return text.replace(/[^-:]/g, () => plain.charAt(index++));
  }

  /** Uses the address ranges for documentation, then those for benchmarks (RFC 5737, 2544, 3849). */
  function address(text: string): string {
    if (isIPv6(text)) {
      return choose(text.toLowerCase(), 'IPv6', (bytes) => {
        const groups = Array.from({ length: 6 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
        return `2001:db8:${groups.join(':')}`;
      });
    }
    if (!isIPv4(text)) return words(text);
    return choose(text, 'IPv4', (bytes, attempt) => {
      const [range = 0, third = 0, last = 0] = bytes;
      const documented = ['192.0.2', '198.51.100', '203.0.113'][range % 3] ?? '';
      const network = attempt < 50 ? documented : `198.${18 + (range % 2)}.${third}`;
      return `${network}.${1 + (last % 254)}`;
    });
  }

  function marks(text: string): string {
    const units = text.match(/%[0-9a-f]{2}|[^]/gi) ?? [];
    if (units.length <= MAX_PUNCTUATION_LENGTH) return text;
    return choose(text, 'marks', (bytes) =>
      units.map((_, index) => MARKS.charAt((bytes[index] ?? 0) % MARKS.length)).join(''),
    );
  }

  function words(text: string): string {
    return text.replace(/[A-Za-z0-9\u0080-\uffff]+/g, word);
  }

  function pieces(text: string): string {
    return decodeLetters(text).replace(PIECES, (piece, ...rest) => {
      const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      if (groups['scheme'] !== undefined) return piece;
      if (groups['time'] !== undefined) return shiftTime(piece) ?? words(piece);
      if (groups['hex'] !== undefined) return separated(piece);
      if (groups['address'] !== undefined) return address(piece);
      return groups['word'] === undefined ? marks(piece) : word(piece);
    });
  }

  function note(original: string, replacement: string): string {
    if (original.length >= LEAK_LENGTH) originals.add(original);
    written.push(replacement);
    return replacement;
  }

  function text(original: string, depth = 0): string {
    if (isKnownValue(original)) return original;
    const context = splitContext(original);
    if (context !== undefined)
      return `${note(original, pieces(context.address))}#${context.set}${note('', pieces(context.rest))}`;
    return note(original, (opensJson ? jsonIn(original, depth) : undefined) ?? pieces(original));
  }

  /** Undefined if the text isn't JSON or has nothing to replace. */
  function jsonIn(original: string, depth: number): string | undefined {
    if (!/^\s*[[{]/.test(original)) return undefined;
    const parsed = parseExactly(original);
    if (parsed === undefined) return undefined;
    const replaced = stringify(value(parsed, depth + 1));
    return replaced === stringify(parsed) ? undefined : replaced;
  }

  function number(digits: string): LosslessNumber {
    const [mantissa = '', ...exponent] = digits.split(/(?=e)/i);
    if (mantissa.replace(/\D/g, '').length < SMALLEST_NUMBER) return new LosslessNumber(digits);
    const replaced = mantissa.replace(/\d+/g, (run) => (run === '0' ? run : word(run)));
    return new LosslessNumber(`${replaced}${exponent.join('')}`);
  }

  function value(original: unknown, depth = 0): unknown {
    if (depth > DEEPEST) return null;
    if (typeof original === 'string') return text(original, depth);
    if (original instanceof LosslessNumber) return number(original.value);
    if (Array.isArray(original)) return original.map((item) => value(item, depth + 1));
    if (typeof original !== 'object' || original === null) return original;
    return Object.fromEntries(
      Object.entries(original).map(([name, item]) => [
        isKnownName(name) ? name : note(name, pieces(name)),
        value(item, depth + 1),
      ]),
    );
  }

  return {
    value: (original) => value(original),
    text: (original) => text(original),
    leaks: () => findLeak(originals, written),
  };
}

/** Parses JSON without losing digits; undefined if it is invalid or nested too deep. */
export function parseExactly(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Decodes percent-encoded letters and digits, so that a word is the same in a URL. Punctuation stays encoded. */
function decodeLetters(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    let decoded: string;
    try {
      decoded = decodeURIComponent(run);
    } catch {
      decoded = Buffer.from(run.replaceAll('%', ''), 'hex').toString('latin1');
    }
    return decoded.replace(/[^A-Za-z0-9\u0080-\uffff]/g, encodeByte);
  });
}

function encodeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

const LEAK_LENGTH = 12;

/** Indexed by prefix, so it runs in linear time. */
function findLeak(originals: ReadonlySet<string>, written: readonly string[]): boolean {
  const byBeginning = groupBy(originals, (original) => original.slice(0, LEAK_LENGTH));
  return written.some((text) => {
    for (let start = 0; start + LEAK_LENGTH <= text.length; start += 1) {
      const candidates = byBeginning.get(text.slice(start, start + LEAK_LENGTH)) ?? [];
      if (candidates.some((original) => text.startsWith(original, start))) return true;
    }
    return false;
  });
}

const TIME =
  /^(?<date>\d{4}-\d\d-\d\d)(?:(?<between>[T ])(?<clock>\d\d:\d\d:\d\d)(?:\.(?<fraction>\d+))?(?<zone>[^\d.].*)?)?$/;
const TICKS_A_SECOND = 10_000_000n;
const DAY = 86_400n * TICKS_A_SECOND;

/**
 * Shifts all times into the past by the same random amount, 30 days to 3 years, so that intervals are preserved. Precision is
 * 100 ns, as in Defender's times.
 *
 * @returns undefined if the text is not a time between 1950 and 2200
 */
function createTimeShift(random: bigint): (text: string) => string | undefined {
  const shift = 30n * DAY + (random % (1_065n * DAY));
  return (text) => {
    const {
      date = '',
      between,
      clock = '00:00:00',
      fraction = '',
      zone = '',
    } = TIME.exec(text)?.groups ?? {};
    const seconds = Date.parse(`${date}T${clock}Z`) / 1_000;
    const isReal = new Date(seconds * 1_000 || 0).toISOString().startsWith(`${date}T${clock}`);
    if (!isReal || date < '1950' || date > '2200') return undefined;
    const ticks = BigInt(seconds) * TICKS_A_SECOND + BigInt(fraction.padEnd(7, '0').slice(0, 7)) - shift;
    const part = ((ticks % TICKS_A_SECOND) + TICKS_A_SECOND) % TICKS_A_SECOND;
    const whole = new Date(Number((ticks - part) / TICKS_A_SECOND) * 1_000).toISOString();
    if (between === undefined) return whole.slice(0, 10);
    const digits = String(part).padStart(7, '0').padEnd(9, '0').slice(0, fraction.length);
    return `${whole.slice(0, 10)}${between}${whole.slice(11, 19)}${digits === '' ? '' : `.${digits}`}${zone}`;
  };
}
