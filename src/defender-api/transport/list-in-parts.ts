import { UnexpectedBodyError } from '../models/shared/read-rows.js';
import { parseJsonBody } from './read-answer.js';

/** Where a part of a list ends, unless its list ends before. */
interface PartSize {
  readonly rows: number;
  readonly bytes: number;
}

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Buffer.from('"\\,[]{}');
const NAME = 'value';

/**
 * Parses the list `value` of a body in parts, each when it is requested. A body of a few megabytes would block the event
 * loop, also if it were only made one text.
 *
 * @throws SyntaxError for text that isn't JSON, at the part where that is found; UnexpectedBodyError without the list
 */
export function* parseListInParts(body: Uint8Array, size: PartSize): Generator<readonly unknown[]> {
  let isIn = false;
  let [listStart, partStart, depth, rows, name] = [0, 0, 0, 0, ''];
  let [isText, isEscaped] = [false, false];
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index] ?? 0;
    if (isText) {
      if (isEscaped) isEscaped = false;
      else if (byte === BACKSLASH) isEscaped = true;
      else if (byte === QUOTE) isText = false;
      else if (!isIn && name.length <= NAME.length) name += String.fromCharCode(byte);
    } else if (byte === QUOTE) {
      isText = true;
      name = '';
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (!isIn && byte === OPEN_LIST && depth === 1 && name === NAME) {
        isIn = true;
        listStart = partStart = index + 1;
      } else depth += 1;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      if (!isIn || depth > 1) depth -= 1;
      else {
        const text = textOf(body, partStart, index);
        if (partStart > listStart || text.trim() !== '') yield parsePart(text);
        checkRest(textOf(body, 0, listStart) + MARK + textOf(body, index, body.length));
        return;
      }
    } else if (byte === COMMA && isIn && depth === 1) {
      rows += 1;
      if (rows < size.rows && index - partStart < size.bytes) continue;
      yield parsePart(textOf(body, partStart, index));
      partStart = index + 1;
      rows = 0;
    }
  }
  throw isIn ? new SyntaxError('The list has no end') : new UnexpectedBodyError('a list');
}

function textOf(body: Uint8Array, start: number, end: number): string {
  return Buffer.from(body.subarray(start, end)).toString();
}

/** Replaces the members of the list in the rest of the body. */
const MARK = '"read in parts"';

/** @throws UnexpectedBodyError if the body has a second list, which would count for JSON */
function checkRest(text: string): void {
  // The decoder of whole bodies drops a byte order mark, too.
  const { value } = parseJsonBody(text.replace(/^\uFEFF/, '')) as { readonly value: readonly unknown[] };
  if (JSON.stringify(value) !== `[${MARK}]`) throw new UnexpectedBodyError('one list');
}

function parsePart(text: string): readonly unknown[] {
  if (text.trim() === '') throw new SyntaxError('The list lacks a member');
  return parseJsonBody(`[${text}]`) as readonly unknown[];
}
