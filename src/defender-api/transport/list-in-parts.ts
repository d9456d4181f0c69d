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
 * @param pieces the bytes of the body
 * @throws SyntaxError for text that isn't JSON, at the part where that is found; UnexpectedBodyError without the list
 */
export function* parseListInParts(
  pieces: Iterable<Uint8Array>,
  size: PartSize,
): Generator<readonly unknown[]> {
  let place: 'before' | 'in' | 'behind' = 'before';
  /** The body without the members of the list. */
  let rest = '';
  /** The bytes of earlier pieces that are not parsed yet. */
  let held: Uint8Array[] = [];
  let [heldBytes, depth, rows, parts, name] = [0, 0, 0, 0, ''];
  let [isText, isEscaped] = [false, false];
  for (const piece of pieces) {
    let start = 0;
    for (let index = 0; index < piece.length; index += 1) {
      const byte = piece[index] ?? 0;
      if (isText) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isText = false;
        else if (place === 'before' && name.length <= NAME.length) name += String.fromCharCode(byte);
      } else if (byte === QUOTE) {
        isText = true;
        name = '';
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        const isList = place === 'before' && byte === OPEN_LIST && depth === 1 && name === NAME;
        if (!isList) depth += 1;
        else {
          rest = textOf(held, piece.subarray(start, index + 1));
          [place, held, heldBytes, start] = ['in', [], 0, index + 1];
        }
      } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        if (place !== 'in' || depth > 1) depth -= 1;
        else {
          const text = textOf(held, piece.subarray(start, index));
          if (parts > 0 || text.trim() !== '') yield parsePart(text);
          rest += MARK;
          [place, held, start] = ['behind', [], index];
        }
      } else if (byte === COMMA && place === 'in' && depth === 1) {
        rows += 1;
        if (rows < size.rows && heldBytes + index - start < size.bytes) continue;
        yield parsePart(textOf(held, piece.subarray(start, index)));
        parts += 1;
        [held, heldBytes, start, rows] = [[], 0, index + 1, 0];
      }
    }
    held.push(piece.subarray(start));
    heldBytes += piece.length - start;
  }
  if (place === 'before') throw new UnexpectedBodyError('a list');
  if (place === 'in') throw new SyntaxError('The list has no end');
  checkRest(rest + textOf(held));
}

function textOf(held: readonly Uint8Array[], last: Uint8Array = new Uint8Array()): string {
  return Buffer.concat([...held, last]).toString();
}

/** Replaces the members of the list in the rest of the body. */
const MARK = '"read in parts"';

/** @throws UnexpectedBodyError if the body has a second list, which would count for JSON */
function checkRest(text: string): void {
  const { value } = parseJsonBody(text) as { readonly value: readonly unknown[] };
  if (JSON.stringify(value) !== `[${MARK}]`) throw new UnexpectedBodyError('one list');
}

function parsePart(text: string): readonly unknown[] {
  if (text.trim() === '') throw new SyntaxError('The list lacks a member');
  return parseJsonBody(`[${text}]`) as readonly unknown[];
}
