/** Both APIs' values for one enum member, and values of older responses, which are read but never sent. */
export interface WordsOfApis {
  readonly defender: string;
  readonly graph: string;
  readonly older?: readonly string[];
}

/** A closed enum: the graph's names, and the wire values. Has both values if Defender and Microsoft Graph have the enum. */
export type EnumTable = Readonly<Record<string, string | WordsOfApis>>;

/** Output for unrecognized enum values. Inputs don't accept it. */
export const UNRECOGNIZED = 'UNRECOGNIZED';

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

/** Returns the internal value: Defender's, if Defender has the enum. */
export function wordOf(words: string | WordsOfApis): string {
  return typeof words === 'string' ? words : words.defender;
}

/** Returns all wire values of a member. */
export function wordsOf(words: string | WordsOfApis): readonly string[] {
  return typeof words === 'string' ? [words] : [words.defender, words.graph, ...(words.older ?? [])];
}

/** Converts a value of either API, in any case, to the internal value. Returns unknown values unchanged. */
export function readWord(table: EnumTable, sent: string): string {
  const found = Object.values(table).find((words) =>
    wordsOf(words).some((word) => word.toLowerCase() === sent.toLowerCase()),
  );
  return found === undefined ? sent : wordOf(found);
}

/** Converts an internal value to Microsoft Graph's. */
export function wordOfGraph(table: EnumTable, word: string): string {
  const found = Object.values(table).find((words) => wordOf(words) === word);
  return found === undefined || typeof found === 'string' ? word : found.graph;
}

/** Converts a wire value to the graph's name, for messages to callers. */
export function nameOfWord(table: EnumTable, word: string): string {
  return Object.entries(table).find(([, words]) => wordOf(words) === word)?.[0] ?? word;
}

function nameOf(word: string): string {
  return word
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replaceAll(' ', '_')
    .toUpperCase();
}
