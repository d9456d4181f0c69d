import { BadUserInputError } from '../../errors/caller-errors.js';

/** Control characters, and halves of surrogate pairs that stand alone. */
const UNSENDABLE = /[\p{Cc}\p{Cs}]/u;

const PROPERTY_NAME = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * Refuses text that cannot be part of a URL in a way that every server between here and Defender reads alike.
 * Control characters end in a web server's own error page, lone surrogates have no UTF-8 form.
 * @throws BadUserInputError
 */
export function checkSendable(text: string): void {
  const found = UNSENDABLE.exec(text);
  if (found === null) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new BadUserInputError(
    `A filter value holds U+${code} at position ${String(found.index)}: control characters and incomplete characters cannot be sent.`,
  );
}

/**
 * Names of properties and parameters are printed as they are, so only plain ones may pass. They come from our own
 * tables, never from a caller: a bad one is a mistake in this program.
 * @throws TypeError
 */
export function checkPropertyName(name: string): string {
  if (!PROPERTY_NAME.test(name))
    throw new TypeError(`${JSON.stringify(name)} is not the name of a property.`);
  return name;
}
