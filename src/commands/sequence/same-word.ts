/** Whether a value of Defender's is this word: its documents and its answers write some of them with other capitals. */
export function equalsIgnoringCase(shown: unknown, word: string): boolean {
  return typeof shown === 'string' && shown.toLowerCase() === word.toLowerCase();
}
