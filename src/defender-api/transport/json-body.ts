import { parse as parseLossless, isInteger, isSafeNumber } from 'lossless-json';
import { UnexpectedBodyError } from '../models/shared/read-rows.js';

/** Matches possible integers beyond 2^53, also within strings. */
const LONG_NUMBER = /[[:,]\s*-?\d{16,}\s*[\],}]/g;

/**
 * Parses JSON without rounding long integers. JSON.parse is much faster, so it is used for bodies without long numbers.
 * Undefined for an empty body, which some writes return.
 */
export function parseJsonBody(text: string): unknown {
  if (text === '') return undefined;
  return holdsLongNumber(text) ? parseLossless(text, null, { parseNumber }) : JSON.parse(text);
}

/** Command lines and titles may contain digits, which need no slower parser. */
function holdsLongNumber(text: string): boolean {
  /** The end of the last string that was skipped, so that no part of the text is searched twice. */
  let position = 0;
  for (const { index } of text.matchAll(LONG_NUMBER)) {
    if (index < position) continue;
    for (let quote = text.indexOf('"', position); quote !== -1 && quote < index;) {
      position = endOfString(text, quote) + 1;
      quote = text.indexOf('"', position);
    }
    if (position <= index) return true;
  }
  return false;
}

/** The index of the closing quote. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}

/** Integers beyond a double's precision stay text. */
function parseNumber(digits: string): number | string {
  return isInteger(digits) && !isSafeNumber(digits) ? digits : Number(digits);
}

/** Where a part of a list ends, unless its list ends before. */
export interface PartSize {
  readonly rows: number;
  readonly characters: number;
}

const [QUOTE, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'",[]{}'].map((character) =>
  character.charCodeAt(0),
);

/**
 * Parses the list `value` of a body in parts, each when it is requested. A body of a few megabytes would block the event
 * loop.
 *
 * @throws SyntaxError for text that isn't JSON, at the part where that is found; UnexpectedBodyError without the list
 */
export function* parseListInParts(text: string, size: PartSize): Generator<readonly unknown[]> {
  const start = startOfList(text);
  let [partStart, depth, rows] = [start, 0, 0];
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = endOfString(text, index);
    else if (code === OPEN_OBJECT || code === OPEN_LIST) depth += 1;
    else if (code === CLOSE_LIST && depth === 0) {
      const isEmpty = partStart === start && text.slice(start, index).trim() === '';
      if (!isEmpty) yield parsePart(text.slice(partStart, index));
      // The rest of the body.
      parseJsonBody(text.slice(0, start) + text.slice(index));
      return;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth -= 1;
    else if (code === COMMA && depth === 0) {
      rows += 1;
      if (rows < size.rows && index - partStart < size.characters) continue;
      yield parsePart(text.slice(partStart, index));
      [partStart, rows] = [index + 1, 0];
    }
  }
  throw new SyntaxError('The list has no end');
}

function parsePart(text: string): readonly unknown[] {
  if (text.trim() === '') throw new SyntaxError('The list lacks a member');
  return parseJsonBody(`[${text}]`) as readonly unknown[];
}

/** The index behind the bracket that opens the list. */
function startOfList(text: string): number {
  let depth = 0;
  let isValue = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      const end = endOfString(text, index);
      isValue = depth === 1 && text.slice(index, end + 1) === '"value"';
      index = end;
    } else if (code === OPEN_LIST && isValue && depth === 1) return index + 1;
    else if (code === OPEN_OBJECT || code === OPEN_LIST) depth += 1;
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth -= 1;
  }
  throw new UnexpectedBodyError('a list');
}
