import { badArgument } from '../../errors/caller-errors.js';
import { checkLength } from '../sequence/check-input.js';

/**
 * The largest file that fits, as base64, into a request with room for the other fields: 960,000 of 1,000,000 bytes.
 * Defender itself accepts 20 MB (upload-library.md).
 */
export const LARGEST_FILE_BYTES = 720_000;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** Letters, digits, `-`, `_` and `.` (live-response.md). */
const FILE_NAME = /^(?!\.{1,2}$)[\p{L}\p{M}\p{N}._-]{1,255}$/u;

/** The limit of paths: names that Defender accepts today are shorter. */
const MAX_KNOWN_NAME_LENGTH = 4_096;

/** @throws BadUserInputError for a name that Defender doesn't accept. */
export function checkNewFileName(fileName: string): string {
  if (FILE_NAME.test(fileName)) return fileName;
  throw badArgument(
    'input.fileName',
    'may hold only letters, digits and - _ . with at most 255 characters: Defender accepts no other names.',
  );
}

/** Accepts the name of any existing file. @throws BadUserInputError for an impossible file name. */
export function checkKnownFileName(fileName: string): string {
  checkLength(fileName, 'input.fileName', MAX_KNOWN_NAME_LENGTH);
  if (fileName.trim() !== '' && !/[\p{Cc}/\\]|^\.{1,2}$/u.test(fileName)) return fileName;
  throw badArgument('input.fileName', 'must be the name of a file of the library, without folders.');
}

/** Defender documents no limit. */
const MAX_DESCRIPTION_LENGTH = 32_000;

/** Checks the descriptions of a file. @throws BadUserInputError if one is too long. */
export function checkDescriptions(input: {
  readonly description?: string | null | undefined;
  readonly parametersDescription?: string | null | undefined;
}): void {
  checkLength(input.description, 'input.description', MAX_DESCRIPTION_LENGTH);
  checkLength(input.parametersDescription, 'input.parametersDescription', MAX_DESCRIPTION_LENGTH);
}

/** A text as a form sends it, and Defender stores it: its line ends are CRLF, and half characters are replaced. */
export function asFormText(text: string | null | undefined): string | undefined {
  return text?.replaceAll(/\r\n?|\n/g, '\r\n').toWellFormed();
}

/** Decodes the bytes of a file. @throws BadUserInputError if they are not base64, empty, or too large. */
export function checkContent(content: string, field = 'input.content'): Uint8Array {
  const text = content.replace(/\s+/g, '');
  if (!BASE64.test(text)) throw badArgument(field, 'must be base64 (RFC 4648, with padding).');
  const bytes = Buffer.from(text, 'base64');
  if (bytes.byteLength === 0) throw badArgument(field, 'is empty.');
  if (bytes.byteLength > LARGEST_FILE_BYTES) {
    throw badArgument(
      field,
      `is a file of ${bytes.byteLength.toLocaleString('en-US')} bytes; at most ${LARGEST_FILE_BYTES.toLocaleString('en-US')} fit into a request to this API. Upload larger ones in the Defender portal.`,
    );
  }
  return bytes;
}
