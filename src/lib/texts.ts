/** Whether the texts are the same in any case: documentation and responses differ in capitals. A missing text equals nothing. */
export function isSameText(one: unknown, other: string | null | undefined): boolean {
  return typeof one === 'string' && one.toLowerCase() === other?.toLowerCase();
}

export function isText(value: string | null | undefined): value is string {
  return value != null && value !== '';
}

/** A comparator of texts by their code units. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** `1 call`, `2,000 calls`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

export function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `Isolate machine` for `IsolateMachine`. */
export function toWords(pascalCase: string): string {
  return capitalized(pascalCase.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

/** Converts a name to an enum value of the schema: `listAlerts` becomes `LIST_ALERTS`. */
export function enumName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** Whether the whole text matches a pattern: `*` is any text, `?` any character. Case-insensitive. */
export function matchesPattern(pattern: string, text: string): boolean {
  const [wanted, given] = [[...pattern.toLowerCase()], [...text.toLowerCase()]];
  let [at, position] = [0, 0];
  // The last star and the end of the text that it matched so far. A mismatch extends it by one character.
  let star: { readonly at: number; readonly reach: number } | undefined;
  while (position < given.length) {
    if (wanted[at] === '*') {
      star = { at, reach: position };
      at += 1;
    } else if (at < wanted.length && (wanted[at] === '?' || wanted[at] === given[position])) {
      at += 1;
      position += 1;
    } else if (star === undefined) {
      return false;
    } else {
      star = { at: star.at, reach: star.reach + 1 };
      at = star.at + 1;
      position = star.reach;
    }
  }
  return wanted.slice(at).every((character) => character === '*');
}

export function matchesAny(patterns: readonly string[], text: string | null | undefined): boolean {
  return text != null && patterns.some((pattern) => matchesPattern(pattern, text));
}
