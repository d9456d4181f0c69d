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
