/** Both APIs' values for one enum member, and values of older responses, which are read but never sent. */
export interface WordsOfApis {
  readonly defender: string;
  readonly graph: string;
  readonly older?: readonly string[];
}

/** A closed enum: the graph's names, and the wire values. Has both values if Defender and Microsoft Graph have the enum. */
export type EnumTable = Readonly<Record<string, string | WordsOfApis>>;

/** Members with the graph's names for these values: `IN_PROGRESS` for `InProgress`. */
export function namedByWord(...words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [nameOf(word), word]));
}

/** Members whose values Microsoft Graph begins with a small letter. */
export function sharedWithGraph(...words: readonly string[]): Readonly<Record<string, WordsOfApis>> {
  return Object.fromEntries(
    words.map((word) => [
      nameOf(word),
      { defender: word, graph: `${word.charAt(0).toLowerCase()}${word.slice(1)}` },
    ]),
  );
}

function nameOf(word: string): string {
  return word
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replaceAll(' ', '_')
    .toUpperCase();
}
