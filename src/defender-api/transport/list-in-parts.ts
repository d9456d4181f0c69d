import { UnexpectedBodyError } from '../models/shared/read-rows.js';
import { endOfString, parseJsonBody } from './read-answer.js';

/** Where a part of a list ends, unless its list ends before. */
interface PartSize {
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
      checkRest(text.slice(0, start) + MARK + text.slice(index));
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
