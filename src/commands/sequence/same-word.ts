/** Whether a value from Defender is this word: documentation and responses differ in capitals. */
export function equalsIgnoringCase(shown: unknown, word: string): boolean {
  return typeof shown === 'string' && shown.toLowerCase() === word.toLowerCase();
}
